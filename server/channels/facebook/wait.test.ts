import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '#server/clock.ts'
import { waitAsked } from './wait.ts'

const usage = (...minutes: number[]) =>
  JSON.stringify({
    1001: minutes.map((each) => ({ type: 'pages', estimated_time_to_regain_access: each })),
  })

test('Retry-After counts seconds, or names a date', () => {
  expect(waitAsked({ 'retry-after': '30' })).toBe(30_000)
  const now = Date.parse('2026-11-22T05:00:00Z')
  expect(waitAsked({ 'retry-after': 'Sun, 22 Nov 2026 06:00:00 GMT' }, now)).toBe(HOUR)
  expect(waitAsked({ 'retry-after': 'Sun, 22 Nov 2026 04:00:00 GMT' }, now)).toBe(0)
})

test('the estimate counts minutes, and the longest counts', () => {
  expect(waitAsked({ 'x-business-use-case-usage': usage(2, 7) })).toBe(7 * MINUTE)
})

test('Retry-After comes before the estimate', () => {
  expect(waitAsked({ 'retry-after': '5', 'x-business-use-case-usage': usage(7) })).toBe(5000)
})

test('no wait is longer than a day', () => {
  expect(waitAsked({ 'retry-after': '99999999' })).toBe(DAY)
  expect(waitAsked({ 'x-business-use-case-usage': usage(9_999_999) })).toBe(DAY)
})

test.each([
  {},
  { 'retry-after': 'soon' },
  { 'x-business-use-case-usage': usage(0) },
  { 'x-business-use-case-usage': '{' },
])('where nothing is said, nothing is made up: %j', (headers) => {
  expect(waitAsked(headers)).toBeUndefined()
})
