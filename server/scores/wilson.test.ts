import { expect, test } from 'vitest'
import { wilson } from './wilson.ts'

test('27 of 60 lie between 0.33094 and 0.57508', () => {
  const [low, high] = wilson({ x: 27, n: 60 })!
  expect(low).toBeCloseTo(0.33094, 5)
  expect(high).toBeCloseTo(0.57508, 5)
})

test('0 of 12 lie between 0 and 0.24249, and 12 of 12 mirror them', () => {
  const [low, high] = wilson({ x: 0, n: 12 })!
  expect(low).toBe(0)
  expect(high).toBeCloseTo(0.24249, 5)
  expect(wilson({ x: 12, n: 12 })).toEqual([expect.closeTo(1 - high), 1])
})

test('nobody asked is no interval', () => {
  expect(wilson({ x: 0, n: 0 })).toBeUndefined()
})
