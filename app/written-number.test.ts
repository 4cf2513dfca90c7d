import { expect, test } from 'vitest'
import { readNumber } from './written-number.ts'

test.each([
  ['0', 0],
  ['6058', 6058],
  ['6.058', 6058],
  ['1.234.567', 1234567],
  ['6 058', 6058],
  ['78,7', 78.7],
  ['1.234,5', 1234.5],
])('%s is read as %d', (written, value) => expect(readNumber(written, 'vi')).toBe(value))

test.each(['', 'tám', '-1', '78.7', '1.23', '1,2,3', '1.2345', '6,058', '1e3', 'Infinity'])(
  '“%s” is not read',
  (written) => expect(readNumber(written, 'vi')).toBeUndefined(),
)

test('English swaps the two marks, and reads nothing that Vietnamese would mean otherwise', () => {
  expect(['6,058', '6058', '78.7', '1,234.5'].map((one) => readNumber(one, 'en'))).toEqual([
    6058, 6058, 78.7, 1234.5,
  ])
  expect(['78,7', '6.058', '1.234,5'].map((one) => readNumber(one, 'en'))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
