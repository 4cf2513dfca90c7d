import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import writeXlsx, { type Cell } from 'write-excel-file/node'
import { deflatedEntry, readZip, writeZip } from '#server/documents/zip-entries.ts'
import { readFigures } from './read-figures.ts'

const today = '2026-11-26'
const HEAD = 'Chỉ tiêu;Giá trị;Đơn vị;Nơi;Số liệu đến;Nguồn'
const LINE = 'Xã đạt chuẩn NTM;6.058/7.696;xã;cả nước;30/06/2025;UBTƯ MTTQ'

const read = (text: string) => readFigures(new TextEncoder().encode(text), { today })
const faultsOf = async (...lines: string[]) =>
  (await read([HEAD, ...lines].join('\n'))).faults?.map(
    ({ line, column, fault }) => `${line} ${column} ${fault}`,
  )
const valueOf = async (value: string, unit = 'xã') =>
  (await read(`${HEAD}\nA;${value};${unit};;2025;B`)).rows?.map(
    (row) => `${row.value} ${row.unit}`,
  )[0]

const figure = {
  ...{ indicator: 'Xã đạt chuẩn NTM', value: '6.058/7.696', unit: 'xã', about: 'cả nước' },
  ...{ asOf: '2025-06-30', publisher: 'UBTƯ MTTQ', kind: 'result' },
}

test('every column is read, called in Vietnamese or in English', async () => {
  const english =
    'indicator,value,numerator,denominator,unit,place,as of,period,kind,publisher,document,link,' +
    'published,accessed,quote,geography,standard\n' +
    'Share,"78,7",6058,7.696,%,VN,2025-06,6 tháng,target,MTTQ,12/BC,https://a.vn/1,1/7/2025,2025-07-02,' +
    '"nguyên văn, có phẩy",before,19'
  const { rows, lines } = await read(english)
  expect(lines).toEqual([2])
  expect(rows).toEqual([
    {
      ...{ indicator: 'Share', value: '78,7', numerator: 6058, denominator: 7696, unit: '%' },
      ...{ about: 'VN', asOf: '2025-06', period: '6 tháng', kind: 'target', publisher: 'MTTQ' },
      ...{ document: '12/BC', link: 'https://a.vn/1', published: '2025-07-01' },
      ...{
        accessed: '2025-07-02',
        quote: 'nguyên văn, có phẩy',
        geography: 'before',
        standard: '19',
      },
    },
  ])
})

