import { describe, expect, test } from 'vitest'
import { betaByMoments, findCountBaseline, findRateBaseline, type Rate } from './baseline.ts'

const published: Rate[] = (
  [
    [0.021, 1200],
    [0.034, 900],
    [0.028, 1500],
    [0.041, 800],
    [0.025, 2000],
    [0.031, 1100],
    [0.036, 950],
    [0.024, 1300],
  ] as const
).map(([r, n]) => ({ x: r * n, n }))

const eight = <T>(item: T): T[] => Array.from({ length: 8 }, () => item)

describe('a baseline of rates', () => {
  test('the published eight give Beta(35.088, 1186.293)', () => {
    const { a, b } = betaByMoments(published)
    expect(a / (a + b)).toBeCloseTo(0.0287282, 7)
    expect(a).toBeCloseTo(35.088, 3)
    expect(b).toBeCloseTo(1186.293, 3)
    expect(findRateBaseline(published)).toMatchObject({ a, b })
  })

  test('mu and sigma are of the logit rates, sigma at least 0.25', () => {
    expect(findRateBaseline(published)).toMatchObject({ sigma: 0.25 })
    const spread = [20, 40, 80, 160, 20, 40, 80, 160].map((x) => ({ x, n: 1000 }))
    const logits = spread.map(({ x }) => Math.log(x / (1000 - x)))
    const mu = logits.reduce((sum, value) => sum + value) / 8
    const squares = logits.reduce((sum, value) => sum + (value - mu) ** 2, 0)
    const baseline = findRateBaseline(spread)!
    expect(baseline.mu).toBeCloseTo(mu, 12)
    expect(baseline.sigma).toBeCloseTo(Math.sqrt(squares / 7), 12)
  })

  test('seven items are too few, and an unusable eighth does not help', () => {
    expect(findRateBaseline(published.slice(1))).toBeUndefined()
    const unusable = [
      { x: 0, n: 0 },
      { x: -1, n: 5 },
      { x: NaN, n: 5 },
      { x: 1, n: Infinity },
    ]
    for (const item of unusable)
      expect(findRateBaseline([...published.slice(1), item])).toBeUndefined()
  })

  test('rates of 0 and of 1 stay half an observation inside', () => {
    expect(findRateBaseline(eight({ x: 0, n: 50 }))!.mu).toBeCloseTo(Math.log(0.01 / 0.99), 12)
    expect(findRateBaseline(eight({ x: 50, n: 50 }))!.mu).toBeCloseTo(Math.log(0.99 / 0.01), 12)
    expect(findRateBaseline(eight({ x: 70, n: 50 }))).toEqual(
      findRateBaseline(eight({ x: 50, n: 50 })),
    )
    const { a, b } = findRateBaseline(eight({ x: 0, n: 50 }))!
    expect(a).toBeGreaterThan(0)
    expect(a + b).toBeLessThanOrEqual(400)
  })

  test('identical rates weigh no more than the observations behind them', () => {
    const { a, b, sigma } = findRateBaseline(eight({ x: 3, n: 100 }))!
    expect([a, b, sigma]).toEqual([24, 776, 0.25])
  })

  test('rates at both ends still give a prior, the weakest', () => {
    const wild = [0, 9, 0, 9, 0, 9, 0, 9].map((x) => ({ x, n: 9 }))
    expect(betaByMoments(wild)).toEqual({ a: 0.5, b: 0.5 })
  })
})

describe('a baseline of counts', () => {
  test('it is the mean and the deviation of ln(v + 0.5)', () => {
    const counts = [0, 0, 0, 0, 9, 9, 9, 9]
    const [low, high] = [Math.log(0.5), Math.log(9.5)]
    const baseline = findCountBaseline(counts)!
    expect(baseline.mu).toBeCloseTo((low + high) / 2, 12)
    expect(baseline.sigma).toBeCloseTo(((high - low) / 2) * Math.sqrt(8 / 7), 12)
  })

  test('identical counts have the least sigma', () => {
    expect(findCountBaseline(eight(300))).toEqual({
      mu: expect.closeTo(Math.log(300.5)),
      sigma: 0.35,
    })
  })

  test('seven counts are too few, and a negative eighth does not help', () => {
    expect(findCountBaseline(eight(5).slice(1))).toBeUndefined()
    expect(findCountBaseline([...eight(5).slice(1), -1])).toBeUndefined()
    expect(findCountBaseline([...eight(5).slice(1), Infinity])).toBeUndefined()
  })
})
