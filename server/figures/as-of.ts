import { instant } from '#server/clock.ts'

const AS_OF = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** True for a year, a month or a day of the calendar: `2025`, `2025-06`, `2025-06-30`. Pure. */
export function isAsOf(date: string): boolean {
  const first = `${date}-01-01`.slice(0, 10)
  const time = Date.parse(`${first}T00:00:00Z`)
  return AS_OF.test(date) && !Number.isNaN(time) && instant(time).slice(0, 10) === first
}

/** The day from which communes are counted after they were merged. */
export const MERGED_ON = '2025-07-01'

/** Which communes a figure of that date counts: a year that has both says nothing. Pure. */
export function geographyOf(asOf: string): 'before' | 'after' | null {
  const merged = MERGED_ON.slice(0, asOf.length)
  if (asOf === merged && asOf.length < MERGED_ON.length) return asOf.length === 4 ? null : 'after'
  return asOf < merged ? 'before' : 'after'
}
