import { expect, test } from 'vitest'
import { score } from './score.ts'
import { scoreApart } from './score-apart.ts'
import type { ScoredItem } from './score-inputs.ts'

const inputs = (count: number) => ({
  weights: 'weights-v1' as const,
  items: Array.from({ length: count }, (_, at): ScoredItem => {
    const common = { deliveryId: `d${at}`, channel: 'facebook', asOf: '2026-11-22T00:00:00.000Z' }
    const what = { metric: 'on-time', component: 'delivery', grade: 'A' } as const
    return { ...common, ...what, type: 'share', value: at % 2, target: 1 }
  }),
})

test.each([3, 300])(
  'a score of %i items is the same, to the digit, wherever it is computed',
  async (count) => {
    expect(await scoreApart(inputs(count))).toEqual(score(inputs(count)))
  },
)

test('a long one leaves this thread to others', async () => {
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  await scoreApart(inputs(1000))
  clearInterval(timer)
  expect(turns).toBeGreaterThan(10)
})
