import { powerOfTen, readPrinted, type ReadNumber } from './literals.ts'
import type { Token } from './tokens.ts'

const DIGITS: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}
/** Ones after tens, beside the digits. */
export const ONES: Record<string, number> = { ...DIGITS, mốt: 1, tư: 4, lăm: 5, nhăm: 5 }
const SCALE_WORDS = new Set(['nghìn', 'ngàn', 'vạn', 'triệu', 'tỷ', 'tỉ'])

export function isScale(word: string): boolean {
  return SCALE_WORDS.has(word)
}

export const GAP = new Set(['linh', 'lẻ'])
export const HALF = new Set(['rưỡi', 'rưởi'])

/** What a digit alone may be: -1 where the word is none. */
export function digitOf(word: string): number {
  return own(DIGITS, word) ?? -1
}

export type Group = ReadNumber & { isBare?: boolean }

export function readGroup(tokens: Token[], from: number): Group | undefined {
  const token = tokens[from]
  if (!token) return
  if (token.kind === 'number') return readDigits(tokens, from)
  return token.kind === 'word' ? readWords(tokens, from) : undefined
}

function readDigits(tokens: Token[], from: number): Group | undefined {
  const written = tokens[from]!.low
  const end = endOfSpaced(tokens, from)
  if (end > from + 1) {
    const parts = tokens.slice(from, end).map((token) => token.written)
    return whole(Number(parts.join('')), { end, inWords: false })
  }
  const printed = readPrinted(written)
  return printed && { ...printed, inWords: false, end: from + 1 }
}

/** `6 058`: groups of three with one space between. */
function endOfSpaced(tokens: Token[], from: number): number {
  let end = from + 1
  if (!/^[1-9]\d{0,2}$/.test(tokens[from]!.written)) return end
  while (isNextGroup(tokens[end - 1]!, tokens[end])) end += 1
  return end
}

function isNextGroup(last: Token, next: Token | undefined): boolean {
  return next !== undefined && next.start === last.end + 1 && /^\d{3}$/.test(next.written)
}

/** Up to three digits in words. */
function readWords(tokens: Token[], from: number): Group | undefined {
  const word = (at: number) => tokens[at]?.low ?? ''
  if (word(from) === 'không' && word(from + 1) === 'trăm') return afterHundreds(tokens, 0, from + 2)
  if (word(from) === 'không' && word(from + 1) === 'phẩy')
    return whole(0, { end: from + 1, inWords: true })
  if (word(from) === 'mười') return afterTen(tokens, from + 1)
  if (word(from) === 'nửa' && isScale(word(from + 1)))
    return { value: 0.5, decimals: 1, step: 0.1, inWords: true, end: from + 1 }
  const digit = digitOf(word(from))
  if (digit < 0) return
  if (word(from + 1) === 'trăm') return afterHundreds(tokens, digit, from + 2)
  return readTens(tokens, from)
}

function afterTen(tokens: Token[], at: number): Group {
  const ones = tokens[at]?.low === 'năm' ? undefined : own(ONES, tokens[at]?.low)
  return whole(10 + (ones ?? 0), { end: ones === undefined ? at : at + 1, inWords: true })
}

/** "năm mươi tám", "hai mốt", "ba chục", or a digit by itself. */
function readTens(tokens: Token[], from: number): Group {
  const digit = digitOf(tokens[from]!.low)
  const next = tokens[from + 1]?.low ?? ''
  const inWords = true
  if (next === 'chục') return { ...whole(digit * 10, { end: from + 2, inWords }), step: 10 }
  if (next === 'mươi') {
    const after = tokens[from + 2]?.low
    const ones = after === 'năm' ? undefined : own(ONES, after)
    const end = ones === undefined ? from + 2 : from + 3
    return whole(digit * 10 + (ones ?? 0), { end, inWords })
  }
  if (digit > 1 && ['mốt', 'tư', 'lăm', 'nhăm'].includes(next))
    return whole(digit * 10 + ONES[next]!, { end: from + 2, inWords })
  return { ...whole(digit, { end: from + 1, inWords }), isBare: true }
}

/** After "hai trăm": "linh năm", "năm mươi tám", "tư", "rưỡi". */
function afterHundreds(tokens: Token[], hundreds: number, at: number): Group {
  const word = tokens[at]?.low ?? ''
  const value = hundreds * 100
  const inWords = true
  if (HALF.has(word)) return whole(value + 50, { end: at + 1, inWords })
  const ones = own(ONES, tokens[at + 1]?.low)
  if (GAP.has(word) && ones !== undefined) return whole(value + ones, { end: at + 2, inWords })
  if (word === 'tư' || word === 'lăm')
    return whole(value + ONES[word]! * 10, { end: at + 1, inWords })
  if (word === 'mười') {
    const tens = afterTen(tokens, at + 1)
    return { ...tens, ...whole(value + tens.value, tens) }
  }
  const next = digitOf(word) > 0 ? tokens[at + 1]?.low : undefined
  if (next !== 'mươi' && next !== 'mốt' && next !== 'lăm')
    return { ...whole(value, { end: at, inWords }), step: value ? 100 : 1 }
  const tens = readTens(tokens, at)
  return whole(value + tens.value, tens)
}

/** "bảy mươi tám phẩy bảy": one digit or two are a number, several are said one by one. */
export function withDecimals(tokens: Token[], whole: Group): Group | undefined {
  if (!whole.inWords || tokens[whole.end]?.low !== 'phẩy') return
  let digits = ''
  let end = whole.end + 1
  const said = readTensAfterComma(tokens, end)
  if (said) {
    digits = String(said.value)
    end = said.end
  } else while (isDigitWord(tokens[end]?.low)) digits += digitAfterComma(tokens[end++]!.low)
  if (!digits) return
  const value = Number(`${whole.value}.${digits}`)
  return { value, decimals: digits.length, step: powerOfTen(-digits.length), inWords: true, end }
}

function readTensAfterComma(tokens: Token[], at: number): Group | undefined {
  const tens = tokens[at]?.low === 'mười' ? afterTen(tokens, at + 1) : undefined
  if (tens || digitOf(tokens[at]?.low ?? '') < 0) return tens
  const group = readTens(tokens, at)
  return group.isBare ? undefined : group
}

function isDigitWord(word = ''): boolean {
  return word === 'không' || digitOf(word) > 0
}

function digitAfterComma(word: string): string {
  return String(word === 'không' ? 0 : digitOf(word))
}

export function whole(value: number, { end, inWords }: { end: number; inWords: boolean }): Group {
  return { value, decimals: 0, step: 1, inWords, end }
}

export function own<T>(table: Record<string, T>, key = ''): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
