import { env } from '#server/env.ts'
import { speakWithEspeak } from './espeak.ts'
import type { Manner } from './manner.ts'
import type { Pcm } from './pcm.ts'
import { speakByService } from './speech-service.ts'
import { voiceName } from './voice-name.ts'

/** Whose voice is heard; stands in labels and logs. */
export type VoiceName = { name: string; synthetic: boolean }

export type Voice = VoiceName & {
  /** @throws Error: says what happened; nothing else speaks instead */
  speak: (text: string, manner: Manner) => Promise<Pcm>
}

export const ESPEAK: Voice = { name: 'eSpeak NG', synthetic: true, speak: speakWithEspeak }

/** The speech service where one is set up, eSpeak NG elsewhere. */
export function chosenVoice(): Voice {
  if (!env.SPEECH_BASE_URL) return ESPEAK
  return { name: voiceName(), synthetic: true, speak: speakByService }
}
