import { RefusedError } from '#server/refused.ts'
import { COMMON_PASSWORDS } from './common-passwords.ts'

const SHORTEST = 8
const LONGEST = 200

type Chosen = { password: string; email: string; name: string }

/**
 * Refuses a password for its length, as one of those that everybody tries first, or as the own name or address, with
 * numbers after it or without. Which characters it has is nobody's business. @throws RefusedError
 */
export function refusePassword({ password, email, name }: Chosen): void {
  if (password.length < SHORTEST)
    throw new RefusedError('people.shortPassword', { count: SHORTEST })
  if (password.length > LONGEST) throw new RefusedError('people.longPassword', { count: LONGEST })
  if (COMMON_PASSWORDS.has(password.toLowerCase())) throw new RefusedError('people.commonPassword')
  const own = [email, email.split('@')[0]!, name].map(letters)
  if (own.includes(letters(password))) throw new RefusedError('people.ownPassword')
}

/** What is left of a text without marks, cases, spaces and signs, and without the numbers at its end. */
function letters(text: string): string {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
  return folded.replace(/[^\p{L}\p{N}]/gu, '').replace(/\d+$/, '')
}
