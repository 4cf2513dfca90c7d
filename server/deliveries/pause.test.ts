import { expect, test } from 'vitest'
import { HOUR, SECOND } from '#server/clock.ts'
import { pauseMs } from './pause.ts'

const after = (tries: number, askedMs?: number) =>
  pauseMs({ tries, firstMs: 30 * SECOND, askedMs }) / SECOND

test('each pause is twice the one before, an hour at most', () => {
  expect([1, 2, 3, 4].map((tries) => after(tries))).toEqual([30, 60, 120, 240])
  expect(after(20)).toBe(HOUR / SECOND)
  expect(after(2_000_000)).toBe(HOUR / SECOND)
})

test('what the platform asks for counts where it is longer', () => {
  expect(after(1, 45 * SECOND)).toBe(45)
  expect(after(1, 5 * SECOND)).toBe(30)
  expect(after(1, 3 * HOUR)).toBe(3 * 3600)
})
