import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { growthOf, QUADRATIC } from '#server/growth.fixture.ts'
import { ARTICLES, type Statistic } from './articles.fixture.ts'
import { findFigures, type FoundFigure } from './find-figures.ts'

const valuesOf = (text: string) =>
  findFigures(text).map(({ value, unit }) => `${value} ${unit}`.trim())
const first = (text: string) => findFigures(text)[0]!

test('a share with its percentage is one figure, and what stands after it is of the same time and place', () => {
  const text =
    'Tính đến tháng 6/2025, cả nước có 6.058/7.696 xã (78,7%) đạt chuẩn nông thôn mới, ' +
    'có hơn 2.400 xã đạt chuẩn nâng cao. Có 318 huyện và 13 tỉnh được công nhận.'
  const same = { about: 'cả nước', asOf: '2025-06', kind: 'result', geography: 'before' }
  expect(findFigures(text)).toMatchObject([
    {
      ...{ value: '6.058/7.696', numerator: 6058, denominator: 7696, percent: 78.7, unit: 'xã' },
      ...{ indicator: 'xã đạt chuẩn nông thôn mới', ...same },
    },
    { number: 2400, nearness: 'over', indicator: 'xã đạt chuẩn nâng cao', ...same },
    { number: 318, indicator: 'huyện được công nhận', ...same },
    { number: 13, indicator: 'tỉnh được công nhận', ...same },
  ])
})

describe('a percentage says what it is of', () => {
  test.each([
    ['Tỷ lệ hộ nghèo giảm bình quân 1,03%/năm.', 'tỷ lệ hộ nghèo giảm bình quân', '%/năm'],
    ['Cả nước giảm 1-1,5% tỷ lệ hộ nghèo mỗi năm.', 'giảm tỷ lệ hộ nghèo', '%/năm'],
    ['Có ít nhất 30% huyện nghèo thoát nghèo.', 'huyện nghèo thoát nghèo', '%'],
    ['Tỷ lệ người dân có thẻ BHYT đạt 95,2%.', 'tỷ lệ người dân có thẻ BHYT', '%'],
    ['Hộ nghèo giảm 1,5 điểm phần trăm.', 'hộ nghèo giảm', 'điểm %'],
  ])('%s', (text, indicator, unit) => {
    expect(findFigures(text)).toMatchObject([{ indicator, unit }])
  })

  test('also where the percentage is told first, or after a word', () => {
    expect(first('Có 80% số ấp (12/15 ấp) đạt chuẩn.')).toMatchObject({
      value: '12/15',
      percent: 80,
    })
    expect(first('Có 12/15 ấp đạt chuẩn, bằng 80% số ấp.')).toMatchObject({ percent: 80 })
  })

  test('but the share of a plan is a figure of its own', () => {
    expect(findFigures('Vận động được 1,2 tỷ đồng, đạt 105% kế hoạch.')).toMatchObject([
      { number: 1_200_000_000, unit: 'đồng' },
      { number: 105, indicator: expect.stringContaining('so với kế hoạch') },
    ])
  })
})

describe('the date', () => {
  test.each([
    ['Năm 2021 có 10 xã, đến hết tháng 6/2025 có 20 xã.', ['2021', '2025-06']],
    ['Tỷ lệ giảm từ 4,4% năm 2021 xuống còn 1,3% năm 2025.', ['2021', '2025']],
    ['Có 12 ấp văn hóa tính đến ngày 15/9/2026.', ['2026-09-15']],
    ['Số liệu đến 30/06/2025\nXã có 12 ấp.\nTrong đó 8 ấp văn hóa.', ['2025-06-30', '2025-06-30']],
    ['Trong 6 tháng đầu năm 2023, công nhận 10 xã.', ['2023-06']],
    ['Ngày 2/10/2026, xã họp. Ngày 5/10, 40 hộ nhận quà.', ['2026-10-05']],
    ['Tăng 3 ấp so với năm 2025.', [undefined]],
    ['Quyết định số 12/QĐ-UBND ngày 2/3/2020 công nhận 5 ấp.', [undefined]],
    ['Xã có 12 ấp.', [undefined]],
  ])('of “%s”', (text, dates) => {
    expect(findFigures(text).map(({ asOf }) => asOf)).toEqual(dates)
  })

  test('of an aim, or of a day to come, is not the date of what is told next', () => {
    const text =
      'Đến tháng 8/2026, có 9 ấp đạt. Năm 2027, phấn đấu có 15 ấp đạt. Xã có 320 hội viên.'
    expect(findFigures(text).map(({ asOf, kind }) => [asOf, kind])).toEqual([
      ['2026-08', 'result'],
      ['2027', 'target'],
      ['2026-08', 'result'],
    ])
  })
})

