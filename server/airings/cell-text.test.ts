import { expect, test } from 'vitest'
import { cellText } from './cell-text.ts'

test.each(['=1+1', '+84', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＠a'])(
  '%j is no formula any more',
  (text) => {
    expect(cellText(text)).toBe(`'${text}`)
  },
)

test('other texts stay as they are, but for what a spreadsheet cannot hold', () => {
  expect(cellText('Mất điện = 2 giờ')).toBe('Mất điện = 2 giờ')
  expect(cellText('loa\u0001 hỏng\ud800')).toBe('loa hỏng\ufffd')
  expect(cellText('\u0000=1')).toBe(`'=1`)
})
