import { SECOND } from '#server/clock.ts'
import { id3, type Tags } from './id3.ts'
import { keptThread } from '#server/threads/kept-thread.ts'
import type { Pcm } from './pcm.ts'

export type Mp3 = {
  bytes: Buffer
  /** How long it sounds, in milliseconds. */
  ms: number
}

export type Mp3Job = { parts: Int16Array[]; sampleRate: number; pauseMs: number }

const inThread = keptThread<Mp3Job, Uint8Array>('#server/voices/mp3-thread.ts')

/**
 * Makes one MP3 file of some parts, each as loud as the others, in a thread of its own: one channel, 64 kbit/s. The
 * same parts make the same bytes.
 *
 * @param options.pauseMs between two parts, in milliseconds
 * @throws Error: no parts, parts of several sample rates, or the thread failed
 */
export async function encodeMp3(
  parts: Pcm[],
  { pauseMs, tags }: { pauseMs: number; tags: Tags },
): Promise<Mp3> {
  const [first, ...others] = new Set(parts.map(({ sampleRate }) => sampleRate))
  if (!first || others.length > 0) throw new Error('Parts of one sample rate make an MP3')
  const sounds = parts.map(({ samples }) => samples)
  const frames = await inThread({ parts: sounds, sampleRate: first, pauseMs })
  const spoken = sounds.reduce((sum, { length }) => sum + length, 0)
  return {
    bytes: Buffer.concat([id3(tags), frames]),
    ms: Math.round((spoken / first) * SECOND + (parts.length - 1) * pauseMs),
  }
}
