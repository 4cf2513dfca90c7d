import { isDate, isMonth } from '#server/speech/rules/calendar.ts'
import { isUnitWord } from './counted-nouns.ts'
import { matchAt, tokenFrom, wordAt, words, type Found } from './found.ts'
import { readNumber } from './number-words.ts'
import type { Reading } from './tokens.ts'

const END = String.raw`(?![\p{L}\p{M}\d]|[./-]\d)`
const Y = String.raw`((?:19|20|21)\d\d)`
const FULL = new RegExp(String.raw`(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?${Y}${END}`, 'uy')
const ISO = new RegExp(String.raw`${Y}-(\d\d)-(\d\d)${END}`, 'uy')
const DAYS = new RegExp(String.raw`(\d{1,2})\s*[-–—]\s*(\d{1,2})/(\d{1,2})(?:/${Y})?${END}`, 'uy')
const DAY_MONTH = new RegExp(String.raw`(\d{1,2})[/-](\d{1,2})${END}`, 'uy')
const MONTH_YEAR = new RegExp(String.raw`(\d{1,2})\s?[/-]\s?${Y}${END}`, 'uy')
const DAY_WORDS = words('ngày sáng trưa chiều tối đêm khuya hôm mùng mồng')
const LIMITS = words('trước sau hết từ đến tới vào dịp lễ tết và , – - — (')
const DATE_AFTER = words('đến tới và , – - —')

/** Days and months: `24/5/2023`, `11 – 15/10`, "ngày hai mươi bốn tháng năm", `tháng 6/2025`, `6/2025`. */
export function date(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at]!
  if (token.kind === 'number') return printedDate(reading, at) ?? monthOrDay(reading, at)
  return monthOrDay(reading, at)
}

function printedDate(reading: Reading, at: number): Found | undefined {
  const iso = matchAt(ISO, reading, at)
  if (iso) return dated(reading, at, iso[0], [iso[1], iso[2]!, iso[3]])
  const full = matchAt(FULL, reading, at)
  if (full) return dated(reading, at, full[0], [full[4], full[3]!, full[1]])
  return days(reading, at) ?? dayAndMonth(reading, at) ?? monthAndYear(reading, at)
}

function days(reading: Reading, at: number): Found | undefined {
  const before = wordAt(reading, at - 1)
  if (!DAY_WORDS.has(before) && before !== 'từ') return
  const [written, first, last, month, year] = matchAt(DAYS, reading, at) ?? []
  if (!written) return
  const found = dated(reading, at, written, [year, month!, first])
  return found && { ...found, until: isoOf([year, month!, last]) }
}

function dayAndMonth(reading: Reading, at: number): Found | undefined {
  const [written, day, month] = matchAt(DAY_MONTH, reading, at) ?? []
  if (!written || !isDate(day!, month!, undefined)) return
  const before = wordAt(reading, at - 1)
  const beyond = tokenFrom(reading, at, reading.tokens[at]!.start + written.length)
  const counted = isUnitWord(wordAt(reading, beyond))
  const isSaid =
    DAY_WORDS.has(before) ||
    (LIMITS.has(before) &&
      !counted &&
      (before !== 'từ' || !DATE_AFTER.has(wordAt(reading, beyond)) || true)) ||
    isHoliday(written, reading, at)
  if (!isSaid || (counted && !DAY_WORDS.has(before))) return
  if (before === ',' || before === 'và' || before === '(') {
    const earlier = [at - 2, at - 3, at - 4, at - 5].some((one) =>
      DAY_WORDS.has(wordAt(reading, one)),
    )
    const weekday = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'nhật', 'nay', 'qua'].includes(
      wordAt(reading, at - 2),
    )
    if (!earlier && !weekday) return
  }
  return dated(reading, at, written, [undefined, month!, day])
}

const HOLIDAYS = words('3/2 8/3 26/3 30/4 1/5 19/5 1/6 27/7 19/8 2/9 10/10 20/10 18/11 20/11 22/12')

