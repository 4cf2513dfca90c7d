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

/** A short key of a figure, that stands in texts beside its number. */
export function newKey(): string {
  return randomText(6)
}
