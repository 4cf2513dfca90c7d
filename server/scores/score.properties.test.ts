import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { score, type ScoredItem } from './score.ts'
import { COMPOSITE, count, inputs, rate, share, unavailable } from './scored-items.fixture.ts'
import { COMPONENTS, WEIGHTS } from './weights.ts'

const random = xoroshiro128plus(20261122)
const upTo = (most: number) => uniformInt(random, 0, most)
const oneOf = <T>(choices: readonly T[]): T => choices[upTo(choices.length - 1)]!

function anyItem(): ScoredItem {
  const common = {
    component: oneOf(COMPONENTS),
    grade: oneOf(['A', 'B', 'C', 'D'] as const),
    asked: upTo(200),
  }
  return oneOf([
    share({ ...common, value: upTo(20), target: upTo(10) }),
    rate({ ...common, x: upTo(50), n: upTo(60) }),
    count({ ...common, v: upTo(5000) }),
    unavailable(common),
  ])
}

const manyInputs = Array.from({ length: 40 }, () =>
  inputs(...Array.from({ length: upTo(9) }, () => anyItem())),
)

describe('whatever was measured', () => {
  test('scores and intervals stay within 0 and 100', () => {
    for (const result of manyInputs.map(score)) {
      const components = result.components.map((component) => component.score)
      const intervals = result.components
        .flatMap(({ items }) => items)
        .flatMap((item) => (item.available ? item.interval : []))
      for (const value of [result.es, ...components, ...(result.interval ?? []), ...intervals]) {
        if (value === null) continue
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100)
      }
    }
  })

  test('coverage is the weight of the components that have a score, and decides the headline', () => {
    const results = manyInputs.map(score)
    for (const { components, coverage, es, headline, interval } of results) {
      const measured = components.filter((component) => component.score !== null)
      const weight = measured.reduce((sum, { weight }) => sum + weight, 0)
      expect(coverage).toBeCloseTo(weight, 9)
      expect(headline).toBe(weight < 0.5 ? null : es)
      expect(interval === null).toBe(measured.length === 0)
    }
    expect(results.some(({ headline }) => headline === null)).toBe(true)
    expect(results.some(({ headline }) => headline !== null)).toBe(true)
  })

  test('the order of the items changes no component and no score', () => {
    for (const { items } of [...manyInputs, COMPOSITE]) {
      const [forth, back] = [score(inputs(...items)), score(inputs(...items.toReversed()))]
      expect(back.components.map((c) => c.score)).toEqual(forth.components.map((c) => c.score))
      expect(back.es).toBe(forth.es)
    }
  })

  test('an unavailable item changes no number', () => {
    for (const { items } of manyInputs) {
      const [without, beside] = [score(inputs(...items)), score(inputs(...items, unavailable({})))]
      expect([beside.es, beside.coverage]).toEqual([without.es, without.coverage])
    }
  })

  test('more of the same never scores less', () => {
    for (const v of [0, 1, 10, 300, 4000]) {
      expect(score(inputs(count({ v: v + 1 }))).es).toBeGreaterThan(score(inputs(count({ v }))).es!)
    }
  })
})

describe('the interval', () => {
  const widthOf = (item: ScoredItem) => {
    const [low, high] = score(inputs(item)).interval!
    return high - low
  }

  test('the same inputs give the same digits', () => {
    const copy = JSON.parse(JSON.stringify(COMPOSITE)) as typeof COMPOSITE
    expect(JSON.stringify(score(copy))).toBe(JSON.stringify(score(COMPOSITE)))
  })

  test('other inputs have another seed', () => {
    const other = inputs(...COMPOSITE.items, unavailable({}))
    expect(score(other).seed).not.toBe(score(COMPOSITE).seed)
    expect(score(COMPOSITE).inputsHash).toMatch(/^[0-9a-f]{64}$/)
    expect(score(COMPOSITE).inputsHash.startsWith(score(COMPOSITE).seed)).toBe(true)
  })

  test('its digits are kept, so that a published score can be recomputed years later', () => {
    const result = score(inputs(rate({}), count({ v: 1846 }), share({ grade: 'D', value: 0.6 })))
    expect(result.inputsHash).toBe(
      '02c4a9d277fb81dc9f46e1d7c625039f7a4fbcbd90e89460490847bd28b3e6f1',
    )
    expect(result.interval).toEqual([75.8268694075, 89.5871387962])
  })

  test('a measured share is certain', () => {
    expect(score(inputs(share({ value: 0.8, grade: 'B' }))).interval).toEqual([80, 80])
  })

  test('an estimated share of 40 lies between half and one and a half of it', () => {
    const [low, high] = score(inputs(share({ value: 0.4, grade: 'D' }))).interval!
    expect(low).toBeCloseTo(24, -0.5)
    expect(high).toBeCloseTo(56, -0.5)
  })

  test('an estimate is less sure than a measurement of the same number', () => {
    for (const item of [rate({}), rate({ x: 3, n: 20 }), count({ v: 3 }), count({ v: 1846 })])
      expect(widthOf({ ...item, grade: 'D' })).toBeGreaterThan(widthOf(item))
  })

  test('an estimate that everyone answered is no better than the measurement of it', () => {
    const everyone = rate({ x: 40, n: 40, prior: { a: 6, b: 2, mu: Math.log(3), sigma: 2 } })
    const [, measured] = score(inputs(everyone)).interval!
    const [, estimated] = score(inputs({ ...everyone, grade: 'D' })).interval!
    expect(estimated).toBeLessThan(measured)
  })

  test('a survey is drawn without the prior', () => {
    const recall = { x: 27, n: 60, prior: { a: 3, b: 7, mu: Math.log(0.3 / 0.7), sigma: 0.5 } }
    const strong = { ...recall, prior: { ...recall.prior, a: 3000, b: 7000 } }
    const width = widthOf(rate({ ...recall, grade: 'C' }))
    expect(widthOf(rate({ ...strong, grade: 'C' }))).toBeCloseTo(width, -1)
    expect(widthOf(rate({ ...strong, grade: 'B' }))).toBeLessThan(width / 4)
  })

  test('it holds the score of a well measured rate and count', () => {
    const { es, interval } = score(inputs(rate({}), count({ v: 1846 })))
    expect(interval![0]).toBeLessThan(es!)
    expect(interval![1]).toBeGreaterThan(es!)
  })

  test('the order of the items moves it by no more than chance', () => {
    const items = [rate({}), count({ v: 300 }), rate({ x: 3, n: 20 })]
    const [forth, back] = [score(inputs(...items)), score(inputs(...items.toReversed()))]
    expect(back.interval![0]).toBeCloseTo(forth.interval![0], -0.5)
    expect(back.interval![1]).toBeCloseTo(forth.interval![1], -0.5)
  })

  test('it is drawn as often as the weights say', () => {
    expect(score(COMPOSITE).draws).toBe(WEIGHTS['weights-v1'].draws)
    expect(WEIGHTS['weights-v1'].draws).toBeGreaterThanOrEqual(4000)
  })
})