function isHoliday(written: string, reading: Reading, at: number): boolean {
  const counted = tokenFrom(reading, at, reading.tokens[at]!.start + written.length)
  return (
    HOLIDAYS.has(written) &&
    !isUnitWord(wordAt(reading, counted)) &&
    reading.tokens[at - 1]?.kind === 'word'
  )
}

function monthAndYear(reading: Reading, at: number): Found | undefined {
  const [written, month, year] = matchAt(MONTH_YEAR, reading, at) ?? []
  if (!written || !isMonth(month!) || wordAt(reading, at - 1) === 'số') return
  const beyond = tokenFrom(reading, at, reading.tokens[at]!.start + written.length)
  if (isUnitWord(wordAt(reading, beyond)) && wordAt(reading, at - 1) !== 'tháng') return
  return dated(reading, at, written, [year, month!, undefined])
}

type Parts = [year: string | undefined, month: string, day: string | undefined]

function dated(reading: Reading, at: number, written: string, parts: Parts): Found {
  const [year, month, day] = parts
  const beyond = tokenFrom(reading, at, reading.tokens[at]!.start + written.length)
  const holds = day ? isDate(day, month, year) : isMonth(month)
  return {
    kind: 'date',
    value: Number(day ?? month),
    beyond,
    date: holds ? isoOf(parts) : undefined,
  }
}

function isoOf([year, month, day]: [string | undefined, string, string | undefined]): string {
  const parts = [month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
  return year ? [year, ...parts].join('-') : `--${parts.join('-')}`
}

/** "ngày 24 tháng 5 năm 2023", "tháng sáu năm 2025", "ngày 5". */
function monthOrDay(reading: Reading, at: number): Found | undefined {
  const before = wordAt(reading, at - 1)
  if (before === 'tháng') return monthSaid(reading, at, undefined)
  if (!['ngày', 'mùng', 'mồng'].includes(before)) return
  const day = readNumber(reading.tokens, at)
  if (!day || day.value < 1 || day.value > 31 || day.decimals > 0) return
  if (wordAt(reading, day.end) === 'tháng')
    return monthSaid(reading, day.end + 1, day.value) ?? alone(day.value, day.end)
  if (before === 'ngày' && (day.inWords || isUnitWord(wordAt(reading, day.end)))) return
  const sign = wordAt(reading, day.end)
  return sign === '%' || sign === '/' ? undefined : alone(day.value, day.end)
}

function alone(value: number, beyond: number): Found {
  return { kind: 'date', value, beyond }
}

function monthSaid(reading: Reading, at: number, day: number | undefined): Found | undefined {
  const said =
    wordAt(reading, at) === 'tư' ? { value: 4, end: at + 1 } : readNumber(reading.tokens, at)
  const own = wordAt(reading, at) === 'giêng' ? { value: 1, end: at + 1 } : said
  if (!own || !isMonth(String(own.value))) return
  const year = yearAfter(reading, own.end)
  const parts: Parts = [year && String(year.value), String(own.value), day && String(day)] as Parts
  return {
    kind: 'date',
    value: day ?? own.value,
    beyond: year ? year.end : own.end,
    date: isoOf(parts),
  }
}

/** "năm 2025", `/2025`, "năm hai nghìn không trăm hai mươi lăm". */
export function yearAfter(
  reading: Reading,
  at: number,
): { value: number; end: number } | undefined {
  if (!['năm', '/', 'của'].includes(wordAt(reading, at))) return
  const from = wordAt(reading, at) === 'của' ? at + 2 : at + 1
  if (wordAt(reading, at) === 'của' && wordAt(reading, at + 1) !== 'năm') return
  const year = readNumber(reading.tokens, from)
  if (!year || year.decimals > 0 || year.value < 1900 || year.value > 2199) return
  return /[.,]/.test(reading.tokens[from]!.written) ? undefined : year
}
