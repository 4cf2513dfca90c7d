import { z } from 'zod'
import { fromWallClock, instant, toWallClock } from '#server/clock.ts'

/** `2026-11`. */
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

/** The month that it is in Viet Nam. */
export function monthNow(): string {
  return toWallClock(instant()).date.slice(0, 7)
}

/** The first instant of a month in Viet Nam and the first of the next. */
export function monthBounds(month: string): { from: string; until: string } {
  const start = (of: string) => fromWallClock(`${of}-01`, '00:00')
  return { from: start(month), until: start(monthBeside(month, 1)) }
}

/** The month so many months after another, or before it. */
export function monthBeside(month: string, months: number): string {
  const [year = 0, one = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, one - 1 + months, 1)).toISOString().slice(0, 7)
}
