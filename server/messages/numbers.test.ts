import { describe, expect, test } from 'vitest'
import type { Figure } from '#server/figures/figures.ts'
import { numbersOf as parts } from '#server/figures/written-value.ts'
import { numbersIn, numbersOf, unsettled } from './numbers.ts'
import type { Mark } from './revisions.ts'

const figure = (key: string, value: string, unit: string): Figure =>
  ({ id: `id-${key}`, key, value, unit, ...parts(value) }) as Figure

const STANDARD = figure('k3f9xa', '6.058/7.696', 'xã')
const POVERTY = figure('m2p8qd', '1,3', '%')
const known: { figures: Figure[]; marks: Mark[] } = { figures: [STANDARD, POVERTY], marks: [] }
const states = (text: string, given = known) =>
  numbersIn(text, given).map(({ written, state }) => [written, state])

describe('a number of a text', () => {
  test('is bound where it stands for a figure that says it', () => {
    const text = 'Cả nước có {6.058/7.696 xã|k3f9xa} đạt chuẩn.'
    expect(states(text)).toEqual([['6.058/7.696', 'bound']])
    expect(numbersIn(text, known)[0]).toMatchObject({ start: 11, figureId: 'id-k3f9xa' })
  })

  test('is wrong where it stands for a figure that says something else, or that nobody knows', () => {
    expect(states('Có {6.085 xã|k3f9xa} đạt chuẩn.')).toEqual([['6.085', 'wrong']])
    expect(states('Có {6.058 xã|zzzzzz} đạt chuẩn.')).toEqual([['6.058', 'wrong']])
  })

  test('is bound by itself where a figure of the message says exactly it', () => {
    expect(states('Hộ nghèo còn 1,3%, hơn 6.000 xã đạt chuẩn.')).toEqual([
      ['1,3%', 'bound'],
      ['6.000', 'bound'],
    ])
  })

  test('is unbound where no figure says it', () => {
    expect(states('Hộ nghèo còn 1,4%.')).toEqual([['1,4%', 'unbound']])
    expect(states('Tăng gấp đôi.')).toEqual([['gấp đôi', 'unbound']])
  })

  test('is recognised where it is a date, a time or a telephone number', () => {
    const text = 'Họp lúc 19h30 ngày 5/12/2026, gọi 0292 3812 345, theo Quyết định 51/2025/QĐ-TTg.'
    expect(unsettled(numbersIn(text, known))).toEqual([])
  })

  test('is no statistic where its author says so, in this sentence and no other', () => {
    const marks = [{ written: '450', sentence: 'Đường nhánh dài 450 m.' }]
    expect(states('Đường nhánh dài 450 m.', { ...known, marks })).toEqual([['450', 'marked']])
    expect(states('Đường dài 450 m.', { ...known, marks })).toEqual([['450', 'unbound']])
  })
})

test('every field of a draft is looked through, and every text edited for a channel', () => {
  const draft = {
    ...{ headline: '10 xã', keyMessage: '11 xã', body: '12 xã', callToAction: '13 xã' },
    ...{ figureIds: [], texts: { facebook: { text: '14 xã', basedOn: 1 } } },
  }
  expect(numbersOf(draft, []).map(({ field, written }) => [field, written])).toEqual([
    ['headline', '10'],
    ['keyMessage', '11'],
    ['body', '12'],
    ['callToAction', '13'],
    ['facebook', '14'],
  ])
})
