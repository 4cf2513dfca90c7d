import { addDays, weekdayOf } from '#server/clock.ts'

/** How often an item is heard: on one day, on every day until another, or on every working day. */
export type Repeat = 'once' | 'daily' | 'weekdays'

/** Days a rule may give: a quarter is more than any station repeats. */
const MOST = 92

/** The days of a rule, the first one always among them. Pure. @param until the last day, `2026-11-30` */
export function datesOf(
  date: string,
  { repeat, until }: { repeat: Repeat; until: string },
): string[] {
  if (repeat === 'once') return [date]
  const dates = [date]
  for (let at = addDays(date, 1); at <= until && dates.length < MOST; at = addDays(at, 1))
    if (repeat === 'daily' || isWorkingDay(at)) dates.push(at)
  return dates
}

function isWorkingDay(date: string): boolean {
  const day = weekdayOf(date)
  return day > 0 && day < 6
}
