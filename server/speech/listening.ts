import { breathOf } from './reading-time.ts'
import type { Piece } from './reading.ts'

/** What is hard to follow by ear, in the words of the rule it breaks. */
export type Remark =
  | { rule: 'long-sentence'; syllables: number; most: number; sentence: string }
  | { rule: 'many-figures'; figures: number; most: number }
  | { rule: 'long-item'; syllables: number; most: number }
  | { rule: 'brackets'; text: string }

/** What an ear takes in: syllables of a sentence and of an item, figures of an item. */
const SENTENCE_MOST = 25
const ITEM_MOST = 120
const FIGURES_MOST = 3

/** What of a text that is read aloud people will not follow, in the order of the text. */
export function remarksOn(pieces: Piece[]): Remark[] {
  const spoken = pieces.map((piece) => piece.spoken).join('')
  const figures = pieces.filter(({ number }) => number === 'figure').length
  const { syllables } = breathOf(spoken)
  return [
    ...sentencesOf(spoken).flatMap(longSentence),
    ...(spoken.match(/\([^()]+\)/gu) ?? []).map((text): Remark => ({ rule: 'brackets', text })),
    ...(figures > FIGURES_MOST
      ? [{ rule: 'many-figures', figures, most: FIGURES_MOST } as const]
      : []),
    ...(syllables > ITEM_MOST ? [{ rule: 'long-item', syllables, most: ITEM_MOST } as const] : []),
  ]
}

function sentencesOf(spoken: string): string[] {
  return spoken.split(/(?<=[.!?…;:])\s+|\n+/u).filter((sentence) => sentence.trim())
}

function longSentence(sentence: string): Remark[] {
  const { syllables } = breathOf(sentence)
  if (syllables <= SENTENCE_MOST) return []
  return [{ rule: 'long-sentence', syllables, most: SENTENCE_MOST, sentence }]
}
