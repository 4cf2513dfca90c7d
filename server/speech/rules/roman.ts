import { readInteger } from '#server/speech/numbers.ts'
import type { Found, Place } from '#server/speech/reading.ts'
import { END } from './literals.ts'

/** I to XXXIX: beyond them stand letters of other things. */
const ROMAN = new RegExp(
  String.raw`^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})(?:/((?:19|20)\d\d))?${END}`,
  'u',
)
const WORDS =
  'khóa|khoá|lần thứ|thứ|quý|quí|chương|phần|mục|thế kỷ|thế kỉ|kỳ|kì|cấp|hạng|loại|vùng|khu vực|đợt|vòng|báo động|giai đoạn|tập|bậc|nhóm'
const AFTER_WORD = new RegExp(
  String.raw`(?<!\p{L})(${WORDS})\s+(?:[IVX]+\s*(?:,|và|đến|[-–—])\s*)*$`,
  'iu',
)
const ONES: Record<string, number> = {
  '': 0,
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
}

/** N10: Roman numbers, only after a word that is numbered so. */
export function roman({ rest, before, region }: Place): Found | undefined {
  const [, word] = AFTER_WORD.exec(before) ?? []
  const [written, tens, ones, year] = word ? (ROMAN.exec(rest) ?? []) : []
  if (!written) return
  const value = tens!.length * 10 + ONES[ones!]!
  const said = /thứ$/iu.test(word!) ? sayOrdinal(value) : readInteger(String(value), region)
  const ofYear = year ? ` năm ${readInteger(year, region)}` : ''
  return { length: written.length, spoken: said + ofYear, number: 'ordinal' }
}

function sayOrdinal(value: number): string {
  if (value === 1) return 'nhất'
  return value === 4 ? 'tư' : readInteger(String(value), 'north')
}
