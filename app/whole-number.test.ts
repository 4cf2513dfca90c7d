import { expect, test } from 'vitest'
import { wholeNumber } from './whole-number.ts'

const bounds = { least: 1, most: 1_000_000, error: 'no' }

test.each([
  ['vi', '2150', 2150],
  ['vi', '2.150', 2150],
  ['vi', ' 1.000 ', 1000],
  ['en', '2,150', 2150],
  ['vi', '1000000', 1_000_000],
] as const)('in %s, %j is %i', (language, written, read) => {
  expect(wholeNumber(language, bounds).parse(written)).toBe(read)
})

test.each([
  ['vi', '2,150'],
  ['en', '2.150'],
  ['vi', '2,5'],
  ['vi', '0'],
  ['vi', '1.000.001'],
  ['vi', '-3'],
  ['vi', '1e3'],
  ['vi', 'hai'],
] as const)('in %s, %j is none', (language, written) => {
  expect(wholeNumber(language, bounds).safeParse(written).error?.issues).toMatchObject([
    { message: 'no' },
  ])
})
