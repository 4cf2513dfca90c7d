/** The day the merged communes and provinces began to work. */
export const MERGED_ON = '2025-07-01'

/** The last day a date stands for: `2025` is 2025-12-31, `2025-06` is 2025-06-30. */
export function lastDayOf(asOf: string): string {
  const [year = '', month = '12', day] = asOf.split('-')
  if (day) return asOf
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${String(last).padStart(2, '0')}`
}

/** The same day so many months later; of a shorter month its last. @param day `2025-06-30` */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
  const last = lastDayOf(first)
  return Number(last.slice(8)) < date ? last : `${first}-${String(date).padStart(2, '0')}`
}

/** Of which communes it tells, where its date alone says so. A year is of both in 2025. */
export function geographyOf(asOf: string): 'before' | 'after' | undefined {
  if (lastDayOf(asOf) < MERGED_ON) return 'before'
  return `${asOf}-01-01`.slice(0, 10) >= MERGED_ON ? 'after' : undefined
}
