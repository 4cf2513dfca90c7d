import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number'
import { expect, test } from 'vitest'
import { readDecimal, readDigits, readInteger } from './numbers.ts'

const config = new ReadingConfig()
config.unit = []
config.oddText = 'linh'
config.units = [[], ['nghìn'], ['triệu'], ['tỷ']]

/** Another's reader of numbers. */
function oracle(digits: string): string {
  return doReadNumber(digits, config)
}

test('every whole number up to a million is read as another reader does', () => {
  for (let n = 0; n <= 1_000_000; n++) {
    const digits = String(n)
    if (readInteger(digits, 'north') !== oracle(digits))
      expect(`${n}: ${readInteger(digits, 'north')}`).toBe(`${n}: ${oracle(digits)}`)
  }
})

test('so are ten thousand larger ones, of up to eighteen digits', () => {
  const random = xoroshiro128plus(20261126)
  for (let run = 0; run < 10_000; run++) {
    const length = uniformInt(random, 7, 18)
    const digits = Array.from({ length }, (_, at) => uniformInt(random, at === 0 ? 1 : 0, 9)).join(
      '',
    )
    const sparse = uniformInt(random, 0, 1) ? digits : digits.replaceAll(/[3-9](?!^)/g, '0')
    expect(readInteger(sparse, 'north')).toBe(oracle(sparse))
  }
})

test('the south says lẻ and ngàn', () => {
  expect(readInteger('1105', 'south')).toBe('một ngàn một trăm lẻ năm')
})

test('zeros in front are not said of a number, and are said of a code', () => {
  expect(readInteger('007', 'north')).toBe('bảy')
  expect(readInteger('000', 'north')).toBe('không')
  expect(readDigits('007')).toBe('không không bảy')
})

test('a zero that is written after the comma is said', () => {
  expect(readDecimal('5', '0', 'north')).toBe('năm phẩy không')
  expect(readDecimal('1', '50', 'north')).toBe('một phẩy năm mươi')
  expect(readDecimal('1', '500', 'north')).toBe('một phẩy năm không không')
})