describe('the same line is read', () => {
  const text = `${HEAD}\n${LINE}`
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  test.each<[string, Uint8Array]>([
    ['apart by commas', Buffer.from(text.replaceAll(';', ','))],
    ['apart by tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['with a BOM and the line ends of Windows', Buffer.from(`\ufeff${text}`.replace('\n', '\r\n'))],
    ['in UTF-16', utf16],
    ['with decomposed accents', Buffer.from(text.normalize('NFD'))],
    ['under a title', Buffer.from(`BẢNG SỐ LIỆU\n\n${text}`)],
    ['beside columns that number lines', Buffer.from(`STT;${HEAD};Ghi chú\n1;${LINE};x`)],
  ])('%s', async (_, bytes) => {
    expect((await readFigures(bytes, { today })).rows).toMatchObject([figure])
  })
})

test.each([
  ['6058', '6.058 xã'],
  ['6.058', '6.058 xã'],
  ['1234567', '1.234.567 xã'],
  ['"78,7"', '78,7 xã'],
  ['78.7', '78,7 xã'],
  ['"1,234,567"', '1.234.567 xã'],
  ['"1,234.5"', '1.234,5 xã'],
  ['6058/7696', '6.058/7.696 xã'],
  ['hơn 2400', 'hơn 2.400 xã'],
  ['"1-1,5"', '1-1,5 xã'],
  ['-2.5', '-2,5 xã'],
  ['"1,2 triệu"', '1,2 triệu xã'],
])('%s is written %s', async (value, written) => {
  expect(await valueOf(value)).toBe(written)
})

test('a percentage without a unit is in percent', async () => {
  expect(await valueOf('78.7%', '')).toBe('78,7 %')
})

test.each([
  ['30/06/2025', '2025-06-30'],
  ['1-6-2025', '2025-06-01'],
  ['6/2025', '2025-06'],
  ['tháng 6/2025', '2025-06'],
  ['T6/2025', '2025-06'],
  ['ngày 30 tháng 6 năm 2025', '2025-06-30'],
  ['2025', '2025'],
  ['2025-06', '2025-06'],
])('%s is a date', async (written, asOf) => {
  expect((await read(`${HEAD}\nA;1;xã;;${written};B`)).rows?.[0]?.asOf).toBe(asOf)
})

test.each([
  ['A;1;xã;;;B', ['2 Số liệu đến missing']],
  ['A;1;xã;;2025;', ['2 Nguồn missing']],
  [
    ';;xã;;;',
    ['2 Chỉ tiêu missing', '2 Nguồn missing', '2 Giá trị missing', '2 Số liệu đến missing'],
  ],
  ['A;nhiều;xã;;2025;B', ['2 Giá trị value']],
  ['A;6,058;xã;;2025;B', ['2 Giá trị doubtful']],
  ['A;1.2.3;xã;;2025;B', ['2 Giá trị value']],
  ['A;1;xã;;31/06/2025;B', ['2 Số liệu đến date']],
  ['A;1;xã;;06/30/2025;B', ['2 Số liệu đến date']],
  ['A;1;xã;;2025-6-1;B', ['2 Số liệu đến date']],
  ['A;1;xã;;12/2026;B', ['2 Số liệu đến toCome']],
  ['=1+1;1;xã;;2025;B', ['2 Chỉ tiêu formula']],
  ['A;1;xã;;2025;@SUM(A1)', ['2 Nguồn formula']],
  ['A;1;xã;;2025;+cmd|x', ['2 Nguồn formula']],
  [`${'a'.repeat(301)};1;xã;;2025;B`, ['2 Chỉ tiêu long']],
])('“%s” is named with its line and column', async (line, faults) => {
  expect(await faultsOf(line)).toEqual(faults)
})

test('of other columns too', async () => {
  const head =
    'Chỉ tiêu;Giá trị;Số liệu đến;Nguồn;Link;Loại;Tử số;Mẫu số;Địa giới;Bộ tiêu chí;Ngày công bố'
  const { faults } = await read(`${head}\nA;1;2025;B;javascript:1;khác;1;;nay;57;6/2025`)
  expect(faults?.map(({ column, fault }) => `${column} ${fault}`).toSorted()).toEqual([
    ...['Bộ tiêu chí standard', 'Link link', 'Loại kind', 'Mẫu số parts', 'Ngày công bố date'],
    'Địa giới geography',
  ])
})

test('an aim may be of a day to come', async () => {
  const { rows } = await read(`${HEAD};Loại\nA;65;%;;2030;B;Mục tiêu`)
  expect(rows).toMatchObject([{ asOf: '2030', kind: 'target' }])
})

test('one wrong line keeps the others out', async () => {
  expect(await read(`${HEAD}\n${LINE}\nA;x;xã;;2025;B`)).toEqual({
    faults: [{ line: 3, column: 'Giá trị', fault: 'value' }],
  })
})

test.each([
  ['', '1  empty'],
  [HEAD, '1  empty'],
  [LINE, '1 indicator, value, publisher, asOf header'],
  [HEAD.replace('Nguồn', 'Người nhập'), '1 publisher header'],
  [`${HEAD};Người nhập\n${LINE};x`, '1 Người nhập columns'],
  [`${HEAD}\n${LINE.replace('UBTƯ', '"UBTƯ')}`, '2  quotes'],
])('“%s” as a whole is none', async (text, fault) => {
  const { faults } = await read(text)
  expect(faults?.map((one) => `${one.line} ${one.column} ${one.fault}`)).toEqual([fault])
})

test('what Windows wrote in its own letters is refused, and an old workbook', async () => {
  const windows = Buffer.from([0x43, 0x68, 0xec, 0x20, 0xf0, 0xaa, 0x3b, 0x0a])
  expect((await readFigures(windows, { today })).faults).toMatchObject([{ fault: 'encoding' }])
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  expect((await readFigures(old, { today })).faults).toMatchObject([{ fault: 'old-workbook' }])
})

test('five thousand lines are read, one more is not', async () => {
  const lines = Array.from({ length: 5000 }, (_, at) => LINE.replace('6.058', String(at)))
  expect((await read([HEAD, ...lines].join('\n'))).rows).toHaveLength(5000)
  expect(await faultsOf(...lines, LINE)).toEqual(['1  tooMany'])
})

describe('a workbook', () => {
  const text = (value: string): Cell => ({ value, type: String })
  const head = HEAD.split(';').map(text)
  const workbook = async (...rows: Cell[][]) =>
    Buffer.from(await writeXlsx([head, ...rows]).toBuffer())
  const row = (value: Cell, asOf: Cell): Cell[] => [
    ...[text('Xã đạt chuẩn NTM'), value, text('xã'), text('cả nước'), asOf, text('UBTƯ MTTQ')],
  ]
  const june: Cell = { value: new Date('2025-06-30'), type: Date, format: 'dd/mm/yyyy' }

  test('keeps numbers, dates, months and percentages as they are shown', async () => {
    const file = await workbook(
      row(text('6.058/7.696'), june),
      row({ value: 6058, type: Number }, text('06/2025')),
      row({ value: 0.787, type: Number, format: '0.0%' }, { ...june, format: 'mm/yyyy' } as Cell),
      row({ value: 12.345, type: Number }, { value: 2025, type: Number }),
    )
    const { rows } = await readFigures(file, { today })
    expect(rows).toMatchObject([
      figure,
      { value: '6.058', asOf: '2025-06' },
      { value: '78,7', asOf: '2025-06' },
      { value: '12,345', asOf: '2025' },
    ])
  })

  const changed = (file: Buffer, name: string, change: (xml: string) => string) => {
    const entries = readZip(file).map((entry) => {
      if (!entry.name.endsWith(name)) return entry
      const plain = entry.method === 8 ? inflateRawSync(entry.bytes) : entry.bytes
      return deflatedEntry(entry.name, change(plain.toString()))
    })
    return writeZip(entries)
  }

  test('with a formula is refused, with its cell', async () => {
    const file = await workbook(row({ value: 6058, type: Number }, june))
    const formula = changed(file, 'sheet1.xml', (xml) =>
      xml.replace('<v>6058</v>', '<f>1+1</f><v>2</v>'),
    )
    expect((await readFigures(formula, { today })).faults).toEqual([
      { line: 2, column: 'Giá trị', fault: 'formula' },
    ])
  })

  test('with text that a spreadsheet would reckon is refused', async () => {
    const file = await workbook(row(text('=1+1'), june))
    expect((await readFigures(file, { today })).faults).toMatchObject([
      { line: 2, column: 'Giá trị', fault: 'formula' },
    ])
  })

  test('that claims a cell far away is refused before it is read', async () => {
    const file = await workbook(row({ value: 6058, type: Number }, june))
    const far = (address: string) =>
      changed(file, 'sheet1.xml', (xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="9"><c r=${address.includes("'") ? `'${address}'` : `"${address}"`}><v>1</v></c></row></sheetData>`,
        ),
      )
    expect((await readFigures(far('XFD9'), { today })).faults).toMatchObject([
      { fault: 'workbook' },
    ])
    for (const hidden of ["XFD9' t='n", '&#88;FD9', 'A9" x=">', 'ZZZZ9'])
      expect((await readFigures(far(hidden), { today })).faults).toMatchObject([
        { fault: 'workbook' },
      ])
    expect((await readFigures(far('A1048576'), { today })).faults).toMatchObject([
      { fault: 'tooMany' },
    ])
  })

  test('that unpacks to more than it should, or is none, is refused at once', async () => {
    const file = await workbook(row({ value: 6058, type: Number }, june))
    const bomb = writeZip([
      ...readZip(file),
      deflatedEntry('xl/worksheets/sheet2.xml', Buffer.alloc(120 * 1024 * 1024, 32)),
    ])
    const before = process.memoryUsage().rss
    expect((await readFigures(bomb, { today })).faults).toMatchObject([{ fault: 'workbook' }])
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
    const many = writeZip(Array.from({ length: 5000 }, (_, at) => deflatedEntry(`${at}.xml`, '')))
    for (const other of [many, file.subarray(0, file.length / 2), writeZip([])])
      expect((await readFigures(other, { today })).faults).toMatchObject([{ fault: 'workbook' }])
  })

  test('that hides how much it unpacks to is refused', async () => {
    const file = await workbook(row({ value: 6058, type: Number }, june))
    const lying = readZip(file).map((entry) =>
      entry.name.endsWith('styles.xml')
        ? { ...deflatedEntry(entry.name, Buffer.alloc(50 * 1024 * 1024, 32)), size: 100 }
        : entry,
    )
    expect((await readFigures(writeZip(lying), { today })).faults).toMatchObject([
      { fault: 'workbook' },
    ])
  })
})