test('what went on in a time is of that time, what is told after it only of its end', () => {
  const text = 'Trong 6 tháng đầu năm 2023, công nhận 10 xã. Đến nay, có 108 xã đạt chuẩn.'
  expect(findFigures(text).map(({ asOf, period }) => [asOf, period])).toEqual([
    ['2023-06', 'Trong 6 tháng đầu năm 2023'],
    ['2023-06', undefined],
  ])
})

describe('the place', () => {
  test.each([
    ['Xã Phong Điền có 12 ấp. Toàn xã có 3.200 hộ.', ['Xã Phong Điền', 'Xã Phong Điền']],
    ['ỦY BAN MTTQ XÃ PHONG ĐIỀN\nToàn xã có 12 ấp.', ['xã Phong Điền']],
    ['Tại xã Nhơn Ái, thành phố Cần Thơ có 12 ấp.', ['xã Nhơn Ái, thành phố Cần Thơ']],
    ['Có 72 phường trên địa bàn Cần Thơ.', ['Cần Thơ']],
    ['Mặt trận Tổ quốc Việt Nam trao 20 suất quà.', ['']],
  ])('of “%s”', (text, places) => {
    expect(findFigures(text).map(({ about }) => about)).toEqual(places)
  })
})

test.each([
  ['Phấn đấu đến năm 2030 có 65% số xã đạt chuẩn.', 'target'],
  ['Mục tiêu năm 2026 là giảm 200 hộ nghèo.', 'target'],
  ['Có 11 xã đăng ký đạt chuẩn.', 'target'],
  ['Chương trình mục tiêu quốc gia hỗ trợ 200 hộ.', 'result'],
  ['Xã vượt mục tiêu, có 200 hộ thoát nghèo.', 'result'],
  ['Mục tiêu là 15 ấp, đến nay đã đạt 12 ấp.', 'target result'],
])('“%s” tells of a %s', (text, kinds) => {
  expect(
    findFigures(text)
      .map(({ kind }) => kind)
      .join(' '),
  ).toBe(kinds)
})

test.each([
  ['Thu nhập đạt 78,5 triệu đồng, tăng 6,2 triệu đồng.', ['thu nhập', 'thu nhập tăng']],
  ['Có 12 ấp văn hóa, tăng 3 ấp.', ['ấp văn hóa', 'ấp văn hóa tăng']],
  ['Số hộ nghèo giảm từ 250 hộ xuống còn 40 hộ.', ['số hộ nghèo', 'số hộ nghèo']],
  ['Sản phẩm OCOP: 4 sản phẩm (3 sản phẩm 4 sao).', ['sản phẩm OCOP', 'sản phẩm 4 sao']],
  ['Tỷ lệ người dân có BHYT đạt 94,5% dân số.', ['tỷ lệ người dân có BHYT']],
  ['Toàn xã huy động 2 tỷ đồng.', ['huy động']],
  ['Số xã NTM = 58; hộ nghèo: ~ 1,2 triệu hộ.', ['số xã NTM', 'hộ nghèo']],
])('“%s” counts', (text, indicators) => {
  expect(findFigures(text).map(({ indicator }) => indicator)).toEqual(indicators)
})

test('numbers in words count, and so does nothing at all', () => {
  expect(valuesOf('Cùng ba huyện nghèo đã thoát nghèo, xã không còn hộ nghèo.')).toEqual([
    'ba huyện',
    'không hộ',
  ])
  expect(first('Không có gì, không có điều kiện. Không có xã dưới 10 tiêu chí.').number).toBe(10)
})

test('a document that the sentence names goes with the figure', () => {
  const text = 'Theo Báo cáo số 12/BC-UBND ngày 10/8/2026, xã có 12 ấp.'
  expect(first(text).document).toBe('Báo cáo số 12/BC-UBND ngày 10/8/2026')
})

