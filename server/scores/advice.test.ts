import { expect, test } from 'vitest'
import { adviceFor } from './advice.ts'
import { score } from './score.ts'
import { COMPOSITE, inputs, rate, share, unavailable } from './scored-items.fixture.ts'

const missing = (deliveryId: string) =>
  unavailable({ deliveryId, component: 'response', metric: 'response', why: 'not-measured' })

test('the same thing missing at several deliveries is one gap, and the largest stands first', () => {
  const unconfirmed = unavailable({
    component: 'delivery',
    metric: 'on-time',
    why: 'not-confirmed',
  })
  const known = [share({}), share({ component: 'attention' })]
  const gaps = adviceFor(score(inputs(...known, unconfirmed, missing('d1'), missing('d2'))))
  expect(gaps.map(({ metric, why, deliveryIds }) => [metric, why, deliveryIds])).toEqual([
    ['response', 'not-measured', ['d1', 'd2']],
    ['on-time', 'not-confirmed', ['d1']],
  ])
})

test('no more than two things are named', () => {
  const metrics = ['a', 'b', 'c'].map((metric) => unavailable({ metric }))
  expect(adviceFor(score(inputs(...metrics)))).toHaveLength(2)
})

test('nothing is advised where nothing is missing', () => {
  expect(adviceFor(score(inputs(share({}), rate({}))))).toEqual([])
})

test('the points are how far the score could move, up or down, once the gap is filled', () => {
  const [gap] = adviceFor(score(COMPOSITE))
  const filled = (value: number) =>
    score(
      inputs(
        ...COMPOSITE.items.filter(({ type }) => type !== 'unavailable'),
        share({ component: 'earned', value }),
      ),
    ).es!
  const { es } = score(COMPOSITE)
  const moved = Math.max(filled(1) - es!, es! - filled(0))
  expect(gap!.points).toBeCloseTo(moved, 9)
})

test('within a component that is measured in part, they count against what is known there', () => {
  const known = [share({ value: 0.8 }), share({ component: 'response', value: 0.7 })]
  const [gap] = adviceFor(score(inputs(...known, missing('d2'))))
  const filled = inputs(...known, share({ component: 'response', value: 0, deliveryId: 'd2' }))
  expect(gap!.points).toBeCloseTo(score(inputs(...known)).es! - score(filled).es!, 9)
})
