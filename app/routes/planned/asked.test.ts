import { expect, test } from 'vitest'
import { daysOf, monthAfter, monthBefore, weeksOf } from './asked.ts'

test.each([
  ['2026-11-15', '2026-10-26', '2026-12-06'],
  ['2026-02-28', '2026-01-26', '2026-03-01'],
  ['2027-02-01', '2027-02-01', '2027-02-28'],
  ['2028-02-29', '2028-01-31', '2028-03-05'],
])('the month of %s is shown from Monday %s to Sunday %s', (date, from, until) => {
  expect(weeksOf(date)).toEqual({ from, until })
  expect(daysOf({ from, until }).length % 7).toBe(0)
})

test('the months before and after are found over the end of a year and from a long month', () => {
  expect([monthBefore('2026-01-31'), monthAfter('2026-01-31')]).toEqual([
    '2025-12-01',
    '2026-02-01',
  ])
  expect([monthBefore('2026-12-31'), monthAfter('2026-12-31')]).toEqual([
    '2026-11-01',
    '2027-01-01',
  ])
})
