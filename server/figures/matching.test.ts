import { expect, test } from 'vitest'
import { matching } from './matching.ts'

const FIGURES = [
  { indicator: 'xã đạt chuẩn nông thôn mới', about: 'cả nước', publisher: 'Bộ', value: '6.058' },
  { indicator: 'hộ nghèo', about: 'xã Hòa Bình', publisher: 'UBND xã', value: '86' },
]
const found = (query: string) => matching(FIGURES, query).map(({ value }) => value)

test('figures are found by every word of a search, however its marks are typed', () => {
  expect(found('nong thon')).toEqual(['6.058'])
  expect(found('Hoà bình nghèo')).toEqual(['86'])
  expect(found('hộ nghèo'.normalize('NFD'))).toEqual(['86'])
  expect(found('ubnd')).toEqual(['86'])
  expect(found('86')).toEqual(['86'])
})

test('nothing asked for is everything, and what nobody says is nothing', () => {
  expect(found(' ')).toEqual(['6.058', '86'])
  expect(found('nghèo cả nước')).toEqual([])
})
