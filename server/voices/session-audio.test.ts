import { parseBuffer } from 'music-metadata'
import { expect, test } from 'vitest'
import type { PackItem, Session } from '#server/packs/pack.ts'
import { breathOf, readingMs } from '#server/speech/reading-time.ts'
import { speakSession } from './session-audio.ts'
import { LABEL, NOTICE, sessionOf } from './session.fixture.ts'
import { decodeMp3, longestTurn, peakOf, rmsDb } from './sound.fixture.ts'
import { ESPEAK } from './voice.ts'

const wanted = {
  station: 'Đài truyền thanh xã Phong Điền',
  date: '2026-11-27',
  region: 'north',
  pace: 170,
  voice: ESPEAK,
} as const

const labelAlone = (): Session => ({ ...sessionOf(), parts: partsOf('label') })
const partsOf = (...kinds: string[]) => sessionOf().parts.filter(({ kind }) => kinds.includes(kind))

test('a session sounds as long as its parts do, a notice twice, and its music not at all', async () => {
  const { bytes, ms } = await speakSession(sessionOf(), wanted)
  const { sound, sampleRate } = await decodeMp3(bytes)
  const each = sessionOf().parts.map(({ text, times }) => times * readingMs(breathOf(text)))
  const expected = each.reduce((sum, partMs) => sum + partMs, 0)
  expect(ms / expected).toBeGreaterThan(0.9)
  expect(ms / expected).toBeLessThan(1.1)
  expect((sound.length / sampleRate) * 1000 - ms).toBeGreaterThan(-10)
  expect((sound.length / sampleRate) * 1000 - ms).toBeLessThan(150)
})

test.each(['north', 'south'] as const)('nothing clips and speech is loud, %s', async (region) => {
  const { sound } = await decodeMp3((await speakSession(sessionOf(), { ...wanted, region })).bytes)
  expect(peakOf(sound)).toBeLessThan(1)
  expect(rmsDb(sound)).toBeGreaterThan(-22)
  expect(rmsDb(sound)).toBeLessThan(-17)
})

test('that a machine reads is heard first, and once', async () => {
  const [alone, whole] = await Promise.all(
    [labelAlone(), sessionOf()].map(async (session) => {
      return decodeMp3((await speakSession(session, wanted)).bytes)
    }),
  )
  // Where the label alone ends, its encoder looks into nothing, the other one into a pause.
  const heard = alone!.sound.length - 4 * 1152
  expect(whole!.sound.subarray(0, heard)).toEqual(alone!.sound.subarray(0, heard))
  const inPlace = { ...sessionOf(), parts: partsOf('label', 'call', 'close') }
  const first = { ...sessionOf(), parts: [...partsOf('label'), ...partsOf('call', 'close')] }
  const [one, two] = [await speakSession(inPlace, wanted), await speakSession(first, wanted)]
  expect(one.bytes.equals(two.bytes)).toBe(true)
})

test('a session without that label is not spoken', async () => {
  const session = { ...sessionOf(), parts: partsOf('call', 'item') }
  await expect(speakSession(session, wanted)).rejects.toThrow('it has no label')
})

test('a script in another language is never spoken', async () => {
  const written = { text: 'សួស្តី', translator: 'Sơn', reader: 'Thạch' }
  const days = { translatedOn: '2026-11-20', readOn: '2026-11-21' }
  const item = {
    scripts: [{ language: 'km', name: 'Khmer', written: { ...written, ...days } }],
  } as unknown as PackItem
  const session = { ...sessionOf(), parts: sessionOf().parts.map((part) => ({ ...part, item })) }
  const texts: string[] = []
  const voice = {
    ...ESPEAK,
    name: 'listening',
    speak: (text: string, manner: Parameters<typeof ESPEAK.speak>[1]) => {
      texts.push(text)
      return ESPEAK.speak(text, manner)
    },
  }
  const { bytes } = await speakSession(session, { ...wanted, voice })
  expect(texts[0]).toBe(LABEL)
  expect(texts.filter((text) => text === NOTICE)).toHaveLength(1)
  expect(texts.join()).not.toMatch(/\p{Script=Khmer}/u)
  const without = await speakSession(sessionOf(), wanted)
  expect((await decodeMp3(bytes)).sound).toEqual((await decodeMp3(without.bytes)).sound)
})

test('its tags say whose it is, of which day, and that a machine reads', async () => {
  const { bytes, voice } = await speakSession(labelAlone(), wanted)
  expect(voice).toEqual({ name: 'eSpeak NG', synthetic: true })
  const { common } = await parseBuffer(bytes, { mimeType: 'audio/mpeg' })
  expect(common).toMatchObject({
    title: 'Bản tin 05:30, ngày 27/11/2026',
    artist: 'Đài truyền thanh xã Phong Điền',
    album: 'Bản tin 27/11/2026',
    comment: [{ text: 'Bản tin này được đọc bằng giọng máy: eSpeak NG.' }],
  })
})

test('the same session is the same file, two at once too, and this thread goes on meanwhile', async () => {
  const speak = (pace: number) => speakSession(sessionOf(), { ...wanted, region: 'south', pace })
  const both = Promise.all([speak(150), speak(150), speak(180)])
  expect(await longestTurn(both)).toBeLessThan(200)
  const [one, two, faster] = await both
  expect(one.bytes.equals(two.bytes)).toBe(true)
  expect(faster.ms).toBeLessThan(one.ms)
})

test('a voice that fails is told', async () => {
  const voice = { ...ESPEAK, name: 'hoarse', speak: () => Promise.reject(new Error('hoarse')) }
  await expect(speakSession(sessionOf(), { ...wanted, voice })).rejects.toThrow('hoarse')
})
