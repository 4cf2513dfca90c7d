import type { Region } from '#server/speech/numbers.ts'

/** How a text is read aloud. */
export type Manner = {
  region: Region
  /** Syllables a minute, pauses aside. */
  pace: number
}
