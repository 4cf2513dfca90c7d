import type { Words } from '#server/channels/channel.ts'

/** Why figures cannot be a chart, in the words of the screen. `{most}` and `{name}` are filled in. */
export const CHART_FAULTS = {
  one: {
    vi: 'Biểu đồ này vẽ một số liệu; hãy chọn đúng một.',
    en: 'This chart is drawn from one figure; choose exactly one.',
  },
  shareAndTarget: {
    vi: 'Thanh tỷ lệ vẽ một số liệu, có thể thêm mục tiêu của chính nó.',
    en: 'A share bar is drawn from one figure, and its target if there is one.',
  },
  two: {
    vi: 'Biểu đồ này đặt hai số liệu cạnh nhau; hãy chọn đúng hai.',
    en: 'This chart sets two figures side by side; choose exactly two.',
  },
  tooFew: {
    vi: 'Biểu đồ này cần ít nhất hai số liệu có con số.',
    en: 'This chart needs at least two figures that have a number.',
  },
  tooMany: {
    vi: 'Biểu đồ này đọc được khi có nhiều nhất {most} số liệu; hãy chọn bớt.',
    en: 'This chart can be read with {most} figures at most; choose fewer.',
  },
  twice: {
    vi: '“{name}” được chọn hai lần.',
    en: '“{name}” is chosen twice.',
  },
  noSource: {
    vi: '“{name}” chưa có cơ quan công bố hoặc ngày của số liệu.',
    en: '“{name}” has no publisher, or no date.',
  },
  noNumber: {
    vi: '“{name}” không phải một con số nên không vẽ được.',
    en: '“{name}” is not a single number and cannot be drawn.',
  },
  noWhole: {
    vi: '“{name}” thiếu tử số và mẫu số; tỷ lệ phải ghi được “x trên y”.',
    en: '“{name}” has no numerator and denominator; a share has to say “x of y”.',
  },
  overWhole: {
    vi: '“{name}” có phần lớn hơn tổng số, hoặc tổng số bằng 0.',
    en: '“{name}” has a part larger than its whole, or a whole of 0.',
  },
  misprinted: {
    vi: '“{name}” ghi tỷ lệ khác với tử số chia mẫu số; hãy kiểm tra lại nguồn.',
    en: '“{name}” prints a percentage other than its numerator over its denominator; check the source.',
  },
  negative: {
    vi: '“{name}” nhỏ hơn 0; dạng biểu đồ này chỉ vẽ số từ 0 trở lên.',
    en: '“{name}” is below 0; this chart draws numbers from 0 up.',
  },
  units: {
    vi: 'Các số liệu khác đơn vị nên không đặt trên cùng một trục. “Phần trăm” và “điểm phần trăm” là hai đơn vị.',
    en: 'The units differ, so there is no common axis. Percent and percentage point are two units.',
  },
  indicators: {
    vi: 'Các số liệu thuộc chỉ tiêu khác nhau; biểu đồ này chỉ vẽ một chỉ tiêu.',
    en: 'The figures are of different indicators; this chart draws one.',
  },
  abouts: {
    vi: 'Các số liệu thuộc những nơi khác nhau; biểu đồ này chỉ vẽ một nơi.',
    en: 'The figures are of different places; this chart draws one.',
  },
  noPlace: {
    vi: '“{name}” chưa ghi là số liệu của nơi nào.',
    en: '“{name}” does not say of which place it is.',
  },
  onePlace: {
    vi: '“{name}” có hai số liệu; mỗi nơi chỉ vẽ một.',
    en: '“{name}” has two figures; each place is drawn once.',
  },
  oneDate: {
    vi: 'Có hai số liệu cho cùng một thời điểm, {name}; hãy giữ một.',
    en: 'There are two figures for one date, {name}; keep one.',
  },
  apart: {
    vi: 'Các số liệu thuộc những thời điểm khác nhau nên không so được với nhau.',
    en: 'The figures are of different dates and cannot be compared.',
  },
  merged: {
    vi: 'Không so nơi trước sắp xếp 1/7/2025 với nơi sau sắp xếp.',
    en: 'Places from before the merger of 1 July 2025 are not compared with places after it.',
  },
  standards: {
    vi: 'Các số liệu theo hai bộ tiêu chí khác nhau nên không so được với nhau.',
    en: 'The figures follow different standards and cannot be compared.',
  },
  targetsAlone: {
    vi: 'Chỉ có mục tiêu, chưa có kết quả; diễn biến cần ít nhất hai kết quả.',
    en: 'There are targets but no results; a trend needs two results at least.',
  },
  kinds: {
    vi: 'Kết quả và mục tiêu không đứng lẫn trong biểu đồ này.',
    en: 'Results and targets do not mix in this chart.',
  },
  subset: {
    vi: '“{name}” lớn hơn phần chứa nó; hãy xếp từ phần lớn nhất đến phần nhỏ nhất.',
    en: '“{name}” is larger than what contains it; go from the largest to the smallest.',
  },
} as const satisfies Record<string, Words>

export type FaultCode = keyof typeof CHART_FAULTS

export type ChartFault = { code: FaultCode; words: Words }

/** A fault with its sentence in both languages. */
export function chartFault(
  code: FaultCode,
  { name = '', most = 0 }: { name?: string; most?: number } = {},
): ChartFault {
  const fill = (words: string) =>
    words.replace('{name}', () => name).replace('{most}', () => String(most))
  const { vi, en } = CHART_FAULTS[code]
  return { code, words: { vi: fill(vi), en: fill(en) } }
}
