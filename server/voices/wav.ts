import type { Pcm } from './pcm.ts'

const PLAIN = 1
const EXTENSIBLE = 0xfffe

/**
 * Reads a WAV file of one channel with 16 bits a sample. Pure.
 * @throws Error: another kind of file, or one that ends before its samples do
 */
export function readWav(bytes: Buffer): Pcm {
  const isWav =
    bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE'
  if (!isWav) throw new Error('not a WAV file')
  const format = chunk(bytes, 'fmt ')
  const data = chunk(bytes, 'data')
  if (!format || format.body.length < 16 || !data) throw new Error('a WAV file without samples')
  const kind = format.body.readUInt16LE(0)
  const channels = format.body.readUInt16LE(2)
  const bits = format.body.readUInt16LE(14)
  if ((kind !== PLAIN && kind !== EXTENSIBLE) || channels !== 1 || bits !== 16)
    throw new Error(`a WAV file of kind ${kind} with ${channels} channels of ${bits} bits`)
  if (isStated(data.bytes) && data.bytes > data.body.length)
    throw new Error(`a WAV file cut off after ${data.body.length} of ${data.bytes} bytes`)
  return { samples: samplesIn(data.body), sampleRate: format.body.readUInt32LE(4) }
}

/** A file that was sent while it was made says 0, or as much as it can, of the length that nobody knew. */
function isStated(bytes: number): boolean {
  return bytes !== 0 && bytes < 0x7fff_f000
}

function chunk(file: Buffer, name: string): { bytes: number; body: Buffer } | undefined {
  for (let at = 12; at + 8 <= file.length;) {
    const bytes = file.readUInt32LE(at + 4)
    const end = isStated(bytes) ? at + 8 + bytes : file.length
    if (file.toString('latin1', at, at + 4) === name)
      return { bytes, body: file.subarray(at + 8, end) }
    at = end + (bytes % 2)
  }
  return undefined
}

/** As they lie in memory on every machine that Node is made for here: the lower byte first. */
function samplesIn(body: Buffer): Int16Array {
  const samples = new Int16Array(Math.floor(body.length / 2))
  body.copy(Buffer.from(samples.buffer))
  return samples
}
