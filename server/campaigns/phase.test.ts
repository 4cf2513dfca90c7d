import { expect, test } from 'vitest'
import { phaseOn } from './phase.ts'

test.each([
  ['2026-09-30', 'coming'],
  ['2026-10-01', 'running'],
  ['2026-11-22', 'running'],
  ['2026-11-23', 'ended'],
])('a campaign from 1 October to 22 November is on %s: %s', (date, phase) => {
  expect(phaseOn(date, { startsOn: '2026-10-01', endsOn: '2026-11-22' })).toBe(phase)
})
