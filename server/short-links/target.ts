/** Characters of a target at most. */
export const TARGET_AT_MOST = 2000

/**
 * Where a call to action may lead: a page of a named site over HTTPS, written as every browser reads it.
 * `''` stays nothing; anything else — another scheme, an address without a name, a user before it, a letter that
 * browsers drop or turn — is `undefined`. Pure.
 */
export function readTarget(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '') return ''
  if (text.length > TARGET_AT_MOST || !PLAIN.test(text) || !URL.canParse(text)) return undefined
  const { protocol, username, password, port, hostname, href } = new URL(text)
  const open = protocol === 'https:' && !username && !password && !port
  return open && NAMED.test(hostname) && href.length <= TARGET_AT_MOST ? href : undefined
}

/** `https://` and then a name at once; no space, no control character, no backslash, nothing that hides. */
const PLAIN = /^https:\/\/[\p{L}\p{N}][^\s\\\p{C}]*$/iu

/** A name with a dot whose last part has a letter: no number of a machine, no name of one's own network. */
const NAMED = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d-]*[a-z][a-z\d-]*$/
