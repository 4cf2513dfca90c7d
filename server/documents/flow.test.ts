import { expect, test } from 'vitest'
import { flow, type Sheet } from './flow.ts'
import { PAPER } from './pdf-file.ts'
import type { Row } from './rows.ts'
import { setWord } from './set-words.ts'

const SHEET: Sheet = { side: 60, top: 50, bottom: 60 }
const row = (text: string, more: Partial<Row> = {}): Row => {
  return { cells: [{ runs: [{ text }] }], size: 10, leading: 20, ...more }
}
const rows = (count: number, more: Partial<Row> = {}) =>
  Array.from({ length: count }, () => row('dòng', more))
const counts = (all: Row[], word: string, sheet = SHEET) =>
  flow(all, sheet).map(({ operators }) => operators.join(' ').split(`[${codes(word)}`).length - 1)
const codes = (word: string) => setWord(word, 'regular').codes

test('rows fill a page and go on on the next', () => {
  expect(counts(rows(40), 'dòng')).toEqual([36, 4])
})

test('no line stands below the margin', () => {
  const ys = flow(rows(90), SHEET).flatMap(({ operators }) =>
    operators.flatMap((text) => [...text.matchAll(/ ([\d.]+) Tm/g)].map(([, y]) => Number(y))),
  )
  expect(ys).toHaveLength(90)
  expect(Math.max(...ys)).toBeLessThan(PAPER.height - SHEET.bottom)
  expect(Math.min(...ys)).toBeGreaterThan(SHEET.top)
})

test('a row that asks for a page gets one', () => {
  expect(counts([row('dòng'), row('dòng', { page: true })], 'dòng')).toEqual([1, 1])
})

test('a heading goes with what it heads', () => {
  const all = [...rows(35), row('đầu', { keep: true }), row('dòng'), row('dòng')]
  expect(counts(all, 'đầu')).toEqual([0, 1])
  expect(counts(all, 'dòng')).toEqual([35, 2])
})

test('a paragraph leaves two lines at least on either page', () => {
  const long = row('dòng '.repeat(60))
  const lines = flow([long], SHEET)[0]!.operators.length
  const pages = flow([...rows(36 - lines + 1), long], SHEET).map(
    ({ operators }) => operators.length,
  )
  expect(pages).toEqual([35, 2])
})

test('the heads of a table stand again, and the foot says that it goes on', () => {
  const sheet = { ...SHEET, again: row('đầu'), more: row('tiếp') }
  expect(counts(rows(80), 'đầu', sheet)).toEqual([0, 1, 1])
  expect(counts(rows(80), 'tiếp', sheet)).toEqual([1, 1, 0])
})

test('what is higher than a page is shown all the same', () => {
  const tall = row('dòng '.repeat(2000))
  const whole = flow([tall], { ...SHEET, bottom: 10 })
  const drawn = whole.reduce(
    (sum, { operators }) => sum + operators.join(' ').split(codes('dòng')).length - 1,
    0,
  )
  expect(drawn).toBe(2000)
})
