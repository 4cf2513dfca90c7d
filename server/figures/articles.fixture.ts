/**
 * Every statistic of two press articles, listed by hand before any code read them.
 *
 * Counted: what is true of the world at a time and place and would be another number at another: counts, shares, rates,
 * means, targets, people who took part, the parts of a programme. Not counted: dates, years, periods, signs of
 * documents, names of files, names ("Mỗi xã một sản phẩm"), what nobody counted ("hàng ngàn lao động", "một số"), and
 * how a text or a meeting is built ("ba chuyên đề", "một trong ba trụ cột").
 */
export type Statistic = {
  /** As printed, without the words around it. */
  value: string
  number: number
  upTo?: number
  numerator?: number
  denominator?: number
  /** The percentage printed beside numerator and denominator. */
  percent?: number
  unit: string
  indicator: string
  place: string
  asOf: string
  kind: 'result' | 'target'
}

export type Article = { file: string; title: string; statistics: Statistic[] }

const country = { place: 'cả nước', asOf: '2025-06', kind: 'result' } as const
const programme = { place: 'Việt Nam', asOf: '2025', kind: 'target' } as const
const meeting = { place: 'TP. Cần Thơ', asOf: '2025-09-25', kind: 'result' } as const

const canTho: Statistic[] = [
  { value: '145', number: 145, unit: 'đại biểu', indicator: 'đại biểu tham dự', ...meeting },
  {
    ...{ value: '8', number: 8, unit: 'tỉnh, thành phố' },
    ...{ indicator: 'tỉnh, thành phố khu vực phía Nam', ...meeting },
  },
  {
    ...{ value: '6.058/7.696', number: 6058, numerator: 6058, denominator: 7696, percent: 78.7 },
    ...{ unit: 'xã', indicator: 'xã đạt chuẩn nông thôn mới', ...country },
  },
  { value: '2.400', number: 2400, unit: 'xã', indicator: 'xã đạt chuẩn nâng cao', ...country },
  { value: '655', number: 655, unit: 'xã', indicator: 'xã đạt chuẩn kiểu mẫu', ...country },
  {
    ...{ value: '318', number: 318, unit: 'huyện' },
    ...{ indicator: 'huyện được công nhận hoàn thành nhiệm vụ', ...country },
  },
  {
    ...{ value: '13', number: 13, unit: 'tỉnh' },
    ...{ indicator: 'tỉnh được công nhận hoàn thành nhiệm vụ', ...country },
  },
  {
    ...{ value: '1,03', number: 1.03, unit: '%/năm' },
    ...{ indicator: 'tỷ lệ hộ nghèo giảm bình quân', ...country },
  },
  {
    ...{ value: '19', number: 19, unit: 'xã' },
    ...{ indicator: 'xã đặc biệt khó khăn vùng bãi ngang thoát nghèo', ...country },
  },
  {
    ...{ value: 'ba', number: 3, unit: 'huyện' },
    ...{ indicator: 'huyện nghèo thoát nghèo', ...country },
  },
  {
    ...{ value: '1-1,5', number: 1, upTo: 1.5, unit: '%/năm' },
    ...{ indicator: 'giảm tỷ lệ hộ nghèo', ...programme },
  },
  {
    ...{ value: '3', number: 3, unit: '%' },
    ...{ indicator: 'hộ nghèo dân tộc thiểu số giảm', ...programme },
  },
  {
    ...{ value: '30', number: 30, unit: '%' },
    ...{ indicator: 'huyện nghèo và xã đặc biệt khó khăn thoát nghèo', ...programme },
  },
  {
    ...{ value: '4-5', number: 4, upTo: 5, unit: '%/năm' },
    ...{ indicator: 'hộ nghèo tại các huyện nghèo giảm', ...programme },
  },
  {
    ...{ value: '7', number: 7, unit: 'dự án', indicator: 'dự án thành phần' },
    ...{ ...programme, kind: 'result' },
  },
]

const half = { place: 'tỉnh Thái Nguyên', asOf: '2023-06', kind: 'result' } as const
const registered = { ...half, kind: 'target' } as const
const course = { place: 'tỉnh Thái Nguyên', asOf: '2023-10-15', kind: 'result' } as const

const thaiNguyen: Statistic[] = [
  { value: '10', number: 10, unit: 'xã', indicator: 'xã đạt chuẩn nông thôn mới', ...half },
  {
    ...{ value: '9', number: 9, unit: 'xã' },
    ...{ indicator: 'xã đạt chuẩn nông thôn mới nâng cao', ...half },
  },
  {
    ...{ value: '4', number: 4, unit: 'xã' },
    ...{ indicator: 'xã đạt chuẩn nông thôn mới kiểu mẫu', ...half },
  },
  {
    ...{ value: '108/126', number: 108, numerator: 108, denominator: 126, percent: 85.7 },
    ...{ unit: 'xã', indicator: 'xã đạt chuẩn nông thôn mới', ...half },
  },
  {
    ...{ value: '17', number: 17, unit: 'xã' },
    ...{ indicator: 'xã đạt chuẩn nông thôn mới nâng cao', ...half },
  },
  {
    ...{ value: '4', number: 4, unit: 'xã' },
    ...{ indicator: 'xã đạt chuẩn nông thôn mới kiểu mẫu', ...half },
  },
  { value: '88', number: 88, unit: 'xóm', indicator: 'xóm nông thôn mới kiểu mẫu', ...half },
  { value: '18,2', number: 18.2, unit: 'tiêu chí/xã', indicator: 'bình quân đạt', ...half },
  { value: '10', number: 10, unit: 'tiêu chí', indicator: 'không có xã dưới', ...half },
  {
    ...{ value: '11', number: 11, unit: 'xã' },
    ...{ indicator: 'xã đăng ký đạt chuẩn nông thôn mới', ...registered },
  },
  {
    ...{ value: '12', number: 12, unit: 'xã' },
    ...{ indicator: 'xã đạt chuẩn nông thôn mới nâng cao', ...registered },
  },
  {
    ...{ value: '4', number: 4, unit: 'xã' },
    ...{ indicator: 'xã đạt nông thôn mới kiểu mẫu', ...registered },
  },
  {
    ...{ value: '4', number: 4, unit: 'địa phương', place: 'tỉnh Thái Nguyên' },
    ...{ indicator: 'địa phương hoàn thành nhiệm vụ xây dựng nông thôn mới' },
    ...{ asOf: '2023-05-24', kind: 'result' },
  },
  { value: '180', number: 180, unit: 'người', indicator: 'tham dự trực tiếp', ...course },
  { value: '1.000', number: 1000, unit: 'cán bộ, học viên', indicator: 'tại điểm cầu', ...course },
  { value: '50', number: 50, unit: 'điểm cầu', indicator: 'điểm cầu trực tuyến', ...course },
]

export const ARTICLES: Article[] = [
  {
    file: 'can-tho-2025-09-25.txt',
    title:
      'Hội nghị tập huấn về chuyển đổi số của Ủy ban Trung ương MTTQ Việt Nam, Cần Thơ, 25/9/2025',
    statistics: canTho,
  },
  {
    file: 'thai-nguyen-2023-10.txt',
    title: 'Thái Nguyên: Nâng cao năng lực cán bộ về chuyển đổi số trong nông thôn mới, 10/2023',
    statistics: thaiNguyen,
  },
]
