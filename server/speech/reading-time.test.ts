import { expect, test } from 'vitest'
import { breathOf, readingMs } from './reading-time.ts'
import { toSpoken } from './spoken.ts'

test('450 syllables with 30 commas, 24 stops, 6 paragraphs and 20 s of music take 213.3 s', () => {
  const breath = { syllables: 450, commas: 30, stops: 24, paragraphs: 6 }
  expect(readingMs(breath, { musicMs: 20_000 })).toBeCloseTo(213_323.5, 0)
})

test('a station that reads faster needs less', () => {
  const breath = { syllables: 340, commas: 0, stops: 0, paragraphs: 0 }
  expect(readingMs(breath)).toBeCloseTo(120_000)
  expect(readingMs(breath, { aMinute: 200 })).toBeCloseTo(102_000)
})

test('a ratio is one word on paper and fifteen syllables in the ear', () => {
  expect(breathOf(toSpoken('6.058/7.696').spoken).syllables).toBe(15)
})

test('a loan word has as many syllables as hyphens part it', () => {
  expect(breathOf('hai ki-lô-mét').syllables).toBe(4)
})

test('commas, ends of sentences and paragraphs are counted once each', () => {
  const spoken = 'Kính thưa bà con.\n\nSáng mai, lúc bảy giờ: họp thôn… Mời bà con đến đủ!\n'
  expect(breathOf(spoken)).toEqual({ syllables: 16, commas: 2, stops: 3, paragraphs: 2 })
})

test('nothing takes no time', () => {
  expect(readingMs(breathOf(''))).toBe(0)
})
