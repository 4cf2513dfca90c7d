import { readInteger, type Region } from '#server/speech/numbers.ts'
import { left, type Found, type Place } from '#server/speech/reading.ts'
import { isDate, isMonth, sayDay, sayMonth, withYear } from './calendar.ts'
import { isCounted } from './counted.ts'
import { DASH, END } from './literals.ts'

const D = String.raw`(\d{1,2})`
const Y = String.raw`((?:19|20|21)\d\d)`
const FULL = new RegExp(String.raw`^${D}([/.-])${D}\2${Y}${END}(?!/)`, 'u')
const ISO = new RegExp(String.raw`^${Y}-(\d\d)-(\d\d)${END}`, 'u')
const SHORT = new RegExp(String.raw`^${D}/${D}${END}(?!/|[.,]\d)`, 'u')
const DAYS_OF_MONTH = new RegExp(String.raw`^${D}${DASH}${D}/${D}(?:/${Y})?${END}(?!/|[.,]\d)`, 'u')
const DASHED = new RegExp(String.raw`^${D}-${D}${END}(?!/|[.,]\d|\s+tháng)`, 'u')
const DAY = new RegExp(String.raw`^${D}${END}(?![/:%‰°]|[.,-]\d)`, 'u')
const MONTHS = new RegExp(String.raw`^${D}${DASH}${D}(?:/${Y})?${END}(?!/|[.,]\d)`, 'u')
const MONTH = new RegExp(String.raw`^${D}(?:/${Y})?${END}(?!/|[.,]\d)`, 'u')
const MONTH_OF_YEAR = new RegExp(String.raw`^${D}/${Y}${END}(?!/)`, 'u')
const YEARS = new RegExp(String.raw`^${Y}/${Y}${END}(?!/)`, 'u')

/** Words after which day and month stand. */
const AFTER_DAY = /(?<![\p{L}])(?:ngày|sáng|trưa|chiều|tối|đêm|khuya|hôm|mùng|mồng)\s+$/iu
const AFTER_DAYS =
  /(?<!\p{L})ngày\s+\d{1,2}(?:\/\d{1,2})?(?:\s*,\s*\d{1,2}(?:\/\d{1,2})?)*\s*(?:và|hoặc|đến|tới|,|[-–—])\s*$/iu
