import writeXlsx, { type Cell } from 'write-excel-file/node'
import { expect, test } from 'vitest'
import { readFigures } from './read-figures.ts'
import { tableText } from './table-text.ts'

const today = '2026-11-26'
const HEAD = ['Chỉ tiêu', 'Giá trị', 'Đơn vị', 'Số liệu đến', 'Nguồn', 'Trích dẫn']
const text = (value: string): Cell => ({ value, type: String })
const number = (value: number): Cell => ({ value, type: Number })
const row = (value: Cell, asOf: Cell, quote = ''): Cell[] => [
  ...[text('Xã đạt chuẩn'), value, text('xã'), asOf, text('UBTƯ MTTQ'), text(quote)],
]
const workbook = async (...rows: Cell[][]) =>
  Buffer.from(await writeXlsx([HEAD.map(text), ...rows]).toBuffer())

test('the text of a workbook says what the workbook says', async () => {
  const june: Cell = { value: new Date('2025-06-30'), type: Date, format: 'dd/mm/yyyy' }
  const file = await workbook(
    row(text('6.058/7.696'), june, 'nói "đạt"; và\nhai dòng'),
    row(number(6058), number(2025)),
    row(number(1234.5), text('06/2025')),
    row(number(-5), text('2025')),
    row({ value: 0.787, type: Number, format: '0.0%' }, { ...june, format: 'mm/yyyy' } as Cell),
  )
  const read = await readFigures(file, { today })
  const again = await readFigures(Buffer.from((await tableText(file))!), { today })
  expect(again.rows).toHaveLength(5)
  expect(again).toEqual(read)
})

test('what a workbook reckons stays refused until somebody writes what it is', async () => {
  const file = await workbook(row({ value: '=1+1', type: 'Formula' }, number(2025)))
  const written = (await tableText(file))!
  const fault = { line: 2, column: 'Giá trị', fault: 'formula' }
  expect((await readFigures(file, { today })).faults).toEqual([fault])
  expect((await readFigures(Buffer.from(written), { today })).faults).toEqual([fault])
  const mended = Buffer.from(written.replace(/;=[^;]*;/, ';2;'))
  expect((await readFigures(mended, { today })).rows).toMatchObject([{ value: '2' }])
})

test('what may be six or six thousand stays six', async () => {
  const file = await workbook(row(number(6.058), number(2025)))
  const { rows } = await readFigures(Buffer.from((await tableText(file))!), { today })
  expect(rows).toMatchObject([{ value: '6,0580' }])
})

test('a line keeps its number, after lines that are empty too', async () => {
  const file = await workbook([], row(text('nhiều'), number(2025)), [], row(text('ít'), number(1)))
  const faults = async (bytes: Uint8Array) => (await readFigures(bytes, { today })).faults
  const written = (await tableText(file))!
  expect(await faults(Buffer.from(written))).toEqual(await faults(file))
  expect((await faults(file))!.map(({ line }) => line)).toEqual([3, 5, 5])
})

test('a text is kept as it is, even where its quotes go wrong', async () => {
  const written = '\ufeffChỉ tiêu;"Giá trị\r\n1;2'
  expect(await tableText(Buffer.from(written, 'utf16le'))).toBe('Chỉ tiêu;"Giá trị\r\n1;2')
  expect(await tableText(Buffer.from(written))).toBe('Chỉ tiêu;"Giá trị\r\n1;2')
})

test('what cannot be read has no text', async () => {
  expect(await tableText(Buffer.from('PK no workbook'))).toBeUndefined()
  expect(await tableText(Buffer.from([0x43, 0x68, 0xec, 0x20]))).toBeUndefined()
})
