import { toWallClock } from '#server/clock.ts'

/** `22/11/2026 05:30` in Viet Nam. */
export function shownMoment(at: string): string {
  const { date, time } = toWallClock(at)
  return `${date.split('-').reverse().join('/')} ${time}`
}
