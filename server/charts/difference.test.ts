import { expect, test } from 'vitest'
import { differenceText } from './difference.ts'
import { figure, NTM, NTM_TREND, POVERTY, POVERTY_TARGET } from './figures.fixture.ts'
import { pairOf } from './readings.ts'

const between = (value: string, later: string, unit = 'hộ', indicator = 'Nhà đã sửa') => {
  const number = (text: string) => Number(text.replace(/[^\d,]/g, '').replace(',', '.'))
  const figures = [
    figure({ value, number: number(value), unit, indicator, asOf: '2023', geography: null }),
    figure({ value: later, number: number(later), unit, indicator, asOf: '2024', geography: null }),
  ]
  return differenceText(pairOf(figures), unit)
}

test.each([
  ['1.200', '1.012', 'hộ', 'giảm 188 hộ'],
  ['0,3', '423.000', 'tỷ đồng', 'tăng 422.999,7 tỷ đồng'],
  ['14', '14', 'hộ', 'không đổi'],
  ['5,20', '4,1', '%', 'giảm 1,1 điểm phần trăm'],
  ['5,2', '4,1', 'phần trăm', 'giảm 1,1 điểm phần trăm'],
  ['1,5', '1,0', 'điểm phần trăm', 'giảm 0,5 điểm phần trăm'],
])('from %s to %s %s: %s', (value, later, unit, said) => {
  expect(between(value, later, unit)).toBe(said)
})

test('what is said comes from the numbers that are printed', () => {
  expect(differenceText(pairOf([NTM_TREND[0]!, NTM]), '%')).toBe('tăng 8,5 điểm phần trăm')
})

test('nothing is said of a number that is not exact, of a target, or over a break', () => {
  expect(between('2.275', 'hơn 2.400')).toBe('')
  expect(differenceText(pairOf([POVERTY[1]!, POVERTY_TARGET]), '%')).toBe('')
  expect(differenceText(pairOf(POVERTY), '%')).toBe('')
})
