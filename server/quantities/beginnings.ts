import { digitOf } from './word-groups.ts'
import type { Token } from './tokens.ts'

const BEGINNINGS = new Set('không mười tư giêng nửa gấp hàng vài mấy nhiều cứ mỗi trăm'.split(' '))
const SIGNS = new Set('+#@½¼¾⅓⅔⅕⅘')

/** Whether a number may begin here: every other token is passed by at once. */
export function mayBegin(tokens: Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.kind === 'number') return true
  if (token.kind === 'sign') return SIGNS.has(token.written)
  if (token.kind === 'line') return false
  if (digitOf(token.low) > 0 || BEGINNINGS.has(token.low)) return true
  const next = tokens[at + 1]
  const isGlued = next !== undefined && !next.spaced && /^[\d.:@_-]/.test(next.written)
  return isGlued || /^[IVXLC]+$/.test(token.written)
}
