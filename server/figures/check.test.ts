import { describe, expect, test } from 'vitest'
import { checkIssuers } from './check-issuers.ts'
import { checkStacked } from './check-subsets.ts'
import { checkFigure, checkFigures, type FigureForCheck } from './check.ts'
import { countFigure, ledgerFigure } from './ledger-figure.fixture.ts'
import { checkUse } from './used-as-current.ts'

const now = { geography: 'after', asOf: '2026-06' } as const
const today = '2026-11-26'
const codesOf = (figure: FigureForCheck, at = today) =>
  checkFigure(figure, { today: at }).map(({ code }) => code)

describe('a printed percentage', () => {
  const share = (value: string, change: Partial<FigureForCheck> = {}) =>
    ledgerFigure({ value, unit: '%', number: null, ...now, ...change })

  test.each(['78,7', '78,72', '79', '78,7%', 'gần 79', '78.7'])(
    'of %s is of 6.058/7.696',
    (value) => {
      expect(codesOf(share(value))).toEqual([])
    },
  )

  test.each(['78,8', '78,6', '78,62', '78', '79,3', 'hơn 80'])('of %s is not', (value) => {
    expect(codesOf(share(value))).toEqual(['share'])
  })

  test('is told with what it should be', () => {
    expect(checkFigure(share('79,3'), { today })[0]!.details).toEqual({
      ...{ printed: 79.3, computed: 78.72, numerator: 6058, denominator: 7696 },
    })
  })

  test('is read in the source’s own words too, and in the value', () => {
    const quote = 'cả nước có 6.058/7.696 xã (79,3%) đạt chuẩn'
    expect(codesOf(ledgerFigure({ quote, ...now }))).toEqual(['share'])
    expect(codesOf(ledgerFigure({ quote: quote.replace('79,3', '78,7'), ...now }))).toEqual([])
    expect(codesOf(ledgerFigure({ value: '6.058/7.696 (79,3%)', ...now }))).toEqual(['share'])
  })
})

describe('age and communes', () => {
  test.each([
    ['2025-11', '2026-11-30', []],
    ['2025-11', '2026-12-01', ['old']],
    ['2025-11-25', '2026-11-26', ['old']],
    ['2025', '2026-12-31', []],
    ['2025-06', '2026-01-01', ['before-merge']],
    ['2025-06-30', '2025-12-01', ['before-merge']],
    ['2025-07-01', '2025-12-01', []],
  ])('of %s are looked at on %s', (asOf, at, codes) => {
    expect(codesOf(ledgerFigure({ asOf, geography: null }), at)).toEqual(codes)
  })

  test('of an aim are not', () => {
    expect(codesOf(ledgerFigure({ kind: 'target' }))).toEqual([])
  })

  test.each([
    ['Hiện nay, cả nước có 6.058 xã đạt chuẩn.', 1],
    ['Cả nước có 6.058 xã đạt chuẩn.', 1],
    ['Đến tháng 6/2025, cả nước có 6.058 xã đạt chuẩn.', 0],
    ['Trước khi sáp nhập, cả nước có 6.058 xã đạt chuẩn.', 0],
  ])('in “%s”', (sentence, count) => {
    expect(checkUse(ledgerFigure(), sentence)).toHaveLength(count)
    expect(checkUse(ledgerFigure(now), sentence)).toHaveLength(0)
  })
})

describe('a part and its whole', () => {
  const whole = ledgerFigure()
  const higher = { indicator: 'xã đạt chuẩn nông thôn mới nâng cao' }

  test('do not stand on each other', () => {
    const parts = [
      countFigure('2.400', higher),
      countFigure('655', { indicator: 'xã đạt chuẩn kiểu mẫu' }),
      countFigure('318', { unit: 'huyện', indicator: 'huyện đạt chuẩn nông thôn mới' }),
    ]
    const stacked = checkStacked([whole, ...parts]).map(({ figureIds }) => figureIds)
    expect(stacked).toEqual([
      [parts[0]!.id, whole.id],
      [parts[1]!.id, whole.id],
      [parts[1]!.id, parts[0]!.id],
    ])
  })

  test('are told where the part is larger', () => {
    const findings = checkFigures([whole, countFigure('6.100', higher)], { today: '2025-08-01' })
    expect(findings.map(({ code }) => code)).toContain('part-over-whole')
  })

  test('have one source: a share of another’s whole is told with whose it is', () => {
    const source = { publisher: 'VietNamNet', ...now }
    const said = ledgerFigure({
      value: '6.084/7.669',
      number: 6084,
      numerator: 6084,
      denominator: 7669,
      ...source,
    })
    const part = countFigure('2.567', {
      ...higher,
      quote: 'có 2.567 xã (42,4%) nâng cao',
      ...source,
    })
    const others = ledgerFigure(now)
    const find = (figures: FigureForCheck[]) =>
      checkFigures(figures, { today }).filter(({ code }) => code === 'other-whole')
    expect(find([said, part, others])).toMatchObject([
      {
        figureIds: [part.id, said.id, others.id],
        details: { percent: 42.4, computed: 42.2, whole: 6084, otherWhole: 6058 },
      },
    ])
    expect(find([others, { ...part, publisher: others.publisher }])).toEqual([])
  })
})

