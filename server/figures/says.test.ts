import { describe, expect, test } from 'vitest'
import { findQuantities } from '#server/quantities/quantities.ts'
import { numbersOf } from './written-value.ts'
import { says } from './says.ts'

const figure = (value: string, unit: string) => ({ value, unit, ...numbersOf(value) })
const saidIn = (text: string, of: ReturnType<typeof figure>) =>
  findQuantities(text).some((quantity) => says(of, quantity))

const STANDARD = figure('6.058/7.696', 'xã')

describe('of 6.058/7.696 communes a text may say', () => {
  test.each([
    'có 6.058/7.696 xã',
    'có 6058 xã',
    'có sáu nghìn không trăm năm mươi tám xã',
    'bằng 78,7%',
    'bằng 78,72%',
    'gần 79%',
    'hơn 6.000 xã',
    'còn 1.638 xã chưa đạt',
    'sáu nghìn xã về đích',
    'trong tổng số 7.696 xã',
  ])('%s', (text) => expect(saidIn(text, STANDARD)).toBe(true))

  test.each([
    'có 6.085 xã',
    'có 6.058/7.669 xã',
    'có 7.696/6.058 xã',
    'bằng 78,9%',
    'gần 78%',
    'hơn 79%',
    'có 6.058 huyện',
    'tăng 78,7 điểm phần trăm',
    'còn 1.683 xã',
    'từ 6.058 đến 7.696 xã',
  ])('but not %s', (text) => expect(saidIn(text, STANDARD)).toBe(false))
})

test.each([
  ['4,4', '%', 'còn 4,4%', true],
  ['4,4', '%', 'còn 4,4 điểm phần trăm', false],
  ['1,03', '%/năm', 'giảm 1,03%/năm', true],
  ['1,03', '%/năm', 'giảm 1,03% mỗi tháng', false],
  ['hơn 2.400', 'xã', 'hơn 2.400 xã đạt nâng cao', true],
  ['hơn 2.400', 'xã', '2.400 xã đạt nâng cao', false],
  ['1,2', 'triệu đồng', 'hỗ trợ 1.200.000 đồng', true],
])('%s %s, %s: %s', (value, unit, text, expected) => {
  expect(saidIn(text, figure(value, unit))).toBe(expected)
})
