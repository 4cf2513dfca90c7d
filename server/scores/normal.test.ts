import { expect, test } from 'vitest'
import { normalCdf } from './normal.ts'

/** Φ by the series ½ + φ(z)·Σ z^(2k+1)/(1·3·…·(2k+1)), exact for moderate z. */
function bySeries(z: number): number {
  let term = z
  let sum = z
  for (let k = 1; k < 300; k++) sum += term *= (z * z) / (2 * k + 1)
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}

test('it agrees with the series to 1e-14 between -6 and 6', () => {
  for (let z = -6; z <= 6; z += 0.01)
    expect(Math.abs(normalCdf(z) - bySeries(z))).toBeLessThan(1e-14)
})

test('it knows the tabled values', () => {
  expect(normalCdf(0)).toBeCloseTo(0.5, 14)
  expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14)
  expect(normalCdf(-8) / 6.22096057427178e-16).toBeCloseTo(1, 7)
})

test('it ends at 0 and 1', () => {
  expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1])
})