const AFTER_MONTH = /(?<!\p{L})tháng\s+$/iu
const AFTER_MONTHS = /(?<!\p{L})tháng\s+\d{1,2}(?:\s*,\s*\d{1,2})*\s*(?:và|hoặc|đến|tới|,)\s*$/iu
const AFTER_FROM = /(?<!\p{L})từ\s+$/iu
const AFTER_FROM_TO = /(?<!\p{L})từ\s+\d{1,2}\/\d{1,2}\s*(?:đến|tới|[-–—])\s*$/iu
const TO_ANOTHER = /^\d{1,2}\/\d{1,2}\s*(?:đến|tới|[-–—])\s*\d{1,2}\/\d{1,2}(?![\d/])/u
/** `(thứ Hai, 24/11)`, `sáng nay (25/9)`. */
const AFTER_WEEKDAY =
  /(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|hôm (?:nay|qua)|(?:sáng|chiều|tối) (?:nay|qua|mai))\s*[,(]\s*$/iu
/** Words after which a day stands, unless what follows is counted. */
const AFTER_LIMIT = /(?<!\p{L})(?:trước|sau|hết|kể từ|từ|đến|tới|vào|dịp|lễ|tết)\s+$/iu
const HOLIDAYS = new Set(
  '1/1 3/2 8/3 26/3 30/4 1/5 7/5 19/5 1/6 5/6 28/6 27/7 19/8 2/9 10/10 20/10 18/11 20/11 22/12'.split(
    ' ',
  ),
)
const NEAR_HOLIDAY =
  /(?:Quốc khánh|Quốc tế|Giải phóng|Nhà giáo|Thương binh|Phụ nữ|Phục vụ|Thành lập|thành lập|truyền thống|Truyền thống|Đại đoàn kết|đại đoàn kết|Ngày|lễ|Lễ|dịp|Dịp|kỷ niệm|Kỷ niệm)[^.;\n]{0,60}$/u
/** "ngày 2 buổi" is twice a day. */
const COUNTED_A_DAY =
  /^\d{1,2}\s+(?:buổi|lần|bữa|giờ|lượt|viên|ca|chuyến|phiên|ly|gói|liều)(?!\p{L})/iu

/** N8: days, months and years, where the words around say that they are; one that no calendar has is left. */
export function date(place: Place): Found | undefined {
  return (
    fullDate(place) ??
    daysOfMonth(place) ??
    dayDashMonth(place) ??
    shortDate(place) ??
    month(place) ??
    dayAlone(place)
  )
}

function fullDate({ rest, before, region }: Place): Found | undefined {
  const iso = ISO.exec(rest)
  const [written, day, , monthOf, year] = FULL.exec(rest) ?? []
  if (iso) return found(iso[0], { day: iso[3]!, month: iso[2]!, year: iso[1]! }, before, region)
  if (written) return found(written, { day: day!, month: monthOf!, year: year! }, before, region)
}

/** `11 – 15/10`: two days share a month. */
function daysOfMonth({ rest, before, region }: Place): Found | undefined {
  const [written, first, last, monthOf, year] = DAYS_OF_MONTH.exec(rest) ?? []
  if (!written || !isSaidToBeDays(before, rest.slice(written.length))) return
  if (!isDate(first!, monthOf!, year) || !isDate(last!, monthOf!, year))
    return left(written, 'date')
  const again = /ngày\s+$/iu.test(before) ? 'ngày ' : ''
  const end = sayDate({ day: last!, month: monthOf!, year }, region)
  const begin = sayDay(first!, before, region)
  return { length: written.length, spoken: `${begin} đến ${again}${end}`, number: 'date' }
}

/** "ngày 20-11"; "ngày 5-10" may be two days or one, and a person is asked. */
function dayDashMonth({ rest, before, region }: Place): Found | undefined {
  const [written, day, monthOf] = AFTER_DAY.test(before) ? (DASHED.exec(rest) ?? []) : []
  if (!written) return
  if (Number(day) < Number(monthOf) || !isDate(day!, monthOf!, undefined))
    return left(written, 'date')
  return found(written, { day: day!, month: monthOf! }, before, region)
}

function isSaidToBeDays(before: string, after: string): boolean {
  return AFTER_DAY.test(before) || (AFTER_FROM.test(before) && !isCounted(after))
}

function shortDate(place: Place): Found | undefined {
  const { rest, before, region } = place
  const [written, day, monthOf] = SHORT.exec(rest) ?? []
  if (!written || !isSaidToBeDate(place, written)) return
  return found(written, { day: day!, month: monthOf! }, before, region)
}

function isSaidToBeDate({ rest, before }: Place, written: string): boolean {
  if (AFTER_DAY.test(before) || AFTER_DAYS.test(before) || AFTER_WEEKDAY.test(before)) return true
  if (AFTER_FROM.test(before) && TO_ANOTHER.test(rest)) return true
  if (AFTER_FROM_TO.test(before)) return true
  if (HOLIDAYS.has(written) && NEAR_HOLIDAY.test(before)) return true
  const [day, monthOf] = written.split('/') as [string, string]
  return (
    AFTER_LIMIT.test(before) &&
    isDate(day, monthOf, undefined) &&
    !isCounted(rest.slice(written.length))
  )
}

/** "số 1/2025" is the first of a year. */
const AFTER_NUMBER_OF = /(?<!\p{L})số\s+$/iu
function month({ rest, before, region }: Place): Found | undefined {
  const years = YEARS.exec(rest)
  if (years) return sayYears(years, region)
  if (AFTER_MONTH.test(before) || AFTER_MONTHS.test(before)) return monthAfterWord(rest, region)
  const [written, monthOf, year] = MONTH_OF_YEAR.exec(rest) ?? []
  if (!written || isCounted(rest.slice(written.length))) return
  if (!isMonth(monthOf!) || AFTER_NUMBER_OF.test(before)) return
  const spoken = `tháng ${sayMonth(monthOf!, region)} năm ${readInteger(year!, region)}`
  return { length: written.length, spoken, number: 'date' }
}

/** `2024/2025`: a school year. */
function sayYears([written, first, last]: string[], region: Region): Found | undefined {
  if (Number(last) !== Number(first) + 1) return
  const spoken = `${readInteger(first!, region)} đến ${readInteger(last!, region)}`
  return { length: written!.length, spoken, number: 'date' }
}

function monthAfterWord(rest: string, region: Region): Found | undefined {
  const [range, first, last, yearOfRange] = MONTHS.exec(rest) ?? []
  if (range && isMonth(first!) && isMonth(last!)) {
    const said = [sayMonth(first!, region), 'đến', sayMonth(last!, region)]
    return {
      length: range.length,
      spoken: withYear(said.join(' '), yearOfRange, region),
      number: 'date',
    }
  }
  const [written, monthOf, year] = MONTH.exec(rest) ?? []
  if (!written) return
  if (!isMonth(monthOf!)) return left(written, 'date')
  return {
    length: written.length,
    spoken: withYear(sayMonth(monthOf!, region), year, region),
    number: 'date',
  }
}

/** "ngày 5": the first ten days of a month have a name. */
function dayAlone({ rest, before, region }: Place): Found | undefined {
  const [written, day] = DAY.exec(rest) ?? []
  if (!written || !/(?<!\p{L})ngày\s+$/iu.test(before) || COUNTED_A_DAY.test(rest)) return
  if (Number(day) < 1 || Number(day) > 31) return
  return { length: written.length, spoken: sayDay(day!, before, region), number: 'date' }
}

type Parts = { day: string; month: string; year?: string }

function found(written: string, parts: Parts, before: string, region: Region): Found {
  if (!isDate(parts.day, parts.month, parts.year)) return left(written, 'date')
  return { length: written.length, spoken: sayDate(parts, region, before), number: 'date' }
}

function sayDate({ day, month: monthOf, year }: Parts, region: Region, before = ''): string {
  const said = `${sayDay(day, before, region)} tháng ${sayMonth(monthOf, region)}`
  return withYear(said, year, region)
}
