import writeXlsxFile from 'write-excel-file/node'
import { expect, test } from 'vitest'
import { readContacts } from './read-contacts.ts'

const HEAD = 'Tòa soạn;Người nhận;Email;Mảng;Nguồn;Ngày'
const read = (text: string) => readContacts(Buffer.from(text))

test('a list is read with its columns in any order, however they are spelled', async () => {
  const text =
    'EMAIL,ngày,Nguồn,Toà soạn\nAn@Bao.vn,20/11/2026,Danh thiếp,Báo Cần Thơ\n,,,\nb@dai.vn,2026-11-18,Trang liên hệ,Đài'
  expect(await read(text)).toEqual({
    rows: [
      {
        ...{ outlet: 'Báo Cần Thơ', name: '', address: 'an@bao.vn', beat: '' },
        ...{ source: 'Danh thiếp', sourceDate: '2026-11-20' },
      },
      {
        ...{ outlet: 'Đài', name: '', address: 'b@dai.vn', beat: '' },
        ...{ source: 'Trang liên hệ', sourceDate: '2026-11-18' },
      },
    ],
  })
})

test('every wrong line is named with all that is wrong in it, and nothing of the file is taken', async () => {
  const text = [
    HEAD,
    ';;khong-phai-thu;;;',
    'Báo;An;a@bao.vn;;Danh thiếp;hôm qua',
    'Báo;An;a@bao.vn;;Danh thiếp;20/11/2026',
    'Báo;An;A@bao.vn;;Danh thiếp;20/11/2026',
    'Báo;=1+1;c@bao.vn;;Danh thiếp;20/11/2026',
  ].join('\n')
  const { faults } = await read(text)
  expect(faults).toEqual([
    { line: 2, fault: 'outlet' },
    { line: 2, fault: 'address' },
    { line: 2, fault: 'source' },
    { line: 2, fault: 'sourceDate' },
    { line: 3, fault: 'sourceDate' },
    { line: 5, fault: 'twice' },
    { line: 6, fault: 'formula' },
  ])
})

test.each([
  ['', 'empty'],
  [HEAD, 'empty'],
  ['Tòa soạn;Email\nBáo;a@bao.vn', 'header'],
  [`${HEAD};Điện thoại\nBáo;;a@bao.vn;;Thiếp;20/11/2026;09`, 'header'],
])('%j is no list: %s', async (text, fault) => {
  expect(await read(text)).toMatchObject({ faults: [{ fault }] })
})

test('a workbook is read as a list', async () => {
  const cell = (value: string) => ({ value, type: String })
  const rows = [HEAD.split(';'), ['Báo', 'An', 'a@bao.vn', '', 'Danh thiếp', '20/11/2026']]
  const file = await writeXlsxFile(rows.map((row) => row.map(cell))).toBuffer()
  expect((await readContacts(file)).rows).toHaveLength(1)
})
