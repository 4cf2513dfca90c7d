import { sentencesOf } from '#server/quantities/sentences.ts'
import { findPhrases } from './find-phrases.ts'
import type { Phrase } from './office-phrases.ts'

/** How easily a Vietnamese text is read, and what it was counted from. */
export type ReadingEase = {
  sentences: number
  /** What stands between blanks, dashes and slashes, as it is written: `78,7%` is one. */
  syllables: number
  syllablesPerSentence: number
  /** The share of sentences of more than 25 syllables, 0–1. */
  longShare: number
  phrasesPer100: number
  /** 0–100, the higher the easier. */
  ease: number
  level: 'easy' | 'fair' | 'hard'
}

/** A sentence of more syllables is long. */
export const LONG_SENTENCE = 25

/**
 * The reading ease of a text, `undefined` where there is nothing to read. Anyone can recompute it:
 *
 * ease = 100 − 2 × (syllables per sentence − 10, at least 0) − 40 × share of long sentences − 6 × office phrases per
 * 100 syllables, between 0 and 100, rounded. Easy from 70, fair from 45, hard below. Pure.
 */
export function readingEase(text: string, phrases: Phrase[]): ReadingEase | undefined {
  const lengths = sentencesOf(text)
    .map(({ text }) => syllablesOf(text))
    .filter((length) => length > 0)
  const syllables = lengths.reduce((sum, length) => sum + length, 0)
  if (syllables === 0) return undefined
  const sentences = lengths.length
  const syllablesPerSentence = syllables / sentences
  const longShare = lengths.filter((length) => length > LONG_SENTENCE).length / sentences
  const phrasesPer100 = (findPhrases(text, phrases).length / syllables) * 100
  const lost = 2 * Math.max(0, syllablesPerSentence - 10) + 40 * longShare + 6 * phrasesPer100
  const ease = Math.round(Math.min(100, Math.max(0, 100 - lost)))
  const level = ease >= 70 ? 'easy' : ease >= 45 ? 'fair' : 'hard'
  return { sentences, syllables, syllablesPerSentence, longShare, phrasesPer100, ease, level }
}

/** How many syllables a text has, as it is written. */
export function syllablesOf(text: string): number {
  return text.split(/[\s\-–—/]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
}
