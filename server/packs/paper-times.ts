import { HOUR, later, MINUTE, SECOND, fromWallClock, toWallClock } from '#server/clock.ts'

const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy']

/** `2026-11-27` as `27/11/2026`. */
export function paperDay(date: string): string {
  return date.split('-').reverse().join('/')
}

/** `2026-11-27` as `Thứ sáu, 27/11/2026`. */
export function longPaperDay(date: string): string {
  return `${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}, ${paperDay(date)}`
}

/** An instant as the clock in Viet Nam shows it: `14:05 26/11/2026`. */
export function paperMoment(at: string): string {
  const { date, time } = toWallClock(at)
  return `${time} ${paperDay(date)}`
}

/** Milliseconds as `mm:ss`; an hour is sixty minutes and more. */
export function minutesSeconds(ms: number): string {
  const seconds = Math.round(ms / SECOND)
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

/** Milliseconds in words: `1 phút 05 giây`, `40 giây`, `2 phút`. */
export function lengthInWords(ms: number): string {
  const seconds = Math.round(ms / SECOND)
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  if (minutes === 0) return `${rest} giây`
  return rest === 0 ? `${minutes} phút` : `${minutes} phút ${two(rest)} giây`
}

/** What the clock shows so many milliseconds after `from`: `05:31:20`. */
export function clockAfter(from: string, ms: number): string {
  const [hours = 0, minutes = 0] = from.split(':').map(Number)
  const seconds = Math.round((hours * HOUR + minutes * MINUTE + ms) / SECOND) % (24 * 3600)
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((value) => two(Math.floor(value)))
    .join(':')
}

/** The instant so many milliseconds after a time of the clock, with the offset of Viet Nam: `2026-11-27T05:31:20+07:00`. */
export function offsetInstant(date: string, from: string, ms = 0): string {
  return withOffset(later(fromWallClock(date, from), Math.round(ms / SECOND) * SECOND))
}

/** An instant in UTC with the offset of Viet Nam, to the second: `2026-11-26T14:05:00+07:00`. */
export function withOffset(at: string): string {
  return `${later(at, 7 * HOUR).slice(0, 19)}+07:00`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
