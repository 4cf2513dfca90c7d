import { matchAt, tokenFrom, wordAt, words, type Found } from './found.ts'
import { readNumber } from './number-words.ts'
import { digitOf } from './word-groups.ts'
import type { Reading, Token } from './tokens.ts'
import { isUnitWord } from './counted-nouns.ts'

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"”)]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}|[#@][\p{L}\p{M}\d_]+|(?:[\p{L}\d_-]{1,64}\.){1,6}(?:vn|com|net|org|gov|edu|info|io|me|xyz|jpe?g|png|pdf|docx?|xlsx?|pptx?|mp[34])(?![\p{L}\d])(?:\/[^\s<>"”)]*)?/iuy
/** Letters and digits in one, `5G`, `COVID-19`, `A1`; a version. */
const GLUED = /\d{1,20}(?:[.,]\d+){0,6}\p{L}[\p{L}\d]*|\p{L}{1,40}-?\d[\p{L}\d]*(?:[.-]\d+)*/uy
const MEASURE =
  /^(?!\dG$)\d+(?:[.,]\d+)*(?:%|‰|đ|vnđ|vnd|tr|tr\.đ|usd|k?m[²³23]?|cm|mm|ha|kg|g|mg|ml|l|kwh|kw|mw|kv|h\d*|p|tỷ|triệu|nghìn|xã|hộ|người)$/iu

/** Addresses, names of files, letters and digits in one. */
export function code(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at]!
  if (token.kind === 'line' || !mayBeAddress(reading, at)) return glued(reading, at)
  const address = matchAt(ADDRESS, reading, at)
  if (address) return coded(reading, at, address[0])
  return glued(reading, at)
}

/** Only where a sign of one is near: an address is looked for at few places. */
function mayBeAddress({ tokens }: Reading, at: number): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  if (at > 0 && !token.spaced && !['sign', 'line'].includes(tokens[at - 1]!.kind)) return false
  if (token.low === '#' || token.low === '@') return true
  return next !== undefined && !next.spaced && /^[.:@_\d-]/.test(next.written)
}

function glued(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  if (token.kind === 'number') {
    if (isVersion(tokens, at)) return coded(reading, at, token.written)
    if (next?.kind !== 'word' || next.spaced) return
    const [written] = matchAt(GLUED, reading, at) ?? []
    return written && !MEASURE.test(written) ? coded(reading, at, written) : undefined
  }
  if (token.kind !== 'word' || !next || next.spaced) return
  const number =
    next.kind === 'number' ||
    (next.written === '-' && tokens[at + 2]?.kind === 'number' && !tokens[at + 2]!.spaced)
  const [written] = number ? (matchAt(GLUED, reading, at) ?? []) : []
  return written ? coded(reading, at, written) : undefined
}

function coded(reading: Reading, at: number, written: string): Found {
  const beyond = tokenFrom(reading, at, reading.tokens[at]!.start + written.length)
  return { kind: 'code', value: Number(/\d+/.exec(written)?.[0] ?? 0), beyond }
}

const BEFORE_VERSION = words('nghiệp bản mạng version xã')

function isVersion(tokens: Token[], at: number): boolean {
  if (!/^\d\.0$/.test(tokens[at]!.written)) return false
  const after = tokens[at + 1]?.low ?? ''
  return after !== '%' && (BEFORE_VERSION.has(tokens[at - 1]?.low ?? '') || !isUnitWord(after))
}

/** Words after which a number says which one, not how many. */
const WHICH = words(
  'bước thôn xóm ấp bản buôn tổ khu đội số nhóm lớp đợt vòng cấp điều khoản mục phường quận ngõ đường khối bảng hình phụ mẫu phòng khóa khoá hạng loại vùng chương bài tập kỳ thứ giai quốc lộ ql đt tỉnh km tuyến nhà điểm ô tầng step thẻ',
)
const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/
const ROMAN_AFTER = words(
  'khóa khoá thứ chương phần mục kỷ kỉ kỳ kì cấp hạng loại vùng vực đợt vòng động đoạn tập bậc nhóm lần xiii',
)

/** `Bước 2`, `thôn 3`, "lần thứ XIII", "thứ ba", `1.` where a line begins. */
export function ordinal(reading: Reading, at: number): Found | undefined {
  return listMark(reading, at) ?? romanAfter(reading, at) ?? which(reading, at)
}

function listMark(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading
  const [token, before, next] = [tokens[at]!, tokens[at - 1], tokens[at + 1]]
  const begins =
    !before ||
    before.kind === 'line' ||
    (before.kind === 'sign' &&
      /^[-*•#(]$/.test(before.written) &&
      (!tokens[at - 2] || tokens[at - 2]!.kind === 'line'))
  if (token.kind !== 'number' || !begins) return
  const isSection =
    /^\d{1,2}(?:\.\d{1,2})+$/.test(token.written) && next?.kind === 'word' && !isUnitWord(next.low)
  const marked =
    /^\d{1,2}$/.test(token.written) &&
    next &&
    !next.spaced &&
    /^[.):/-]$/.test(next.written) &&
    (tokens[at + 2]?.spaced ?? true)
  return isSection || marked
    ? { kind: 'ordinal', value: Number.parseFloat(token.written), beyond: at + 1 }
    : undefined
}

function romanAfter(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at]!
  if (
    token.kind !== 'word' ||
    !ROMAN.test(token.written) ||
    !ROMAN_AFTER.has(wordAt(reading, at - 1))
  )
    return
  return { kind: 'ordinal', value: romanValue(token.written), beyond: at + 1 }
}

const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

export function romanValue(roman: string): number {
  const values = [...roman].map((letter) => ROMAN_DIGITS[letter]!)
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  )
}

function which(reading: Reading, at: number): Found | undefined {
  const before = wordAt(reading, at - 1)
  if (!WHICH.has(before) || isYear(reading, at)) return
  if (EACH.has(wordAt(reading, at - 2))) return
  const number = readNumber(reading.tokens, at)
  const special =
    before === 'thứ' && wordAt(reading, at) === 'tư'
      ? { value: 4, end: at + 1, decimals: 0 }
      : number
  if (!special || special.decimals > 0 || special.value > 9999) return
  if (before !== 'thứ' && saysHowMany(reading, at, special.end)) return
  return { kind: 'ordinal', value: special.value, beyond: special.end }
}

/** "mỗi tổ 8 người": so many in each. */
const EACH = words('mỗi từng')

/** "số năm 2024", "thiểu số năm nay": no five. */
function isYear(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1]
  return wordAt(reading, at) === 'năm' && (next?.kind === 'number' || YEARLY.has(next?.low ?? ''))
}

const YEARLY = words('nay qua trước sau tới ngoái học hai một')

/** "tỉnh 3 xã", "tổng số 126 xã", "số 5%": what follows is counted. */
function saysHowMany(reading: Reading, at: number, end: number): boolean {
  const next = reading.tokens[end]
  const before = wordAt(reading, at - 1)
  if (before === 'số') return ['tổng', 'có', 'trong'].includes(wordAt(reading, at - 2))
  if (['%', '/', '‰'].includes(next?.written ?? '')) return before !== 'nhà' && before !== 'số'
  if (['thôn', 'xóm', 'ấp', 'tổ', 'khu', 'lớp', 'bước', 'điều', 'khoản'].includes(before))
    return false
  if (digitOf(wordAt(reading, at)) > 0 && !['bước', 'cấp', 'loại', 'hạng', 'nhóm'].includes(before))
    return true
  return next?.kind === 'word' && isUnitWord(next.low) && /^\p{Ll}/u.test(next.written)
}
