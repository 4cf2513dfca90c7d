import { expect, test } from 'vitest'
import { difference } from './difference.ts'

test('31 to 46 % against 33 to 36 % is 12 points', () => {
  const campaign = { before: 31, after: 46 }
  const comparison = { before: 33, after: 36 }
  expect(difference({ campaign, comparison })).toEqual({ points: 12, compared: true })
})

test('without a comparison the change is observed, not caused', () => {
  const campaign = { before: 31, after: 46 }
  expect(difference({ campaign })).toEqual({ points: 15, compared: false })
})

test('a campaign that grew less than the rest is negative', () => {
  const campaign = { before: 40, after: 42 }
  const comparison = { before: 40, after: 45 }
  expect(difference({ campaign, comparison }).points).toBe(-3)
})
