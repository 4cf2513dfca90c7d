import { expect, test } from 'vitest'
import { tone } from './sound.fixture.ts'
import { wavOf } from './wav.fixture.ts'
import { readWav } from './wav.ts'

const samples = tone({ ms: 100 })

test.each([
  ['its length', {}],
  ['no length, for it was sent while it was made', { statedBytes: 0xffff_ffff }],
  ['a length of nothing, for the same reason', { statedBytes: 0 }],
])('a file that states %s gives its samples and their rate', (_, stated) => {
  expect(readWav(wavOf(samples, { sampleRate: 16_000, ...stated }))).toEqual({
    samples,
    sampleRate: 16_000,
  })
})

test('other chunks are passed over', () => {
  const wav = wavOf(samples)
  const list = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1')
  const longer = Buffer.concat([wav.subarray(0, 36), list, wav.subarray(36)])
  expect(readWav(longer).samples).toEqual(samples)
})

test.each([
  ['no file at all', Buffer.alloc(0), 'not a WAV file'],
  ['a page', Buffer.from('<!doctype html><title>Sign in</title>'), 'not a WAV file'],
  ['a head alone', wavOf(samples).subarray(0, 20), 'without samples'],
  ['two channels', wavOf(samples, { channels: 2 }), '2 channels of 16 bits'],
  ['too few bits', wavOf(samples, { bits: 8 }), '1 channels of 8 bits'],
  ['half a file', wavOf(samples).subarray(0, 1000), 'cut off after 956 of 4410 bytes'],
])('%s is told', (_, file, told) => {
  expect(() => readWav(file)).toThrow(told)
})
