import { expect, test } from 'vitest'
import { geographyOf, isAsOf } from './as-of.ts'

test.each(['2025', '2025-06', '2025-06-30', '2024-02-29'])('%s is a date of a figure', (date) => {
  expect(isAsOf(date)).toBe(true)
})

test.each(['', '25', '2025-13', '2025-02-30', '30/06/2025', '2025-6'])('%j is none', (date) => {
  expect(isAsOf(date)).toBe(false)
})

test.each([
  ['2023', 'before'],
  ['2025-06', 'before'],
  ['2025-06-30', 'before'],
  ['2025-07-01', 'after'],
  ['2025-07', 'after'],
  ['2026', 'after'],
  ['2025', null],
] as const)('a figure of %s counts the communes %s the merger', (asOf, geography) => {
  expect(geographyOf(asOf)).toBe(geography)
})
