/** Sound as it is measured: one channel, 16 bits a sample. */
export type Pcm = {
  samples: Int16Array
  /** Samples a second. */
  sampleRate: number
}

/** One after the other, in memory that all threads see: sound goes from one to the next without a copy. */
export function joined(pieces: Int16Array[]): Int16Array {
  const bytes = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const all = new Int16Array(new SharedArrayBuffer(bytes))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** So many milliseconds in which nothing is heard. */
export function silence(ms: number, sampleRate: number): Int16Array {
  return new Int16Array(Math.round((ms / 1000) * sampleRate))
}
