import { isUnitWord } from './counted-nouns.ts'
import { yearAfter } from './dates.ts'
import { matchAt, tokenFrom, wordAt, words, type Found } from './found.ts'
import { readNumber } from './number-words.ts'
import type { Reading } from './tokens.ts'

const Y = String.raw`((?:19|20|21)\d\d)`
const YEARS = new RegExp(String.raw`${Y}\s*[-–—/]\s*${Y}(?![\d\p{L}]|[.,/]\d)`, 'uy')
const YEAR = new RegExp(String.raw`${Y}(?![\d\p{L}%]|[.,/-]\d)`, 'uy')
const ROMAN = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
])
const BEFORE_YEAR = words(
  'năm khóa khoá kỳ kì đoạn ntm tết xuân mùa đến tới từ trước sau ( – - — / và ,',
)

/** `6 tháng đầu năm 2023`, `quý III/2023`, `giai đoạn 2021-2025`, "năm hai nghìn không trăm hai mươi lăm", `2026`. */
export function period(reading: Reading, at: number): Found | undefined {
  return (
    monthsOfYear(reading, at) ?? quarter(reading, at) ?? years(reading, at) ?? year(reading, at)
  )
}

/** Months from the beginning of a year, or to its end. */
function monthsOfYear(reading: Reading, at: number): Found | undefined {
  const isHalf = wordAt(reading, at) === 'nửa' && ['đầu', 'cuối'].includes(wordAt(reading, at + 1))
  if (isHalf) return halfOfYear(reading, at)
  const months = readNumber(reading.tokens, at)
  if (!months || wordAt(reading, months.end) !== 'tháng') return
  const which = wordAt(reading, months.end + 1)
  if (which !== 'đầu' && which !== 'cuối') return
  if (wordAt(reading, months.end + 2) !== 'năm' || months.value > 12) return
  const year = yearAfter(reading, months.end + 2)
  const first = which === 'đầu' ? 1 : 13 - months.value
  const last = which === 'đầu' ? months.value : 12
  return {
    kind: 'date',
    value: months.value,
    beyond: year?.end ?? months.end + 3,
    date: monthOf(year?.value, first),
    until: monthOf(year?.value, last),
  }
}

/** "nửa đầu năm 2025": its first six months. */
function halfOfYear(reading: Reading, at: number): Found | undefined {
  if (wordAt(reading, at + 2) !== 'năm') return
  const year = yearAfter(reading, at + 2)
  const first = wordAt(reading, at + 1) === 'đầu' ? 1 : 7
  return {
    kind: 'date',
    value: 6,
    beyond: year?.end ?? at + 3,
    date: monthOf(year?.value, first),
    until: monthOf(year?.value, first + 5),
  }
}

function monthOf(year: number | undefined, month: number): string {
  return `${year ?? '-'}-${String(month).padStart(2, '0')}`
}

function quarter(reading: Reading, at: number): Found | undefined {
  if (!['quý', 'quí'].includes(wordAt(reading, at - 1))) return
  const roman = ROMAN.get(wordAt(reading, at))
  const said = roman ? { value: roman, end: at + 1 } : readNumber(reading.tokens, at)
  if (!said || said.value < 1 || said.value > 4) return
  const year = yearAfter(reading, said.end)
  return {
    kind: 'date',
    value: said.value,
    beyond: year?.end ?? said.end,
    date: monthOf(year?.value, said.value * 3 - 2),
    until: monthOf(year?.value, said.value * 3),
  }
}

function years(reading: Reading, at: number): Found | undefined {
  if (reading.tokens[at]!.kind !== 'number') return
  const [written, first, last] = matchAt(YEARS, reading, at) ?? []
  if (!written || Number(first) >= Number(last)) return
  const beyond = tokenFrom(reading, at, reading.tokens[at]!.start + written.length)
  return {
    kind: 'year',
    value: Number(first),
    upTo: Number(last),
    beyond,
    date: first,
    until: last,
  }
}

function year(reading: Reading, at: number): Found | undefined {
  const before = wordAt(reading, at - 1)
  if (before === 'năm') return yearInWords(reading, at)
  if (reading.tokens[at]!.kind !== 'number' || !matchAt(YEAR, reading, at)) return
  const after = wordAt(reading, at + 1)
  if (isUnitWord(after) && !BEFORE_YEAR.has(before)) return
  if (isUnitWord(after) && /^\p{Ll}/u.test(reading.tokens[at + 1]!.written) && before !== 'ntm')
    return
  const written = reading.tokens[at]!.written
  return { kind: 'year', value: Number(written), beyond: at + 1, date: written }
}

function yearInWords(reading: Reading, at: number): Found | undefined {
  const said = yearAfter(reading, at - 1)
  return said && { kind: 'year', value: said.value, beyond: said.end, date: String(said.value) }
}
