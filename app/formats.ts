const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
const WEEKDAY = new Intl.DateTimeFormat('vi-VN', { weekday: 'long', timeZone: 'UTC' })

/** `6.058` and `78,7`. */
export function number(value: number): string {
  return NUMBER.format(value)
}

/** A value with its unit as it is written: `6.058 xã`, `78,7%`, `1,03%/năm`. */
export function quantity({ value, unit }: { value: string; unit: string }): string {
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`
}

/** A day, `2026-11-22`, as `22/11/2026`; a month as `11/2026`. */
export function day(date: string): string {
  return date.split('-').reverse().join('/')
}

/** A day as it stands over a page: `Chủ nhật, 22 tháng 11 năm 2026`. */
export function longDay(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number)
  const weekday = WEEKDAY.format(new Date(`${date}T00:00:00Z`)).toLowerCase()
  const named = weekday.charAt(0).toUpperCase() + weekday.slice(1)
  return `${named}, ${dayOfMonth} tháng ${month} năm ${year}`
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
