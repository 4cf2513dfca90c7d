import type { Language } from './words/i18n.ts'

/** How numbers and days are written in one language; the clock has 24 hours in both. */
export type Formats = {
  /** `6.058` and `78,7`; in English `6,058` and `78.7`. */
  number: (value: number) => string
  /** 0 to 1 with two decimals: `0,65`; in English `0.65`. */
  fraction: (value: number) => string
  /** A day, `2026-11-22`, as `22/11/2026`; a month as `11/2026`. In English `22 November 2026`. */
  day: (date: string) => string
  /** A day as it stands over a page: `Chủ nhật, 22 tháng 11 năm 2026`; in English `Sunday, 22 November 2026`. */
  longDay: (date: string) => string
  /** Day and clock in Viet Nam at an instant: `05:30 22/11/2026`; in English `05:30, 22 November 2026`. */
  moment: (instant: string) => string
}

/** How a language writes numbers and days. */
export function formatsFor(language: Language): Formats {
  return FORMATS[language]
}

/** A value with its unit as its source writes it: `6.058 xã`, `78,7%`, `1,03%/năm`. */
export function quantity({ value, unit }: { value: string; unit: string }): string {
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`
}

/** The clock in Viet Nam at an instant: `05:30`. */
export function time(instant: string): string {
  return local(instant).slice(11, 16)
}

/** The day in Viet Nam at an instant, `2026-11-22`. */
export function localDay(instant: string): string {
  return local(instant).slice(0, 10)
}

const FORMATS: Record<Language, Formats> = {
  vi: {
    ...numbersIn('vi-VN'),
    day: (date) => date.split('-').reverse().join('/'),
    longDay: (date) => {
      const [year, month, dayOfMonth] = date.split('-').map(Number)
      const weekday = inUtc('vi-VN', { weekday: 'long' }, date).toLowerCase()
      const named = weekday.charAt(0).toUpperCase() + weekday.slice(1)
      return `${named}, ${dayOfMonth} tháng ${month} năm ${year}`
    },
    moment: (instant) => `${time(instant)} ${FORMATS.vi.day(localDay(instant))}`,
  },
  en: {
    ...numbersIn('en-GB'),
    day: (date) => {
      const [year, month, dayOfMonth] = date.split('-')
      const named = month && inUtc('en-GB', { month: 'long' }, `${year}-${month}`)
      return [dayOfMonth && Number(dayOfMonth), named, year].filter(Boolean).join(' ')
    },
    longDay: (date) => `${inUtc('en-GB', { weekday: 'long' }, date)}, ${FORMATS.en.day(date)}`,
    moment: (instant) => `${time(instant)}, ${FORMATS.en.day(localDay(instant))}`,
  },
}

function numbersIn(locale: string): Pick<Formats, 'number' | 'fraction'> {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const places = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  const fraction = new Intl.NumberFormat(locale, places)
  return {
    number: (value) => number.format(value),
    fraction: (value) => fraction.format(value),
  }
}

function inUtc(locale: string, parts: Intl.DateTimeFormatOptions, date: string): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(date))
}

/** Viet Nam has kept UTC+7 without summer time since 1975. */
function local(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString()
}
