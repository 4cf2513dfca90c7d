type Wanted = { sampleRate?: number; channels?: number; bits?: number; statedBytes?: number }

/** A WAV file of some samples, whatever it says of itself. */
export function wavOf(
  samples: Int16Array,
  { sampleRate = 24_000, channels = 1, bits = 16, statedBytes = samples.byteLength }: Wanted = {},
): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(Math.min(0xffff_ffff, 36 + statedBytes), 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(channels, 22)
  head.writeUInt32LE(sampleRate, 24)
  head.writeUInt32LE((sampleRate * channels * bits) / 8, 28)
  head.writeUInt16LE((channels * bits) / 8, 32)
  head.writeUInt16LE(bits, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(statedBytes, 40)
  return Buffer.concat([head, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)])
}
