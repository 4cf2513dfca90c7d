import { parseBuffer } from 'music-metadata'
import { expect, test } from 'vitest'
import { encodeMp3 } from './mp3.ts'
import { decodeMp3, peakOf, rmsDb, tone } from './sound.fixture.ts'

const tags = {
  title: 'Bản tin 05:30, ngày 27/11/2026',
  artist: 'Đài truyền thanh xã Phong Điền',
  album: 'Bản tin 27/11/2026',
  comment: 'Bản tin này được đọc bằng giọng máy: eSpeak NG.',
}

const pcm = (wanted: Parameters<typeof tone>[0]) => ({
  samples: tone(wanted),
  sampleRate: wanted.sampleRate ?? 22_050,
})

test.each([22_050, 24_000])('parts of %i samples a second sound for their time', async (rate) => {
  const part = pcm({ ms: 1500, sampleRate: rate })
  const { bytes, ms } = await encodeMp3([part, part], { pauseMs: 1200, tags })
  const { sound, sampleRate } = await decodeMp3(bytes)
  expect({ ms, sampleRate }).toEqual({ ms: 4200, sampleRate: rate })
  expect((sound.length / rate) * 1000 - ms).toBeGreaterThan(-10)
  expect((sound.length / rate) * 1000 - ms).toBeLessThan(150)
})

test('a loud part and a quiet one are heard alike, with silence between them', async () => {
  const parts = [pcm({ ms: 1000, loudness: 1 }), pcm({ ms: 1000, loudness: 0.02 })]
  const { sound } = await decodeMp3((await encodeMp3(parts, { pauseMs: 1200, tags })).bytes)
  const at = (ms: number) => sound.subarray(Math.round(ms * 22.05), Math.round((ms + 500) * 22.05))
  expect(rmsDb(at(300))).toBeCloseTo(-18, 0)
  expect(rmsDb(at(1400))).toBeLessThan(-60)
  expect(rmsDb(at(2500))).toBeCloseTo(-18, 0)
  expect(peakOf(sound)).toBeLessThan(1)
})

test('a player shows the tags in Vietnamese', async () => {
  const { bytes } = await encodeMp3([pcm({ ms: 500 })], { pauseMs: 0, tags })
  const { common, format } = await parseBuffer(bytes, { mimeType: 'audio/mpeg' })
  expect(common).toMatchObject({ title: tags.title, artist: tags.artist, album: tags.album })
  expect(common.comment).toEqual([{ language: 'vie', descriptor: '', text: tags.comment }])
  expect(format).toMatchObject({ numberOfChannels: 1, bitrate: 64_000, codec: 'MPEG 2 Layer 3' })
})

test('the same parts make the same bytes, also while others are made', async () => {
  const make = () => encodeMp3([pcm({ ms: 700 })], { pauseMs: 0, tags })
  const other = encodeMp3([pcm({ ms: 900, sampleRate: 24_000 })], { pauseMs: 0, tags })
  const [one, , two] = await Promise.all([make(), other, make()])
  expect(one.bytes.equals(two.bytes)).toBe(true)
})

test('what is no MP3 is told', async () => {
  const made = (...parts: ReturnType<typeof pcm>[]) => encodeMp3(parts, { pauseMs: 0, tags })
  await expect(made()).rejects.toThrow('Parts of one sample rate')
  await expect(made(pcm({ ms: 9 }), pcm({ ms: 9, sampleRate: 24_000 }))).rejects.toThrow(
    'Parts of one sample rate',
  )
  await expect(made(pcm({ ms: 100, sampleRate: 12_345 }))).rejects.toThrow('12345 samples')
})
