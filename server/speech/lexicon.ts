import { COUNTRY_READINGS } from './country-readings.ts'
import type { Entry } from './entry.ts'

/** Entries by the letter they begin with, the longest first. */
export type Lexicon = Map<string, Entry[]>

/** The country's lexicon with a place's own; the place's reading of what both know goes before. */
export function lexiconWith(own: Entry[]): Lexicon {
  if (own.length === 0) return COUNTRY
  const replaced = new Set(own.map(({ written }) => written))
  return index([...own, ...COUNTRY_READINGS.filter(({ written }) => !replaced.has(written))])
}

function index(entries: Entry[]): Lexicon {
  const longestFirst = entries.toSorted((a, b) => b.written.length - a.written.length)
  return Map.groupBy(longestFirst, ({ written }) => written[0]!)
}

/** The lexicon of a place that has none of its own. */
export const COUNTRY = index(COUNTRY_READINGS)
