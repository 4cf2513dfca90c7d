import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFigures } from '#server/figures/read-figures.ts'
import { FIGURE_COLUMNS, FIGURE_EXAMPLE, FIGURE_TEMPLATE } from './figure-table.ts'

const read = (text: string) => readFigures(Buffer.from(text), { today: '2026-11-26' })
const template = readFileSync(`public${FIGURE_TEMPLATE}`, 'utf8')

test('the example is read as it is copied from the page', async () => {
  const { rows } = await read(FIGURE_EXAMPLE.map((cells) => cells.join('\t')).join('\n'))
  expect(rows).toMatchObject([
    { value: '6.058/7.696', unit: 'xã', asOf: '2025-06', about: 'cả nước' },
    { value: '1,3', unit: '%', asOf: '2025', publisher: 'Thông tấn xã Việt Nam' },
  ])
})

test('the empty file has every column, and lacks nothing but figures', async () => {
  expect(template).toBe(`\ufeff${FIGURE_COLUMNS.join(';')}\r\n`)
  expect(await read(template)).toEqual({ faults: [{ line: 1, column: '', fault: 'empty' }] })
})

test('a figure that fills in every column is read', async () => {
  const cells = [
    ...['Xã', '78,7', '%', 'cả nước', '06/2025', 'UBTƯ', 'Báo cáo', 'https://a.vn', '01/07/2025'],
    ...['02/07/2025', 'kết quả', '6 tháng', '6.058', '7.696', 'đạt 78,7%', 'trước', '19'],
  ]
  const { rows } = await read(template + cells.join(';'))
  expect(rows).toMatchObject([
    {
      ...{ published: '2025-07-01', accessed: '2025-07-02', kind: 'result', period: '6 tháng' },
      ...{ numerator: 6058, denominator: 7696, quote: 'đạt 78,7%', link: 'https://a.vn' },
      ...{ geography: 'before', standard: '19' },
    },
  ])
})
