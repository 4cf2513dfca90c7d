import { SECOND } from '#server/clock.ts'

/** What a reader has to say, and where to breathe. */
type Breath = { syllables: number; commas: number; stops: number; paragraphs: number }

/** Syllables a minute that people outdoors can follow: horns echo, news on the radio is read at 233. */
export const SYLLABLES_A_MINUTE = 170

/** How long a reader pauses, in milliseconds. */
const PAUSES_MS = { commas: 350, stops: 700, paragraphs: 1200 } as const

const MINUTE_MS = 60 * SECOND

/** Counts a spoken form: what stands between spaces or hyphens is a syllable. */
export function breathOf(spoken: string): Breath {
  const count = (sign: RegExp) => spoken.match(sign)?.length ?? 0
  return {
    syllables: spoken.split(/[\s\-–—]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length,
    commas: count(/[,;:](?=\s|$)/gu),
    stops: count(/[.!?…]+(?=[\s”"’)\]]|$)/gu),
    paragraphs: spoken.split(/\n\s*\n|\n/u).filter((line) => line.trim()).length,
  }
}

/** How long it takes to read aloud, in milliseconds, with the seconds of music before and after. */
export function readingMs(
  { syllables, ...pauses }: Breath,
  { aMinute = SYLLABLES_A_MINUTE, musicMs = 0 }: { aMinute?: number; musicMs?: number } = {},
): number {
  const paused = Object.entries(PAUSES_MS).map(
    ([name, ms]) => pauses[name as keyof typeof pauses] * ms,
  )
  return (syllables / aMinute) * MINUTE_MS + paused.reduce((sum, ms) => sum + ms, 0) + musicMs
}
