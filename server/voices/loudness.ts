/** How loud speech is: the root of the mean square over what is spoken, pauses aside, in dBFS. */
const SPEECH_DB = -18
/** No sample is louder, in dBFS. */
const PEAK_DB = -1
/** What lies so far under the loudest block is a pause, in dB. */
const PAUSE_DB = -30
const BLOCK_SECONDS = 0.05
/** How fast the limiter lets go, in seconds, and how long before a peak it takes hold. */
const RELEASE_SECONDS = 0.08
const ATTACK_SECONDS = 0.002

/** Speech as loud as all speech here is, from -1 to 1, with no sample above the limit. Pure. */
export function levelled(samples: Int16Array, sampleRate: number): Float32Array {
  const sound = new Float32Array(samples.length)
  const rms = speechRms(samples, Math.round(sampleRate * BLOCK_SECONDS))
  const gain = rms === 0 ? 0 : amplitude(SPEECH_DB) / rms
  for (let at = 0; at < sound.length; at++) sound[at] = samples[at]! * gain
  limit(sound, sampleRate)
  return sound
}

function speechRms(samples: Int16Array, block: number): number {
  const squares: number[] = []
  for (let at = 0; at < samples.length; at += block)
    squares.push(meanSquare(samples.subarray(at, at + block)))
  const floor = squares.reduce((most, it) => Math.max(most, it), 0) * amplitude(PAUSE_DB) ** 2
  const spoken = squares.filter((it) => it > floor)
  return Math.sqrt(spoken.reduce((sum, it) => sum + it, 0) / Math.max(1, spoken.length))
}

function meanSquare(samples: Int16Array): number {
  let sum = 0
  for (let at = 0; at < samples.length; at++) sum += samples[at]! ** 2
  return sum / samples.length
}

/** Turns down around each peak: gently after it, going forwards, and shortly before it, going backwards. */
function limit(sound: Float32Array, sampleRate: number): void {
  const peak = amplitude(PEAK_DB)
  const release = Math.exp(-1 / (RELEASE_SECONDS * sampleRate))
  const attack = Math.exp(-1 / (ATTACK_SECONDS * sampleRate))
  const gains = new Float32Array(sound.length)
  let gain = 1
  for (let at = 0; at < sound.length; at++) {
    gain = Math.min(1, peak / Math.abs(sound[at]!), 1 - (1 - gain) * release)
    gains[at] = gain
  }
  for (let at = sound.length - 1; at >= 0; at--) {
    gain = Math.min(gains[at]!, 1 - (1 - gain) * attack)
    sound[at] = sound[at]! * gain
  }
}

function amplitude(db: number): number {
  return 10 ** (db / 20)
}