test.each([
  'Từ ngày 11 – 15/10, lớp học từ 7h30 đến 11 giờ.',
  'Quyết định số 567/QĐ-TTg ngày 24/5/2023; Nghị quyết số 01-NQ/TU.',
  'Xin gọi 0292 3851 234 hoặc 1022, hạn đến 20/9/2026.',
  'Ảnh thai-nguyen-1-1.jpg, xem tại https://example.vn/2026/10.',
  'Giai đoạn 2021 - 2025, định hướng đến năm 2030.',
  'Hội nghị xoay quanh ba chuyên đề, là một trong ba trụ cột.',
  'Chương trình “Mỗi xã một sản phẩm” cho hàng ngàn lao động, một số mô hình.',
  'Qua 5 năm thực hiện, trong ba tháng.',
  '1. Công tác tuyên truyền\n2. Bước 3: họp ấp 5',
])('no statistic stands in “%s”', (text) => {
  expect(valuesOf(text)).toEqual([])
})

describe('a table that was pasted', () => {
  test('tells its rows by the years of its columns', () => {
    const table =
      'STT\tChỉ tiêu\tĐơn vị\tNăm 2024\tKế hoạch 2026\n' +
      '1\tXã đạt chuẩn\txã\t6.001\t6.100\n2\tTỷ lệ hộ nghèo\t%\t2,1\t1,5'
    expect(findFigures(table)).toMatchObject([
      { indicator: 'Xã đạt chuẩn', number: 6001, unit: 'xã', asOf: '2024', kind: 'result' },
      { indicator: 'Xã đạt chuẩn', number: 6100, unit: 'xã', asOf: '2026', kind: 'target' },
      { indicator: 'Tỷ lệ hộ nghèo', number: 2.1, unit: '%', asOf: '2024' },
      { indicator: 'Tỷ lệ hộ nghèo', number: 1.5, unit: '%', asOf: '2026' },
    ])
  })

  test('tells places by its rows', () => {
    const table =
      'Số liệu đến tháng 6/2026\n| Nơi | Số xã | Tỷ lệ (%) |\n|---|---|---|\n| Cần Thơ | 72 | 80,5 |'
    expect(findFigures(table)).toMatchObject([
      { indicator: 'Số xã', number: 72, about: 'Cần Thơ', asOf: '2026-06' },
      { indicator: 'Tỷ lệ', number: 80.5, unit: '%', about: 'Cần Thơ', asOf: '2026-06' },
    ])
  })
})

test('a text with decomposed accents tells the same', () => {
  const text = 'Đến tháng 6/2026, xã Phong Điền có 12/15 ấp (80%) đạt chuẩn, giảm ba hộ nghèo.'
  expect(findFigures(text.normalize('NFD'))).toEqual(findFigures(text))
})

test('a text of 5,000 words is read whole, and a longer one takes longer in proportion', () => {
  const sentence = 'Đến tháng 6/2026, xã có 12/15 ấp (80%) đạt chuẩn và 320 hộ được vay vốn, '
  const text = (lines: number) => `${sentence.repeat(4)}\n`.repeat(lines)
  expect(findFigures(text(70)).length).toBeGreaterThan(500)
  expect(growthOf((times) => findFigures(text(10 * times)))).toBeLessThan(QUADRATIC)
})

/** Where the articles are kept; they are not ours to copy. */
const { ARTICLES_DIR = '' } = process.env

describe.each(ARTICLES)('of the article “$title”', ({ file, statistics }) => {
  const path = join(ARTICLES_DIR, file)
  test.skipIf(!existsSync(path) || !ARTICLES_DIR)(
    'every statistic is found, and nothing else',
    () => {
      const found = findFigures(readFileSync(path, 'utf8'))
      const left = [...found]
      const missed = statistics.filter((wanted) => {
        const at = left.findIndex((one) => isSame(one, wanted))
        if (at >= 0) left.splice(at, 1)
        return at < 0
      })
      expect(missed).toEqual([])
      expect(left.map(({ indicator }) => indicator)).toEqual(
        file.startsWith('thai') ? ['xã dưới 10 tiêu chí'] : [],
      )
    },
  )
})

function isSame(found: FoundFigure, wanted: Statistic): boolean {
  const numbers = [
    'value',
    'number',
    'upTo',
    'numerator',
    'denominator',
    'percent',
    'kind',
  ] as const
  return (
    numbers.every((name) => found[name] === wanted[name]) &&
    wanted.unit.startsWith(found.unit) &&
    (found.about === wanted.place || found.about.replace('TP ', 'TP. ') === wanted.place) &&
    (found.asOf === wanted.asOf || wanted.indicator === 'dự án thành phần')
  )
}
