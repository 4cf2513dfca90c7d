import { describe, expect, test } from 'vitest'
import { growthOf, QUADRATIC } from '#server/growth.fixture.ts'
import type { FigureForCheck } from './check.ts'
import { listConflicts } from './conflicts.ts'
import { indicatorKey } from './indicator-key.ts'
import { countFigure, ledgerFigure } from './ledger-figure.fixture.ts'

const other = {
  ...{ value: '6.084/7.669', number: 6084, numerator: 6084, denominator: 7669 },
  publisher: 'VietNamNet',
}
const percent = (value: string, figure: Partial<FigureForCheck> = {}) =>
  countFigure(value, { unit: '%', indicator: 'Tỷ lệ xã đạt chuẩn NTM', ...figure })

test('the two public numbers of June 2025 are told with both sources', () => {
  const [first, second] = [ledgerFigure(), ledgerFigure(other)]
  expect(listConflicts([first, ledgerFigure({ asOf: '2024-12' }), second])).toEqual([
    {
      code: 'conflict',
      figureIds: [first.id, second.id],
      details: {
        ...{ indicator: 'xã đạt chuẩn nông thôn mới', count: 2, asOf: '2025-06' },
        ...{ value: '6.058/7.696', publisher: 'Ủy ban Trung ương MTTQ Việt Nam' },
        ...{ otherValue: '6.084/7.669', otherPublisher: 'VietNamNet' },
      },
    },
  ])
})

describe('they are found', () => {
  test.each<[string, Partial<FigureForCheck>]>([
    ['under a shortened name', { indicator: 'Số xã đạt chuẩn NTM' }],
    ['with decomposed accents', { indicator: 'Xã đạt chuẩn nông thôn mới'.normalize('NFD') }],
    ['where only the unit names the communes', { indicator: 'đạt chuẩn nông thôn mới' }],
    ['under another word order', { indicator: 'xã nông thôn mới (đạt chuẩn)' }],
    ['of the last day of the month', { asOf: '2025-06-30' }],
    ['of the country by another name', { about: 'Toàn quốc' }],
    ['of the country by its code', { about: 'Việt Nam', aboutCode: 'VN' }],
  ])('%s', (_, change) => {
    expect(listConflicts([ledgerFigure(), ledgerFigure({ ...other, ...change })])).toHaveLength(1)
  })

  test('where only the whole differs, and where only the percentage does', () => {
    const whole = { value: '6.058/7.669', denominator: 7669 }
    expect(listConflicts([ledgerFigure(), ledgerFigure(whole)])).toHaveLength(1)
    expect(listConflicts([percent('78,7'), percent('79,3')])).toHaveLength(1)
    expect(listConflicts([ledgerFigure(), percent('79,3')])).toHaveLength(1)
  })

  test('under a place that only one of them names with its code', () => {
    const own = countFigure('72', { about: 'tỉnh Cà Mau', aboutCode: '96' })
    expect(listConflicts([own, countFigure('73', { about: 'Cà Mau' })])).toHaveLength(1)
  })

  test('with all that differ of one thing, in one finding', () => {
    const all = [ledgerFigure(), ledgerFigure(other), countFigure('6.100'), ledgerFigure()]
    expect(listConflicts(all).map(({ figureIds }) => figureIds.toSorted())).toEqual([
      all.map(({ id }) => id).toSorted(),
    ])
  })
})

test.each<[string, FigureForCheck]>([
  ['the same number', ledgerFigure({ publisher: 'Sở Nông nghiệp' })],
  ['its numerator alone', countFigure('6.058')],
  ['its percentage', percent('78,7')],
  ['its percentage without decimals', percent('79')],
  ['a rounded number', countFigure('hơn 6.000')],
  ['another date', ledgerFigure({ ...other, asOf: '2025-07' })],
  ['a day within the month', ledgerFigure({ ...other, asOf: '2025-06-15' })],
  ['another place', ledgerFigure({ ...other, about: 'Cần Thơ' })],
  ['an aim', ledgerFigure({ ...other, kind: 'target' })],
  ['a higher level', ledgerFigure({ ...other, indicator: 'xã đạt chuẩn nông thôn mới nâng cao' })],
  ['another time', ledgerFigure({ ...other, period: 'bình quân 2021–2025' })],
])('%s is no conflict', (_, figure) => {
  expect(listConflicts([ledgerFigure(), figure])).toEqual([])
})

test('percent and percentage points are two units', () => {
  const falls = (unit: string, value: string) =>
    countFigure(value, { unit, indicator: 'hộ nghèo giảm' })
  expect(listConflicts([falls('%', '1,03'), falls('điểm %', '2')])).toEqual([])
})

test.each([
  ['Số xã đạt chuẩn NTM', 'xã đạt chuẩn nông thôn mới'],
  ['Tổng số hộ nghèo', 'hộ nghèo'],
  ['Tỉ lệ hộ nghèo DTTS', 'tỷ lệ hộ nghèo dân tộc thiểu số'],
  ['xã đạt chuẩn kiểu mẫu', 'xã đạt chuẩn nông thôn mới kiểu mẫu'],
  ['huyện hoàn thành nhiệm vụ xây dựng nông thôn mới', 'huyện được công nhận đạt chuẩn NTM'],
])('“%s” and “%s” are one indicator', (one, two) => {
  expect(indicatorKey(one)).toBe(indicatorKey(two))
})

test.each([
  ['xã đạt chuẩn nâng cao', 'xã đạt chuẩn kiểu mẫu'],
  ['xã đạt chuẩn nông thôn mới', 'huyện đạt chuẩn nông thôn mới'],
  ['hộ nghèo', 'hộ cận nghèo'],
  ['xã đạt chuẩn nông thôn mới', 'xã đăng ký đạt chuẩn nông thôn mới'],
  ['hộ nghèo', 'hộ thoát nghèo'],
])('“%s” and “%s” are two', (one, two) => {
  expect(indicatorKey(one)).not.toBe(indicatorKey(two))
})

test('eight times as many figures take about eight times as long, though they all be of one thing', () => {
  const spread = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      countFigure(String(at), { indicator: `chỉ tiêu ${at % 1000} của xã`, about: `xã ${at % 7}` }),
    )
  const alike = (count: number) => Array.from({ length: count }, (_, at) => countFigure(String(at)))
  for (const figures of [spread, alike])
    expect(growthOf((times) => listConflicts(figures(700 * times)))).toBeLessThan(QUADRATIC)
})
