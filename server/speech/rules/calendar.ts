import { readInteger, type Region } from '#server/speech/numbers.ts'

/** With its year, where it has one. */
export function withYear(said: string, year: string | undefined, region: Region): string {
  return year ? `${said} năm ${readInteger(year, region)}` : said
}

/** The first ten days of a month have a name, unless it has just been said. */
export function sayDay(day: string, before: string, region: Region): string {
  const said = readInteger(day, region)
  return Number(day) <= 10 && !/m[ùồ]ng\s+$/iu.test(before) ? `mùng ${said}` : said
}

export function sayMonth(monthOf: string, region: Region): string {
  return Number(monthOf) === 4 ? 'tư' : readInteger(monthOf, region)
}

export function isMonth(monthOf: string): boolean {
  return Number(monthOf) >= 1 && Number(monthOf) <= 12
}

/** Whether a calendar has this day; without a year, whether any year has it. */
export function isDate(day: string, monthOf: string, year: string | undefined): boolean {
  if (!isMonth(monthOf)) return false
  const last = new Date(Date.UTC(Number(year ?? 2024), Number(monthOf), 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= last
}
