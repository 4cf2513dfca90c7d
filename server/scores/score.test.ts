import { describe, expect, test } from 'vitest'
import type { Component } from '#server/channels/channel.ts'
import { score, type ItemScore, type Score, type ScoredItem } from './score.ts'
import { COMPOSITE, count, inputs, rate, share, unavailable } from './scored-items.fixture.ts'
import { WEIGHTS } from './weights.ts'

const componentOf = (result: Score, name: Component) =>
  result.components.find(({ component }) => component === name)!

function itemOf(item: ScoredItem): ItemScore {
  return componentOf(score(inputs(item)), item.component).items[0]!
}

function measuredOf(item: ScoredItem) {
  const scored = itemOf(item)
  if (!scored.available) throw new Error(`unavailable: ${scored.why}`)
  return scored
}

describe('the published examples', () => {
  test('a rate of 189 in 4200 scores 87.643 by the Facebook prior', () => {
    const scored = measuredOf(rate({ x: 189, n: 4200 }))
    expect(scored.theta).toBeCloseTo(0.0443182, 7)
    expect(scored.z).toBeCloseTo(1.157339, 6)
    expect(scored.s).toBeCloseTo(87.643, 3)
  })

  test('a rate of 3 in 20 scores 82.081, and its interval is wider than that of 189 in 4200', () => {
    const few = measuredOf(rate({ x: 3, n: 20 }))
    expect(few.theta).toBeCloseTo(0.0409091, 7)
    expect(few.z).toBeCloseTo(0.918472, 6)
    expect(few.s).toBeCloseTo(82.081, 3)
    expect(widthOf(few.interval)).toBeGreaterThan(3 * widthOf(measuredOf(rate({})).interval))
  })

  test('a count of 1846 where 1200 is normal scores 76.371', () => {
    const scored = measuredOf(count({ v: 1846, prior: { mu: Math.log(1200), sigma: 0.6 } }))
    expect(scored.z).toBeCloseTo(0.718284, 6)
    expect(scored.s).toBeCloseTo(76.371, 3)
  })

  test('300 viewers score 50.066 by the declared Facebook prior', () => {
    const scored = measuredOf(count({ v: 300 }))
    expect(scored.z).toBeCloseTo(0.001665, 6)
    expect(scored.s).toBeCloseTo(50.066, 3)
  })

  test('the composite with no earned pickups is 76.364 at coverage 0.90', () => {
    const result = score(COMPOSITE)
    expect(componentOf(result, 'delivery').score).toBeCloseTo(86.6667, 3)
    expect(componentOf(result, 'attention').score).toBeCloseTo(87.6, 3)
    expect(componentOf(result, 'response').score).toBeCloseTo(59.375, 3)
    expect(componentOf(result, 'earned').score).toBeNull()
    expect(result.es).toBeCloseTo(76.364, 3)
    expect(result.headline).toBe(result.es)
    expect(result.coverage).toBe(0.9)
  })
})

describe('what is missing', () => {
  test('a missing component is left out, while a component of 0 pulls the score down', () => {
    const seen = [share({}), share({ component: 'attention' })]
    const missing = score(inputs(...seen, unavailable({ component: 'response' })))
    const zero = score(inputs(...seen, share({ component: 'response', value: 0 })))
    expect(missing.es).toBe(100)
    expect(missing.coverage).toBe(0.55)
    expect(zero.es).toBeCloseTo(61.111, 3)
    expect(zero.coverage).toBe(0.9)
  })

  test('a missing item leaves its component as the others make it', () => {
    const others = [count({ v: 900 }), unavailable({ why: 'no article view API' })]
    const attention = componentOf(score(inputs(...others)), 'attention')
    expect(attention.score).toBe(measuredOf(count({ v: 900 })).s)
    expect(attention.items[1]).toMatchObject({ available: false, why: 'no article view API' })
  })

  test('one component alone has a score but no headline', () => {
    const result = score(inputs(share({ value: 0.8 })))
    expect(result).toMatchObject({ es: 80, headline: null, coverage: 0.25 })
  })

  test('nothing measured is null throughout, with all four components named', () => {
    const result = score(inputs())
    expect(result).toMatchObject({ es: null, headline: null, coverage: 0, interval: null })
    expect(
      result.components.map(({ component, weight, score }) => [component, weight, score]),
    ).toEqual([
      ['delivery', 0.25, null],
      ['attention', 0.3, null],
      ['response', 0.35, null],
      ['earned', 0.1, null],
    ])
  })
})

