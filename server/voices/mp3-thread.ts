import { createMp3Encoder } from 'wasm-media-encoders'
import { answerJobs } from '#server/threads/kept-thread.ts'
import { levelled } from './loudness.ts'
import type { Mp3Job } from './mp3.ts'

/** Kilobits a second: speech through a horn gains nothing from more. */
const BITRATE = 64
const SAMPLE_RATES = [16_000, 22_050, 24_000, 32_000, 44_100, 48_000] as const

const encoder = await createMp3Encoder()

answerJobs(({ parts, sampleRate, pauseMs }: Mp3Job): Uint8Array => {
  const outputSampleRate = SAMPLE_RATES.find((rate) => rate === sampleRate)
  if (!outputSampleRate)
    throw new Error(`an MP3 at 64 kbit/s has no ${sampleRate} samples a second`)
  encoder.configure({ channels: 1, sampleRate, outputSampleRate, bitrate: BITRATE })
  const pause = new Float32Array(Math.round((pauseMs / 1000) * sampleRate))
  const frames = parts.flatMap((part, at) => [
    ...(at > 0 ? [encoded(pause)] : []),
    encoded(levelled(part, sampleRate)),
  ])
  return Buffer.concat([...frames, encoder.finalize()])
})

/** What the encoder returns is its own until the next call. */
function encoded(sound: Float32Array): Uint8Array {
  return encoder.encode([sound]).slice()
}
