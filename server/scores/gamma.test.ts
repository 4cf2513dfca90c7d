import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { expect, test } from 'vitest'
import { drawLogGamma, drawLogitBeta } from './gamma.ts'

const DRAWS = 200_000

function sample(draw: (random: ReturnType<typeof xoroshiro128plus>) => number): number[] {
  const random = xoroshiro128plus(7)
  return Array.from({ length: DRAWS }, () => draw(random))
}

const meanOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const varianceOf = (values: number[]) => {
  const mean = meanOf(values)
  return meanOf(values.map((value) => (value - mean) ** 2))
}
const partBelow = (values: number[], limit: number) =>
  values.filter((value) => value < limit).length / values.length

test.each([0.5, 1, 3.5, 1846.5])('Gamma(%d) has its shape for mean and variance', (shape) => {
  const drawn = sample((random) => Math.exp(drawLogGamma(random, shape)))
  expect(meanOf(drawn) / shape).toBeCloseTo(1, 1.3)
  expect(varianceOf(drawn) / shape).toBeCloseTo(1, 0.9)
})

test('half of Gamma(1) lies below ln 2, half of Gamma(0.5) below half the chi-square median', () => {
  const median = (shape: number, value: number) =>
    partBelow(
      sample((random) => drawLogGamma(random, shape)),
      Math.log(value),
    )
  expect(median(1, Math.LN2)).toBeCloseTo(0.5, 2)
  expect(median(0.5, 0.4549364231195724 / 2)).toBeCloseTo(0.5, 2)
})

test('Beta(1, 1) is uniform', () => {
  const drawn = sample((random) => drawLogitBeta(random, { a: 1, b: 1 }))
  for (const part of [0.1, 0.25, 0.5, 0.9])
    expect(partBelow(drawn, Math.log(part / (1 - part)))).toBeCloseTo(part, 1.9)
})

test('Beta(195, 4205) has its mean and spread', () => {
  const drawn = sample((random) => 1 / (1 + Math.exp(-drawLogitBeta(random, { a: 195, b: 4205 }))))
  expect(meanOf(drawn)).toBeCloseTo(195 / 4400, 4)
  expect(Math.sqrt(varianceOf(drawn))).toBeCloseTo(0.0031, 3.5)
})

test('a tiny shape underflows to no infinity', () => {
  const drawn = sample((random) => drawLogitBeta(random, { a: 1e-3, b: 1e-3 }))
  expect(drawn.every(Number.isFinite)).toBe(true)
})
