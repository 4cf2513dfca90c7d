/** Lengths of time, in milliseconds. */
export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

let source: () => number = Date.now
let offsetMs = 0
const now = () => source() + offsetMs

/** Sets the clock of this process, for what is told of an earlier day: the demo, a test. */
export function setClock(wanted: () => number): void {
  source = wanted
}

/** Moves the clock of this process to another one's, which all processes share. */
export function setClockOffset(ms: number): void {
  offsetMs = ms
}

export function clockOffset(): number {
  return offsetMs
}

/** The instant at which the common clock shows so many milliseconds; a clock that was set by hand goes before it. */
export function shownAt(ms: number): string {
  return source === Date.now ? instant(ms) : instant()
}

/** An instant as the database keeps it: ISO 8601 text in UTC, with milliseconds, so that text order is time order. */
export function instant(at: Date | number = now()): string {
  return new Date(at).toISOString()
}

/** `at` moved by `ms` milliseconds, either way. */
export function later(at: string, ms: number): string {
  return instant(Date.parse(at) + ms)
}

/**
 * The instant of a wall clock in Viet Nam, which has kept UTC+7 without summer time since 1975.
 * @param date `2026-11-22` @param time `05:30`
 */
export function fromWallClock(date: string, time: string): string {
  return instant(Date.parse(`${date}T${time}:00+07:00`))
}

/** The calendar day, `2026-11-22`, and the time, `05:30`, that a clock in Viet Nam shows at an instant. */
export function toWallClock(at: string): { date: string; time: string } {
  const shifted = instant(Date.parse(at) + 7 * HOUR)
  return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) }
}

/** The day so many days after one, or before it: `2026-11-30` and 1 is `2026-12-01`. */
export function addDays(date: string, days: number): string {
  return instant(Date.parse(date) + days * DAY).slice(0, 10)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay()
}

/** The first instant of a day in Viet Nam and the first of the next: 17:00 UTC the day before, and 24 hours on. */
export function dayBounds(date: string): { from: string; until: string } {
  const from = fromWallClock(date, '00:00')
  return { from, until: later(from, DAY) }
}
