import { expect, test } from 'vitest'
import { compareLists, type Kept } from './compare-lists.ts'
import { reportOf } from './import-report.ts'
import { listedOf } from './list.fixture.ts'
import { reportWords } from './report-words.ts'

const none = { accounts: 0, campaigns: 0, destinations: 0, waiting: 0, villages: 0 }
const references = new Map([
  ['31299', { ...none, accounts: 3, campaigns: 1, destinations: 2, waiting: 1 }],
])

function keep(list: Parameters<typeof listedOf>[0]): Kept[] {
  return listedOf(list).map(({ parent, ...row }) => {
    return { ...row, code: row.officialCode, parentCode: parent, validUntil: null }
  })
}

function words(before: string[], after: string[]): string {
  const listed = listedOf({ '92 Thành phố Cần Thơ': after, '19 Tỉnh Thái Nguyên': ['05443 Xã A'] })
  const kept = keep({ '92 Thành phố Cần Thơ': before, '19 Tỉnh Thái Nguyên': ['05443 Xã A'] })
  return reportWords(reportOf({ comparison: compareLists(kept, listed), listed, references }))
}

test.each([
  [
    'Không còn (1)',
    [],
    '31299 Xã Phong Điền, Thành phố Cần Thơ [3 tài khoản; 1 chiến dịch; 2 kênh;',
  ],
  ['Đổi tên (1)', ['31299 Xã B'], '31299 Xã Phong Điền, Thành phố Cần Thơ → Xã B [3 tài khoản'],
  ['Đổi loại (1)', ['31299 Phường Phong Điền'], '→ Phường Phong Điền [3 tài khoản'],
  ['Đổi mã (1)', ['31300 Xã Phong Điền'], 'Thành phố Cần Thơ → mã 31300 [3 tài khoản'],
  ['Thêm mới (1)', ['31299 Xã Phong Điền', '5 Xã B'], '5 Xã B, Thành phố Cần Thơ'],
  [
    'Chưa rõ (2)',
    ['31299 Xã B', '5 Xã Phong Điền'],
    'có thể là 5 Xã Phong Điền, Thành phố Cần Thơ:',
  ],
])('the report says %s and which', (heading, after, line) => {
  const report = words(['31299 Xã Phong Điền'], after)
  expect(report).toContain(heading)
  expect(report).toContain(line)
})

test('the report says what the newer list has, and how many names are only written otherwise', () => {
  const report = words(['1 Xã Hóa A', '2 Phường B'], ['1 Xã Hoá A', '2 Phường B'])
  expect(report).toMatch(/Giữ nguyên +5\n +\(1 tên chỉ viết khác/)
  expect(report).toContain('2 tỉnh, thành phố (1 Thành phố, 1 Tỉnh) và 3 đơn vị cấp xã (2 Xã, 1')
})