describe('values that cannot be', () => {
  const impossible: [string, ScoredItem, object][] = [
    ['a target of 0', share({ target: 0 }), { why: 'zero', field: 'target' }],
    ['a rate of 0 people', rate({ x: 0, n: 0 }), { why: 'zero', field: 'n' }],
    ['a negative value', share({ value: -1 }), { why: 'negative', field: 'value' }],
    ['a negative target', share({ target: -1 }), { why: 'negative', field: 'target' }],
    ['a negative x', rate({ x: -1 }), { why: 'negative', field: 'x' }],
    ['a negative n', rate({ n: -1 }), { why: 'negative', field: 'n' }],
    ['a negative count', count({ v: -1 }), { why: 'negative', field: 'v' }],
    ['an infinite count', count({ v: Infinity }), { why: 'not-finite', field: 'v' }],
    ['an x that is no number', rate({ x: NaN }), { why: 'not-finite', field: 'x' }],
    ['an uncountable count', count({ v: 1e300 }), { why: 'too-large', field: 'v' }],
    ['a prior of nothing', rate({ prior: { a: 0, b: 1, mu: 0, sigma: 1 } }), { field: 'prior.a' }],
    ['a prior nowhere', count({ prior: { mu: NaN, sigma: 1 } }), { field: 'prior.mu' }],
    ['a survey of unknown size', share({ grade: 'C' }), { why: 'missing', field: 'asked' }],
    ['a survey of nobody', share({ grade: 'C', asked: 0 }), { why: 'zero', field: 'asked' }],
  ]

  test.each(impossible)('%s makes the item unavailable and says why', (_, item, fault) => {
    expect(itemOf(item)).toMatchObject({ available: false, ...fault })
    expect(score(inputs(item)).es).toBeNull()
  })

  test('x above n is capped at n, and flagged', () => {
    const over = measuredOf(rate({ x: 30, n: 20 }))
    expect(over.flags).toContain('x-over-n')
    expect(over.s).toBe(measuredOf(rate({ x: 20, n: 20 })).s)
    expect(measuredOf(rate({ x: 20, n: 20 })).flags).not.toContain('x-over-n')
  })

  test('more than the target is 100, and flagged', () => {
    expect(measuredOf(share({ value: 7, target: 3 }))).toMatchObject({
      s: 100,
      flags: ['over-target'],
    })
  })

  test('a baseline of identical items is held at the least sigma, and flagged', () => {
    const flat = measuredOf(count({ v: 600, prior: { mu: Math.log(300), sigma: 0 } }))
    expect(flat.z).toBeCloseTo(Math.log(600.5 / 300) / 0.35, 9)
    expect(flat.flags).toContain('sigma-floor')
    const identical = { a: 30, b: 970, mu: Math.log(0.03 / 0.97), sigma: 0 }
    expect(measuredOf(rate({ x: 120, n: 3000, prior: identical })).z).toBeCloseTo(
      (Math.log(0.0375 / 0.9625) - identical.mu) / 0.25,
      9,
    )
  })
})

describe('how sure the evidence is', () => {
  test('platform and log count in full, an estimate by half, a survey by its size up to 100', () => {
    const reliability = (values: Partial<ScoredItem>) =>
      measuredOf({ ...rate({}), ...values } as ScoredItem).r
    expect(reliability({ grade: 'A' })).toBe(1)
    expect(reliability({ grade: 'B' })).toBe(1)
    expect(reliability({ grade: 'D' })).toBe(0.5)
    expect(measuredOf(rate({ grade: 'C', x: 9, n: 40 })).r).toBe(0.4)
    expect(measuredOf(rate({ grade: 'C', x: 9, n: 400 })).r).toBe(1)
    expect(measuredOf(share({ grade: 'C', asked: 60 })).r).toBe(0.6)
  })

  test('a component of estimates alone keeps its score and says that it is all estimates', () => {
    const estimated = componentOf(score(inputs(share({ value: 0.6, grade: 'D' }))), 'delivery')
    expect(estimated).toMatchObject({ score: 60, onlyEstimates: true })
    expect(estimated.items[0]).toMatchObject({ flags: ['estimate'] })
    const mixed = score(inputs(share({ grade: 'D' }), share({ grade: 'B' })))
    expect(componentOf(mixed, 'delivery').onlyEstimates).toBe(false)
    expect(componentOf(mixed, 'earned').onlyEstimates).toBe(false)
  })

  test('the weights of the items explain the score', () => {
    const items = score(COMPOSITE).components.flatMap((component) => component.items)
    const sum = items.reduce((es, item) => es + (item.available ? item.weight * item.s : 0), 0)
    expect(sum).toBeCloseTo(76.364, 3)
  })

  test('the component weights make one whole', () => {
    const parts = Object.values(WEIGHTS['weights-v1'].components)
    expect(parts.reduce((sum, part) => sum + part)).toBeCloseTo(1, 12)
  })
})

const widthOf = ([low, high]: [number, number]) => high - low
