import { expect, test } from 'vitest'
import { levelled } from './loudness.ts'
import { peakOf, rmsDb, tone } from './sound.fixture.ts'

const SAMPLE_RATE = 22_050
const PEAK = 10 ** (-1 / 20)

test.each([0.01, 0.2, 1])('a sound of loudness %d becomes as loud as all', (loudness) => {
  const sound = levelled(tone({ ms: 2000, loudness }), SAMPLE_RATE)
  expect(rmsDb(sound)).toBeCloseTo(-18, 0)
})

test('pauses do not make speech louder', () => {
  const spoken = tone({ ms: 1000 })
  const paused = new Int16Array(spoken.length * 5)
  paused.set(spoken)
  const sound = levelled(paused, SAMPLE_RATE)
  expect(rmsDb(sound.subarray(0, spoken.length))).toBeCloseTo(-18, 0)
})

test('a bang in quiet speech stays under the limit, and the speech around it stays', () => {
  const speech = tone({ ms: 2000, loudness: 0.05 })
  speech.fill(32_767, 20_000, 20_100)
  const sound = levelled(speech, SAMPLE_RATE)
  expect(peakOf(sound)).toBeLessThanOrEqual(PEAK + 1e-6)
  const without = levelled(tone({ ms: 2000, loudness: 0.05 }), SAMPLE_RATE)
  const gain = sound[5012]! / without[5012]!
  expect(sound[40_012]! / without[40_012]!).toBeCloseTo(gain, 2)
})

test('silence and nothing stay what they are', () => {
  expect(peakOf(levelled(new Int16Array(1000), SAMPLE_RATE))).toBe(0)
  expect(levelled(new Int16Array(0), SAMPLE_RATE)).toHaveLength(0)
})
