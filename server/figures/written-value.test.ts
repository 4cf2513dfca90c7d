import { expect, test } from 'vitest'
import { numbersOf } from './written-value.ts'

test.each([
  ['6.058/7.696', [6058, 6058, 7696]],
  ['6058 / 7696', [6058, 6058, 7696]],
  ['78,7', [78.7, null, null]],
  ['1.234.567,5', [1234567.5, null, null]],
  ['hơn 2.400', [2400, null, null]],
  ['1-1,5', [null, null, null]],
  ['chưa rõ', [null, null, null]],
])('%s', (value, numbers) => {
  expect(Object.values(numbersOf(value))).toEqual(numbers)
})
