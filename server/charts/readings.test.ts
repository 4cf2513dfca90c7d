import { expect, test } from 'vitest'
import { figure, NTM, NTM_TREND, part, POVERTY, TEST_PLACES } from './figures.fixture.ts'
import { axisUnit, countsOf, pairOf, readingsOf, resultsOf, sortedPlaces } from './readings.ts'
import { partText, shareText, shortPartText } from './share.ts'

const drawn = (figures: Parameters<typeof readingsOf>[0]) =>
  readingsOf(figures).map(({ value, text }) => [value, text])

test('parts of wholes are drawn as their share: their counts fall when communes are merged', () => {
  expect(NTM_TREND.map(({ numerator }) => numerator)).toEqual([5775, 6022, 6250, 6058])
  expect(axisUnit(NTM_TREND)).toBe('%')
  const values = resultsOf(readingsOf(NTM_TREND)).map(({ value }) => value!)
  expect(values).toEqual(values.toSorted((a, b) => a - b))
})

test('a share is written as its source prints it, and counted where the source prints none', () => {
  expect(NTM_TREND.map(shareText)).toEqual(['70,2%', '73,65%', '78%', '78,7%'])
})

test('a share never rounds to nothing or to all', () => {
  expect(shareText(part(1, 7696))).toBe('0,01%')
  expect(shareText(part(7695, 7696))).toBe('99,99%')
  expect([part(0, 7696), part(7696, 7696)].map(shareText)).toEqual(['0%', '100%'])
})

test('a share says of how many', () => {
  expect(partText(NTM)).toBe('6.058 trên 7.696 xã')
  expect(shortPartText(NTM)).toBe('6.058/7.696 xã')
  expect(partText({ ...NTM, unit: '%' })).toBe('6.058 trên 7.696')
  expect(partText(figure())).toBe('')
})

test('numbers that are no shares stand as they are written', () => {
  const money = { value: '423.000', number: 423_000, unit: 'tỷ đồng' }
  expect(drawn([figure(money), figure({ value: '0,3', number: 0.3, unit: 'tỷ đồng' })])).toEqual([
    [423_000, '423.000 tỷ đồng'],
    [0.3, '0,3 tỷ đồng'],
  ])
  expect(drawn([figure({ value: 'hơn 2.400', number: 2400 })])).toEqual([[2400, 'hơn 2.400 xã']])
})

test('what has no number is missing, not zero, and the others stay what they are', () => {
  const places = sortedPlaces(TEST_PLACES)
  expect(places.at(-1)).toMatchObject({ value: undefined, text: 'chưa có số liệu' })
  expect(places[0]!.text).toBe('100%')
})

test('of a part of a whole the count is the part', () => {
  expect(countsOf([NTM]).map(({ value, text }) => [value, text])).toEqual([[6058, '6.058 xã']])
})

test('of two numbers the earlier one stands first, in whatever order they were chosen', () => {
  expect(pairOf([...POVERTY].reverse()).map(({ text }) => text)).toEqual(['4,4%', '1,3%'])
})
