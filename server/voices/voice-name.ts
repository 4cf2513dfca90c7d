import { env } from '#server/env.ts'

/** The name of the voice that is heard here: that of the speech service where one is set up, eSpeak NG elsewhere. */
export function voiceName(): string {
  return env.SPEECH_BASE_URL ? `${env.SPEECH_MODEL} (${env.SPEECH_VOICE})` : 'eSpeak NG'
}
