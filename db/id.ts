import { customAlphabet } from 'nanoid'

const randomText = customAlphabet('0123456789abcdefghjkmnpqrstvwxyz')

/** A random key of 80 bits: short enough to read in an address, without the letters i, l, o and u. */
export function newId(): string {
  return randomText(16)
}

/** A random mark for people, `LT-7K3QX2`, that stands in a published text and finds it again. */
export function newCode(): string {
  return `LT-${randomText(6).toUpperCase()}`
}

const linkText = customAlphabet('23456789abcdefghjkmnpqrstvwxyz')

/** A random code of seven for a short link, that people may type: no two of its letters look alike. */
export function newLinkCode(): string {
  return linkText(7)
}

/** A short key of a figure, that stands in texts beside its number. */
export function newKey(): string {
  return randomText(6)
}
