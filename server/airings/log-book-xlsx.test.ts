import { inflateRawSync } from 'node:zlib'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { readZip } from '#server/documents/zip-entries.ts'
import type { LogRow } from './log-book.ts'
import { logBookXlsx } from './log-book-xlsx.ts'
import { logBook, logRow } from './log.fixture.ts'

async function sheetOf(...rows: Partial<LogRow>[]) {
  return readSheet(await logBookXlsx(logBook(rows.map((row) => logRow(row)))))
}

test('dates, times and counts are numbers of the sheet, the rest is text', async () => {
  const [title, where, heads, cells] = await sheetOf({ rerun: true })
  expect(title![0]).toBe('Sổ nhật ký phát thanh tháng 11/2026')
  expect(where![0]).toBe('Đài Phong Điền, Xã Phong Điền, Thành phố Cần Thơ')
  const row = Object.fromEntries(heads!.map((head, at) => [String(head), cells![at]]))
  expect(row).toMatchObject({
    Ngày: new Date('2026-11-26'),
    'Kết quả': 'Phát đủ',
    'Phần đã phát': 1,
    'Thời lượng (phút)': 12,
    'Nội dung': 'Sáu nghìn xã về đích; Lịch tiêm chủng',
    'Cụm loa chạy': 9,
    'Số văn bản': 'số 12/GP-UBND',
    'Phát lại': 'có',
    'Lúc ghi': new Date('2026-11-26T07:05:00Z'),
    'Ghi từ': 'trang trực loa',
    'Ghi lại': null,
  })
})

test('a time of the clock stands on day zero of the sheet; what nobody said is empty', async () => {
  const [, , heads, cells] = await sheetOf({ until: '', minutes: undefined, clusters: null })
  const cellOf = (title: string) => cells![heads!.indexOf(title)]
  expect(cellOf('Buổi')).toEqual(new Date('1899-12-30T05:30:00Z'))
  expect(cellOf('Phát thật từ')).toEqual(new Date('1899-12-30T05:32:00Z'))
  const empty = ['Phát thật đến', 'Thời lượng (phút)', 'Tổng số cụm']
  expect(empty.map(cellOf)).toEqual([null, null, null])
})

test('what was corrected is marked, and stands above its correction', async () => {
  const [, , heads, ...lines] = await sheetOf({ corrected: true, how: 'none', share: 0 }, {})
  const at = heads!.indexOf('Ghi lại')
  expect(lines.map((cells) => cells[at])).toEqual(['Đã ghi lại ở dòng dưới', null])
})

test('an empty month says so', async () => {
  const [, , empty] = await sheetOf()
  expect(empty![0]).toBe('Trong tháng này sổ chưa có dòng nào.')
})

describe('S9: no text is a formula', () => {
  const starts = ['=', '+', '-', '@', '\t', '\r']

  test.each(starts)('that begins with %j', async (start) => {
    const text = `${start}HYPERLINK("http://x","y")`
    const acceptance = { name: text, document: text }
    const hostile = { headlines: [text], reader: text, acceptance, trouble: text, by: text }
    const station = { name: text, place: text, province: text }
    const bytes = await logBookXlsx({ ...logBook([logRow(hostile)]), station })
    const cells = (await readSheet(bytes)).flat().map(String)
    const ours = cells.filter((cell) => cell.includes('HYPERLINK'))
    expect(ours).toHaveLength(7)
    expect(ours.filter((cell) => !cell.startsWith("'"))).toEqual([])
    expect(parts(bytes).filter((xml) => /<f[ >]/.test(xml))).toEqual([])
  })
})

function parts(bytes: Buffer): string[] {
  return readZip(bytes).map((entry) => inflateRawSync(entry.bytes).toString())
}
