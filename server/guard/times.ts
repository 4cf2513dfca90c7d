import type { Quantity } from '#server/quantities/quantity.ts'

/** Whether a date of a text names this time, or one that it lies in: `2025` and `tháng 6/2025` of 2025-06-30. */
export function isOf(date: Quantity, time: string): boolean {
  const said = date.date!
  if (time.includes('/')) return time === `${said}/${date.until}`
  if (date.until) return isOfPeriod(said, date.until, time)
  if (said.startsWith('--')) return time.slice(5).startsWith(said.slice(2))
  return time.startsWith(said)
}

/** A period names the time at its end: `6 tháng đầu năm 2023` of 2023-06-30. */
function isOfPeriod(from: string, until: string, time: string): boolean {
  if (from.startsWith('-')) return time.slice(5, 7) === until.slice(-2)
  if (until.length === 4) return false
  return (
    time.startsWith(until) || (time.length === 4 && from === `${time}-01` && until === `${time}-12`)
  )
}

/** "đầu năm 2025" is not December; "cuối năm" not March. */
export function isPartOf(before: string, time: string): boolean {
  const month = Number(time.slice(5, 7))
  if (!month) return true
  if (/(?<!tháng\s)đầu\s+năm\s*$/iu.test(before)) return month <= 3
  if (/(?:cuối|hết)\s+năm\s*$/iu.test(before)) return month >= 10
  return !/giữa\s+năm\s*$/iu.test(before) || (month >= 5 && month <= 8)
}

/** Whether a text may name this date at all: some time that was given has it, or is it. */
export function isKnownDate(
  date: Quantity,
  { times, dates }: { times: string[]; dates: Quantity[] },
): boolean {
  if (times.some((time) => isOf(date, time))) return true
  return dates.some((given) => {
    if (date.until || given.until) {
      if (given.date === date.date && given.until === date.until) return true
      const isEnd =
        !date.until && (given.date!.startsWith(date.date!) || given.until!.startsWith(date.date!))
      return isEnd || (date.until !== undefined && !given.until && isOf(date, given.date!))
    }
    if (given.date!.startsWith('--'))
      return (
        given.date === date.date ||
        (date.date!.startsWith('--') && given.date!.startsWith(date.date!))
      )
    return isOf(date, given.date!)
  })
}
