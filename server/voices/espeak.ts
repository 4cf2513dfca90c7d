import { MINUTE } from '#server/clock.ts'
import { breathOf } from '#server/speech/reading-time.ts'
import { keptThread } from '#server/threads/kept-thread.ts'
import type { Manner } from './manner.ts'
import type { Pcm } from './pcm.ts'
import { type Phrase, phrasesOf } from './phrasing.ts'

export type EspeakJob = {
  voice: string
  /** Words a minute, as eSpeak NG counts them. */
  rate: number
  phrases: Phrase[]
}

/** `pace`: syllables a minute for each of its words a minute, measured over 192 texts; they stray by a tenth. */
const VOICES = {
  north: { name: 'vi', pace: 1.575 },
  south: { name: 'vi-vn-x-south', pace: 1.495 },
} as const

/** It takes 80 to 450, and speaks no slower at 80 than at 85. */
const SLOWEST = 85
const FASTEST = 450

const inThread = keptThread<EspeakJob, Pcm>('#server/voices/espeak-thread.ts')

/**
 * Speaks a text with eSpeak NG, in a thread of its own. The same text in the same manner is the same sound.
 *
 * @returns a sound about as long as `readingMs` says of the text at that pace, but for the pause after it
 * @throws Error: the thread failed, or nothing can be said of the text
 */
export async function speakWithEspeak(text: string, manner: Manner): Promise<Pcm> {
  return inThread(jobOf(text, manner))
}

/** Slower than it can speak is spoken with longer pauses. */
function jobOf(text: string, { region, pace }: Manner): EspeakJob {
  const voice = VOICES[region]
  const rate = Math.min(FASTEST, Math.max(SLOWEST, Math.round(pace / voice.pace)))
  const lateMs = Math.max(0, MINUTE / pace - MINUTE / (SLOWEST * voice.pace))
  const phrases = phrasesOf(text).map((phrase) => ({
    ...phrase,
    pauseMs: phrase.pauseMs + breathOf(phrase.text).syllables * lateMs,
  }))
  if (phrases.length === 0) throw new Error('There is nothing to say in the text')
  return { voice: voice.name, rate, phrases }
}
