import type { Words } from '#server/channels/channel.ts'

/** The charts of a data story. Each is made of figures of the ledger, in the order they were chosen. */
export const CHART_FORMS = [
  'share-bar',
  'dots',
  'trend',
  'places',
  'nested',
  'two-numbers',
] as const

export type ChartForm = (typeof CHART_FORMS)[number]

/** What a story keeps of its chart. */
export type Chart = { form: ChartForm; figureIds: string[] }

/** What of a figure a chart is drawn from; the columns of the ledger. */
export type ChartFigure = {
  id: string
  indicator: string
  /** As it is written: `6.058/7.696`, `78,7`, `hơn 2.400`. */
  value: string
  unit: string
  number: number | null
  numerator: number | null
  denominator: number | null
  /** Of where it is; may be empty. */
  about: string
  /** `2025`, `2025-06` or `2025-06-30`. */
  asOf: string
  period: string | null
  kind: 'result' | 'target'
  publisher: string
  document: string
  link: string
  published: string | null
  accessed: string | null
  geography: 'before' | 'after' | null
  standard: '19' | '10' | null
}

export const FORM_NAMES: Record<ChartForm, Words> = {
  'share-bar': { vi: 'Thanh tỷ lệ', en: 'Share as a bar' },
  dots: { vi: 'Lưới 100 chấm', en: 'Share as 100 dots' },
  trend: { vi: 'Diễn biến theo thời gian', en: 'Trend over time' },
  places: { vi: 'So sánh các nơi', en: 'Places compared' },
  nested: { vi: 'Phần nằm trong phần', en: 'Subsets within subsets' },
  'two-numbers': { vi: 'Hai con số', en: 'Two numbers' },
}

/** Figures that still say something when they stand under each other; more are not read in a picture. */
export const MOST_FIGURES: Record<ChartForm, number> = {
  'share-bar': 2,
  dots: 1,
  trend: 16,
  places: 12,
  nested: 4,
  'two-numbers': 2,
}
