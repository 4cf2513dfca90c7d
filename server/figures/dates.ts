import { MERGED_ON } from './as-of.ts'

/** The last day a date stands for: `2025` is 2025-12-31, `2025-06` is 2025-06-30. */
export function lastDayOf(asOf: string): string {
  const [year = '', month = '12', day] = asOf.split('-')
  if (day) return asOf
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${String(last).padStart(2, '0')}`
}

/** True of a figure that counts the communes before they were merged: as the ledger says, else by its date. */
export function isBeforeMerger({
  geography,
  asOf,
}: {
  geography: 'before' | 'after' | null
  asOf: string
}): boolean {
  return geography === 'before' || (geography === null && lastDayOf(asOf) < MERGED_ON)
}

/** The same day so many months later; of a shorter month its last. @param day `2025-06-30` */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
  const last = lastDayOf(first)
  return Number(last.slice(8)) < date ? last : `${first}-${String(date).padStart(2, '0')}`
}
