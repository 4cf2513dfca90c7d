import { expect, test } from 'vitest'
import { restFor, usageIn } from './usage.ts'

const app = (call_count: number) => JSON.stringify({ call_count, total_time: 3, total_cputime: 2 })
const business = (percent: number, minutes: number) =>
  JSON.stringify({
    1001: [{ type: 'pages', ...used(percent), estimated_time_to_regain_access: minutes }],
  })
const used = (total_time: number) => ({ call_count: 5, total_time, total_cputime: 1 })

test('the most used of all allowances counts, whichever header tells of it', () => {
  expect(usageIn({ 'x-app-usage': app(28) }).percent).toBe(28)
  expect(usageIn({ 'x-page-usage': app(81), 'x-app-usage': app(28) }).percent).toBe(81)
  const both = { 'x-app-usage': app(28), 'x-business-use-case-usage': business(96, 7) }
  expect(usageIn(both)).toEqual({ percent: 96, regainMs: 420_000 })
})

test.each(['', '{', '[]', '{"1":5}', '{"call_count":"many"}', '{"1":[{"call_count":-1}]}'])(
  'a header that says nothing, %j, is no use of anything',
  (header) => {
    const headers = { 'x-app-usage': header, 'x-business-use-case-usage': header }
    expect(usageIn(headers)).toEqual({ percent: 0, regainMs: 0 })
  },
)

test.each([
  [0, undefined],
  [74.9, undefined],
  [75, 2000],
  [85, 31_000],
  [94.99, 59_971],
  [95, 600_000],
  [130, 600_000],
])('at %s percent it rests for %s ms', (percent, restMs) => {
  expect(restFor({ percent, regainMs: 0 })).toBe(restMs)
})

test('at the limit it rests as long as the platform estimates', () => {
  expect(restFor({ percent: 100, regainMs: 180_000 })).toBe(180_000)
})
