import type { ChartFigure, ChartForm } from './chart.ts'

let count = 0

/** A figure of the ledger; what is not told is of June 2025, the whole country, before the merger. */
export function figure(more: Partial<ChartFigure> = {}): ChartFigure {
  return {
    ...{ id: `figure-${++count}`, indicator: 'Xã đạt chuẩn nông thôn mới', about: 'cả nước' },
    ...{ value: '655', unit: 'xã', number: 655, numerator: null, denominator: null },
    ...{ asOf: '2025-06', period: null, kind: 'result', geography: 'before', standard: null },
    ...{ publisher: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', link: '' },
    ...{ document: 'Hội nghị tập huấn tại Cần Thơ ngày 25/9/2025' },
    ...{ published: '2025-09-25', accessed: '2026-11-22' },
    ...more,
  }
}

/** `6.058/7.696`. */
export function part(numerator: number, denominator: number, more: Partial<ChartFigure> = {}) {
  const shown = (value: number) => new Intl.NumberFormat('vi-VN').format(value)
  const value = `${shown(numerator)}/${shown(denominator)}`
  return figure({ value, number: numerator, numerator, denominator, ...more })
}

export const NTM = part(6058, 7696)
const EARLIER = { publisher: 'Bộ Nông nghiệp và Môi trường', document: 'Báo cáo chương trình' }

export const NTM_TREND = [
  part(5775, 8227, { asOf: '2022-06', ...EARLIER }),
  part(6022, 8177, {
    ...{ asOf: '2023-06', ...EARLIER, value: '73,65', number: 73.65, unit: '%' },
  }),
  part(6250, 8014, { asOf: '2025-01', ...EARLIER }),
  NTM,
]

export const NTM_TARGET = figure({
  ...{ value: '80', number: 80, unit: '%', asOf: '2025', kind: 'target', geography: null },
  ...{ publisher: 'Thủ tướng Chính phủ', document: 'Quyết định 263/QĐ-TTg' },
})

export const NESTED = [
  NTM,
  figure({ indicator: 'Xã đạt chuẩn nâng cao', value: 'hơn 2.400', number: 2400 }),
  figure({ indicator: 'Xã đạt chuẩn kiểu mẫu' }),
]

const poverty = (more: Partial<ChartFigure>) =>
  figure({
    ...{ indicator: 'Tỷ lệ hộ nghèo đa chiều', unit: '%', geography: null },
    ...{ publisher: 'Bộ Nông nghiệp và Môi trường', document: '' },
    ...more,
  })

export const POVERTY = [
  poverty({ value: '4,4', number: 4.4, asOf: '2021' }),
  poverty({ value: '1,3', number: 1.3, asOf: '2025' }),
]
export const POVERTY_TARGET = poverty({ value: '1,0', number: 1, asOf: '2025', kind: 'target' })

export const THAI_NGUYEN = part(108, 126, {
  ...{ about: 'tỉnh Thái Nguyên', asOf: '2023-06' },
  ...{ publisher: 'Văn phòng Điều phối nông thôn mới tỉnh Thái Nguyên', document: '' },
})

const PLACES: [name: string, numerator: number, denominator: number][] = [
  ['Thái Nguyên', 78, 92],
  ['Ủy ban nhân dân thành phố Cần Thơ và các xã vùng ven', 99, 103],
  ['Phú Thọ', 101, 148],
  ['Tuyên Quang', 63, 124],
  ['Lào Cai', 60, 99],
  ['Thành phố Hồ Chí Minh', 168, 168],
  ['Quảng Trị', 49, 78],
  ['Lạng Sơn', 31, 65],
  ['Cao Bằng', 9, 56],
  ['Bắc Ninh', 65, 66],
  ['Ninh Bình', 125, 129],
]

/** Made up for the tests: no province has reported these. */
export const TEST_PLACES = [
  ...PLACES.map(([about, numerator, denominator]) =>
    part(numerator, denominator, {
      ...{ about, asOf: '2026-06', geography: 'after', standard: '10' },
      ...{ publisher: 'Số liệu thử', document: '' },
    }),
  ),
  figure({
    ...{ about: 'Điện Biên', asOf: '2026-06', geography: 'after', value: 'chưa báo cáo' },
    ...{ number: null, publisher: 'Số liệu thử', document: '' },
  }),
]

/** A figure for each year, over two changes of what is counted; made up for the tests. */
export const TEST_YEARS = [9.1, 8.2, 4.6, 3.7, 5.2, 4.0, null, 1.9].map((number, at) =>
  poverty({
    ...{ asOf: String(2018 + at), number, publisher: 'Số liệu thử' },
    value: number === null ? 'chưa công bố' : String(number).replace('.', ','),
  }),
)

/** One for each form, of real figures where there are some. */
export const STORIES: Record<ChartForm, ChartFigure[]> = {
  'share-bar': [NTM],
  dots: [NTM],
  trend: NTM_TREND,
  places: TEST_PLACES,
  nested: NESTED,
  'two-numbers': POVERTY,
}
