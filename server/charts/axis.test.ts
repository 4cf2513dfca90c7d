import { expect, test } from 'vitest'
import { axisOf, placeOn } from './axis.ts'

test.each([
  [
    [4.4, 1.3],
    [0, 2, 4, 6],
  ],
  [
    [0.3, 423_000],
    [0, 200_000, 400_000, 600_000],
  ],
  [[100], [0, 25, 50, 75, 100]],
  [
    [0, 0],
    [0, 0.25],
  ],
  [[655], [0, 200, 400, 600, 800]],
  [
    [50, 80],
    [0, 20, 40, 60, 80],
  ],
])('%s stand on an axis from zero', (values, ticks) => {
  expect(axisOf(values, { mayBreak: true })).toMatchObject({ ticks, broken: false, from: 0 })
})

test('a trend that would be flat from zero has an axis that is broken, and says so', () => {
  const axis = axisOf([70.2, 73.65, 78, 78.7], { mayBreak: true })
  expect(axis).toMatchObject({ broken: true, ticks: [65, 70, 75, 80] })
})

test('only a trend may break its axis', () => {
  expect(axisOf([70.2, 78.7])).toMatchObject({ broken: false, from: 0 })
})

test('what falls below zero is below zero', () => {
  const axis = axisOf([-2.5, 3], { mayBreak: true })
  expect(axis.ticks).toEqual([-4, -2, 0, 2, 4])
  expect(placeOn(axis, 0)).toBe(0.5)
})

test('every value lies on its axis', () => {
  for (const scale of [0.001, 0.3, 1, 7.5, 99.9, 6058, 423_000])
    for (const spread of [0, 0.001, 0.1, 0.24, 0.26, 1]) {
      const values = [scale, scale * (1 + spread)]
      const axis = axisOf(values, { mayBreak: true })
      for (const value of values) {
        expect(placeOn(axis, value)).toBeGreaterThanOrEqual(0)
        expect(placeOn(axis, value)).toBeLessThanOrEqual(1 + 1e-9)
      }
      expect(axis.ticks.length).toBeLessThanOrEqual(7)
      expect(axis.broken).toBe(axis.from > 0)
    }
})
