import { expect, test } from 'vitest'
import { CHART_FORMS } from './chart.ts'
import { describe as describeChart } from './describe.ts'
import { dotsOf } from './dots-of.ts'
import {
  NESTED,
  NTM,
  NTM_TARGET,
  NTM_TREND,
  POVERTY,
  STORIES,
  TEST_PLACES,
} from './figures.fixture.ts'

test('a share is told with its part, its whole, its date and the communes it counts', () => {
  expect(describeChart('share-bar', [NTM, NTM_TARGET]).alt).toBe(
    'Thanh tỷ lệ tô 78,7%: xã đạt chuẩn nông thôn mới, cả nước, 6.058 trên 7.696 xã, ' +
      'số liệu đến 06/2025; trước sắp xếp 1/7/2025. Mục tiêu đến 2025 là 80%.',
  )
  expect(describeChart('dots', [NTM]).alt).toContain('tô 79 chấm')
})

test('a trend tells each result, the targets apart, and where it may not be joined', () => {
  expect(describeChart('trend', [NTM_TARGET, ...NTM_TREND].reverse()).alt).toBe(
    'Diễn biến xã đạt chuẩn nông thôn mới, cả nước: 70,2% (06/2022, 5.775 trên 8.227 xã); ' +
      '73,65% (06/2023, 6.022 trên 8.177); 78% (01/2025, 6.250 trên 8.014 xã); ' +
      '78,7% (06/2025, 6.058 trên 7.696 xã). Mục tiêu: 80% (2025).',
  )
  expect(describeChart('trend', POVERTY).alt).toMatch(/qua chỗ đổi chuẩn nghèo 2021\/2022\.$/)
})

test('subsets are told as parts of each other, and a unit is not said twice', () => {
  expect(describeChart('nested', NESTED).alt).toContain(
    'trong đó hơn 2.400 xã đạt chuẩn nâng cao, trong đó 655 xã đạt chuẩn kiểu mẫu',
  )
})

test('places are told from the highest to the lowest, also what is missing', () => {
  const { alt, table } = describeChart('places', TEST_PLACES)
  expect(alt).toMatch(
    /: Thành phố Hồ Chí Minh 100%; .* Cao Bằng 16,1%; Điện Biên chưa có số liệu\.$/,
  )
  expect(table.rows.map((row) => row[1]).at(-1)).toBe('Điện Biên')
  expect(table.rows.at(-1)![2]).toBe('chưa báo cáo')
})

test('two numbers are told with what changed, or why that is not said', () => {
  expect(describeChart('two-numbers', [NTM, NTM_TREND[0]!]).alt).toMatch(
    /tăng 8,5 điểm phần trăm\.$/,
  )
  expect(describeChart('two-numbers', POVERTY).alt).not.toMatch(/tăng|giảm/)
})

test('the table beside a trend is in the order of time, with part, whole, kind and source', () => {
  const { head, rows } = describeChart('trend', [NTM_TARGET, ...NTM_TREND]).table
  expect(head).toHaveLength(7)
  expect(rows.map(([, , value]) => value)).toEqual(['70,2%', '73,65%', '78%', '78,7%', '80%'])
  expect(rows[3]).toEqual([
    'Xã đạt chuẩn nông thôn mới',
    'cả nước',
    '78,7%',
    '6.058 trên 7.696 xã',
    'kết quả',
    '06/2025; trước sắp xếp 1/7/2025',
    'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam, Hội nghị tập huấn tại Cần Thơ ngày 25/9/2025',
  ])
  expect(rows[4]![4]).toBe('mục tiêu')
})

test.each(CHART_FORMS)('every figure of %s stands in the table', (form) => {
  expect(describeChart(form, STORIES[form]).table.rows).toHaveLength(STORIES[form].length)
})

test('dots are never none of something nor all of what is less', () => {
  expect([0, 0.01, 0.4, 78.7, 99.6, 100].map(dotsOf)).toEqual([0, 1, 1, 79, 99, 100])
})
