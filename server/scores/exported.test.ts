import { expect, test } from 'vitest'
import { exported } from './exported.ts'
import { recompute } from './recompute.ts'
import { score } from './score.ts'
import { COMPOSITE, count, inputs, rate } from './scored-items.fixture.ts'

const message = { id: 'm1', campaign: { rehearsal: 1 }, revision: { headline: 'Tiêu đề' } } as const

test('an exported score is recomputed to the same digits by the score command', () => {
  const measured = inputs(...COMPOSITE.items, rate({ x: 3, n: 20 }), count({ v: 1846 }))
  const result = score(measured)
  const stored = { id: 's1', computedAt: '2026-11-22T01:00:00.000Z', inputs: measured, result }
  const file = JSON.stringify(exported(message, stored), null, 2)
  expect(recompute(file)).toEqual({ result, differs: undefined })
})

test('it says which message it is of, when it was computed, and that it is a rehearsal', () => {
  const result = score(COMPOSITE)
  const stored = { id: 's1', computedAt: '2026-11-22T01:00:00.000Z', inputs: COMPOSITE, result }
  expect(exported(message, stored)).toMatchObject({
    message: { id: 'm1', headline: 'Tiêu đề', rehearsal: true },
    weights: 'weights-v1',
    computedAt: '2026-11-22T01:00:00.000Z',
  })
})