test.each<[string, string, string, string[]]>([
  ['tỷ lệ hộ nghèo giảm bình quân', '1,03', '%/năm', ['points']],
  ['tỷ lệ hộ nghèo giảm', '1,03', 'điểm %', []],
  ['tỷ lệ hộ nghèo', '1,3', '%', []],
  ['thu ngân sách tăng', '12', '%', []],
])('%s %s %s', (indicator, value, unit, codes) => {
  expect(codesOf(countFigure(value, { indicator, unit, ...now }))).toEqual(codes)
})

describe('the sign of a document', () => {
  test.each([
    ['Ngày 24/5/2023, Chính phủ đã ban hành Quyết định số 567/QĐ-TTg.', 'Thủ tướng Chính phủ'],
    ['Thủ tướng Chính phủ ban hành Nghị định số 49/2024/NĐ-CP.', 'Chính phủ'],
    ['UBND tỉnh ban hành Nghị quyết số 12/NQ-HĐND.', 'Hội đồng nhân dân'],
    ['HĐND tỉnh ban hành Quyết định số 12/QĐ-UBND.', 'Ủy ban nhân dân'],
    ['Quốc hội thông qua Nghị quyết số 60/NQ-CP.', 'Chính phủ'],
    ['Chính phủ ban hành Nghị quyết số 257/2025/QH15.', 'Quốc hội'],
    ['Theo Kế hoạch số 154/KH-UBND ngày 15/10/2022 của Tỉnh ủy.', 'Ủy ban nhân dân'],
    ['UBND tỉnh đã ban hành Nghị quyết số 01-NQ/TU.', 'cấp ủy địa phương'],
    ['Chính phủ ban hành Thông tư số 39/2020/TT-BTTTT.', 'bộ, ngành trung ương'],
  ])('“%s” is told', (text, issuer) => {
    expect(checkIssuers(text)).toMatchObject([{ code: 'issuer', details: { issuer } }])
  })

  test.each([
    'Thủ tướng Chính phủ đã ban hành Quyết định số 567/QĐ-TTg.',
    'Phó Thủ tướng ký Quyết định số 318/QĐ-TTg.',
    'Chính phủ ban hành Nghị định số 49/2024/NĐ-CP.',
    'Nghị quyết số 01-NQ/TU ngày 31/12/2020 của Ban Chấp hành Đảng bộ tỉnh.',
    'Chủ tịch UBND tỉnh ký Quyết định số 12/QĐ-UBND.',
    'Bộ Chính trị ban hành Nghị quyết số 57-NQ/TW.',
    'Bộ Nông nghiệp và Môi trường ban hành Thông tư số 3/2025/TT-BNNMT.',
    'Quốc hội thông qua Nghị quyết số 257/2025/QH15.',
    'Chính phủ họp. Quyết định số 567/QĐ-TTg có hiệu lực.',
    'Tỉnh đã ban hành Kế hoạch 154/KH-UBND.',
    'UBND xã báo cáo Chính phủ theo Quyết định số 12/QĐ-TTg.',
  ])('“%s” is right', (text) => {
    expect(checkIssuers(text)).toEqual([])
  })

  test('is another kind’s than the text says', () => {
    expect(checkIssuers('Theo Nghị định số 567/QĐ-TTg, xã được công nhận.')).toMatchObject([
      { code: 'document-kind', details: { said: 'Nghị định', kind: 'Quyết định' } },
    ])
  })

  test('of a figure is held against its publisher', () => {
    const figure = ledgerFigure({ ...now, document: 'Quyết định số 567/QĐ-TTg' })
    expect(codesOf({ ...figure, publisher: 'Chính phủ' })).toEqual(['issuer'])
    expect(codesOf({ ...figure, publisher: 'Thủ tướng Chính phủ' })).toEqual([])
    expect(codesOf({ ...figure, publisher: 'Báo Nhân Dân' })).toEqual([])
  })
})
