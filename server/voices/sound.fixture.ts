import { MPEGDecoder } from 'mpg123-decoder'

/** Decodes an MP3 with a decoder that is not the encoder's: samples from -1 to 1. */
export async function decodeMp3(bytes: Uint8Array) {
  const decoder = new MPEGDecoder({ enableGapless: false })
  await decoder.ready
  const { channelData, sampleRate, errors } = decoder.decode(bytes)
  decoder.free()
  if (errors.length > 0) throw new Error(`The decoder complains: ${errors[0]!.message}`)
  return { sound: channelData[0]!, sampleRate }
}

export function peakOf(sound: Float32Array): number {
  return sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
}

/** The root of the mean square of all of it, in dBFS. */
export function rmsDb(sound: Float32Array): number {
  const sum = sound.reduce((squares, sample) => squares + sample * sample, 0)
  return 10 * Math.log10(sum / sound.length)
}

/** A tone as a sound card gives it. */
export function tone({ ms, sampleRate = 22_050, loudness = 0.5 }: ToneWanted): Int16Array {
  const length = Math.round((ms / 1000) * sampleRate)
  return Int16Array.from({ length }, (_, at) => {
    return Math.round(loudness * 32_767 * Math.sin((2 * Math.PI * 300 * at) / sampleRate))
  })
}

type ToneWanted = { ms: number; sampleRate?: number; loudness?: number }

/**
 * The longest that this thread worked without giving others a turn while something went on, in milliseconds of its
 * processor's time: how long it waited for a processor says nothing of it.
 */
export async function longestTurn(work: Promise<unknown>): Promise<number> {
  let before = process.threadCpuUsage()
  let longest = 0
  const look = () => {
    const { user, system } = process.threadCpuUsage(before)
    longest = Math.max(longest, (user + system) / 1000)
    before = process.threadCpuUsage()
  }
  const timer = setInterval(look, 1)
  await work
  clearInterval(timer)
  look()
  return longest
}
