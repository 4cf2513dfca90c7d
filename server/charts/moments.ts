/** The instant up to which a figure counts, in milliseconds: `2025` to its end, `2025-06` to the end of June. Pure. */
export function momentOf(asOf: string): number {
  const [year, month, day] = asOf.split('-').map(Number)
  if (day) return Date.UTC(year!, month! - 1, day + 1)
  return month ? Date.UTC(year!, month, 1) : Date.UTC(year! + 1, 0, 1)
}

/** The day from which communes are counted after they were merged, as a chart says it. */
export const MERGED = '1/7/2025'
