import type { Brief } from '#server/assist/brief.ts'
import type { Part } from '#server/assist/purposes.ts'

/** Nothing of its own: the guard looks at every sentence of the draft in any case. */
export function checkByRule(_: Brief): Part[] {
  return []
}
