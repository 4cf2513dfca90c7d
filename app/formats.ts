const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
const LONG_DATE = new Intl.DateTimeFormat('vi-VN', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `6.058` and `78,7`. */
export function number(value: number): string {
  return NUMBER.format(value)
}

/** A day, `2026-11-22`, as `22/11/2026`; a month as `11/2026`. */
export function day(date: string): string {
  return date.split('-').reverse().join('/')
}

/** A day as it stands over a page: `Chủ nhật, 22 tháng 11, 2026`. */
export function longDay(date: string): string {
  const text = LONG_DATE.format(new Date(`${date}T00:00:00Z`))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The clock in Viet Nam at an instant: `05:30`. */
export function time(instant: string): string {
  return local(instant).slice(11, 16)
}

/** Day and clock in Viet Nam at an instant: `05:30 22/11/2026`. */
export function moment(instant: string): string {
  return `${time(instant)} ${day(localDay(instant))}`
}

/** The day in Viet Nam at an instant, `2026-11-22`. */
export function localDay(instant: string): string {
  return local(instant).slice(0, 10)
}

/** Viet Nam has kept UTC+7 without summer time since 1975. */
function local(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString()
}
