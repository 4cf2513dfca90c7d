/** A word, a number as it is printed, another sign, or the end of a line; white space stands between. */
export type Token = {
  kind: 'word' | 'number' | 'sign' | 'line'
  written: string
  /** In lower case, for comparing; of a number its Vietnamese form, `7.696` for the English `7,696`. */
  low: string
  start: number
  end: number
  /** White space stands before it. */
  spaced: boolean
}

/** A text as rules read it: what its letters are, and where each stood in the NFC of what was written. */
export type Reading = {
  text: string
  tokens: Token[]
  original: string
  at: (offset: number) => number
}

const TOKEN = /\r?\n|\p{L}[\p{L}\p{M}]*|\d+(?:[.,]\d+)*|[^\s]/gu

export function readTokens(written: string): Reading {
  const original = written.normalize('NFC')
  const { text, at } = evened(original)
  const isEnglish = readsEnglish(text)
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(TOKEN)) {
    const [found] = match
    const start = match.index
    const kind = kindOf(found)
    const low = isEnglish && kind === 'number' ? swapped(found) : found.toLowerCase()
    const token = { kind, written: found, low, start }
    tokens.push({ ...token, end: start + found.length, spaced: start > last || start === 0 })
    last = start + found.length
  }
  return { text, tokens, original, at }
}

function kindOf(found: string): Token['kind'] {
  const first = found.charCodeAt(0)
  if (first === 10 || first === 13) return 'line'
  if (first >= 48 && first <= 57) return 'number'
  return /^\p{L}/u.test(found) ? 'word' : 'sign'
}

const ENGLISH = /\b(?:the|of|and|in|to|by|with|have|has|percent|were|was|are|is)\b/g

/** Many small words of English, few letters with marks. */
function readsEnglish(text: string): boolean {
  const begin = text.slice(0, 2000)
  const marked = begin.match(/[^\p{ASCII}\s–—“”’…]/gu)?.length ?? 0
  return marked * 12 < begin.length && (begin.match(ENGLISH)?.length ?? 0) >= 2
}

function swapped(literal: string): string {
  return literal.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
}

/** What nobody sees, and digits of other scripts and shapes; the signs of units (m²) stay. */
const ODD = /\p{DI}|(?!\d)\p{Nd}|[⁰⁴-⁹₀-₉①-⑨．，％／－]/gu
const INVISIBLE = /^\p{DI}$/u

/** The text with such signs left out or as plain digits, and where each place was before. */
function evened(original: string): { text: string; at: (offset: number) => number } {
  let text = ''
  let last = 0
  const moves: { from: number; by: number }[] = []
  for (const match of original.matchAll(ODD)) {
    const [odd] = match
    text += original.slice(last, match.index)
    const even = INVISIBLE.test(odd) ? '' : odd.normalize('NFKC')
    text += even === odd ? digitOf(odd) : even
    last = match.index + odd.length
    moves.push({ from: text.length, by: last - text.length })
  }
  if (moves.length === 0) return { text: original, at: (offset) => offset }
  return { text: text + original.slice(last), at: (offset) => offset + movedBy(moves, offset) }
}

/** Digits of a script stand ten in a row, the zero first. */
function digitOf(odd: string): string {
  let value = 0
  const code = odd.codePointAt(0)!
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return /^\p{Nd}$/u.test(odd) ? String(value) : odd
}

function movedBy(moves: { from: number; by: number }[], offset: number): number {
  let [low, high] = [0, moves.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (moves[middle]!.from <= offset) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : moves[low - 1]!.by
}
