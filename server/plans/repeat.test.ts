import { expect, test } from 'vitest'
import { datesOf } from './repeat.ts'

test('once is one day, whatever the last one', () => {
  expect(datesOf('2026-11-27', { repeat: 'once', until: '2026-12-31' })).toEqual(['2026-11-27'])
})

test('every day until the last one, over the end of a month', () => {
  expect(datesOf('2026-11-29', { repeat: 'daily', until: '2026-12-01' })).toEqual([
    ...['2026-11-29', '2026-11-30', '2026-12-01'],
  ])
})

test('working days leave out Saturday and Sunday, but for the day that was named', () => {
  expect(datesOf('2026-11-28', { repeat: 'weekdays', until: '2026-12-01' })).toEqual([
    ...['2026-11-28', '2026-11-30', '2026-12-01'],
  ])
})

test('a rule without an end ends by itself', () => {
  expect(datesOf('2026-01-01', { repeat: 'daily', until: '2030-01-01' })).toHaveLength(92)
})
