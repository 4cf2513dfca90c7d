import type { Phrase } from './office-phrases.ts'

/** Where a phrase stands: offsets in UTF-16 into the text in NFC. */
export type FoundPhrase = Phrase & { start: number; end: number; found: string }

/**
 * The office phrases of a text, in its order, the longest at each place, none within another. A phrase with a capital
 * beyond its first letter is part of a name and stays. Pure.
 */
export function findPhrases(text: string, phrases: Phrase[]): FoundPhrase[] {
  const written = text.normalize('NFC')
  const words = [...written.matchAll(WORD)]
  const byFirst = indexOf(phrases)
  const found: FoundPhrase[] = []
  for (let at = 0; at < words.length;) {
    const candidates = byFirst.get(words[at]![0].toLowerCase()) ?? []
    const match = candidates.find(({ parts }) => standsAt(written, { words, at, parts }))
    if (match)
      found.push(placed(written, { ...match.phrase, words, at, count: match.parts.length }))
    at += match?.parts.length ?? 1
  }
  return found
}

/** A text with its plain words; a capital at the beginning stays one. Pure. */
export function inPlainWords(text: string, phrases: Phrase[]): string {
  const written = text.normalize('NFC')
  let plain = ''
  let last = 0
  for (const { start, end, found, plain: word } of findPhrases(written, phrases)) {
    plain += written.slice(last, start) + withCapitalOf(found, word)
    last = end + repeated(written.slice(end), word)
  }
  return plain + written.slice(last)
}

/** How much of what follows says the plain word once more: "thực hiện làm đường" is not "làm làm đường". */
function repeated(after: string, word: string): number {
  const [blank = ''] = /^[ \t\u00a0]+/.exec(after) ?? []
  const isRepeated = blank && after.startsWith(word, blank.length)
  const end = blank.length + word.length
  return isRepeated && !/^[\p{L}\p{N}]/u.test(after.slice(end)) ? end : 0
}

const WORD = /[\p{L}\p{N}]+/gu

type Indexed = { phrase: Phrase; parts: string[] }
type Words = RegExpExecArray[]

const known = new WeakMap<Phrase[], Map<string, Indexed[]>>()

/** By their first word, the longest first. */
function indexOf(phrases: Phrase[]): Map<string, Indexed[]> {
  const before = known.get(phrases)
  if (before) return before
  const indexed = phrases
    .map((phrase) => ({ phrase, parts: partsOf(phrase.written) }))
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => b.parts.length - a.parts.length)
  const index = Map.groupBy(indexed, ({ parts }) => parts[0]!)
  known.set(phrases, index)
  return index
}

function partsOf(written: string): string[] {
  return written.normalize('NFC').toLowerCase().match(WORD) ?? []
}

/** The words follow one another with nothing but white space between them. */
function standsAt(
  text: string,
  { words, at, parts }: { words: Words; at: number; parts: string[] },
): boolean {
  return parts.every((part, n) => {
    const word = words[at + n]
    if (!word) return false
    if (n === 0) return true
    const before = words[at + n - 1]!
    const between = text.slice(before.index + before[0].length, word.index)
    return word[0] === part && /^[ \t\u00a0]+$/.test(between)
  })
}

function placed(
  text: string,
  { written, plain, words, at, count }: Phrase & { words: Words; at: number; count: number },
): FoundPhrase {
  const last = words[at + count - 1]!
  const start = words[at]!.index
  const end = last.index + last[0].length
  return { written, plain, start, end, found: text.slice(start, end) }
}

function withCapitalOf(found: string, word: string): string {
  const first = found[0]!
  return first === first.toLowerCase() ? word : word[0]!.toUpperCase() + word.slice(1)
}
