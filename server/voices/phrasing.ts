import { breathOf, readingMs } from '#server/speech/reading-time.ts'

/** What is said in one breath, and how long the reader pauses after it, in milliseconds. */
export type Phrase = { text: string; pauseMs: number }

const NONE = { syllables: 0, commas: 0, stops: 0, paragraphs: 0 }

/** Between two paragraphs, and between two parts of a session, in milliseconds. */
export const PARAGRAPH_PAUSE_MS = readingMs({ ...NONE, paragraphs: 1 })

const SIGN = /(?<=[,;:.!?…][”"’)\]]*)\s+/u
const STOP = /(?<=[.!?…][”"’)\]]*)\s+/u

/** A text breath by breath, with the pauses that its reading time was counted with. */
export function phrasesOf(text: string): Phrase[] {
  const paragraphs = paragraphsOf(text)
  return paragraphs.flatMap((paragraph, at) => {
    const phrases = paragraph.split(SIGN).map((phrase) => ({
      text: phrase,
      pauseMs: readingMs({ ...breathOf(phrase), syllables: 0, paragraphs: 0 }),
    }))
    if (at < paragraphs.length - 1) phrases.at(-1)!.pauseMs += PARAGRAPH_PAUSE_MS
    return phrases
  })
}

export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
}

/** A paragraph in pieces of at most so many characters, apart between sentences, or words where one sentence is longer. */
export function piecesOf(paragraph: string, { longest }: { longest: number }): string[] {
  const sentences = paragraph.split(STOP)
  const units = sentences.flatMap((it) => (it.length > longest ? it.split(/\s+/u) : [it]))
  return units.reduce<string[]>((pieces, unit) => {
    const last = pieces.at(-1)
    if (last === undefined || last.length + 1 + unit.length > longest) return [...pieces, unit]
    return [...pieces.slice(0, -1), `${last} ${unit}`]
  }, [])
}
