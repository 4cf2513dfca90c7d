import { writtenDate } from '#server/messages/source-line.ts'
import { breaksOf } from './breaks.ts'
import type { ChartFigure, ChartForm } from './chart.ts'
import { differenceText } from './difference.ts'
import { dotsOf } from './dots-of.ts'
import { countedOf, dateText, mergedMark, withinSentence } from './headings.ts'
import { sortedPlaces } from './places.ts'
import {
  axisUnit,
  countsOf,
  pairOf,
  readingsOf,
  resultsOf,
  targetsOf,
  type Reading,
} from './readings.ts'
import { partText, shareOf, shareText } from './share.ts'
import { withUnit } from './units.ts'

export type Described = {
  /** What is seen, with its numbers, for who does not see it. Vietnamese, whole sentences. */
  alt: string
  table: { head: string[]; rows: string[][] }
}

/** The text and the table that stand beside a chart of figures that can be one (`whyNot`). Pure. */
export function describe(form: ChartForm, figures: ChartFigure[]): Described {
  return {
    alt: ALTS[form](figures),
    table: { head: HEAD, rows: orderOf(form, figures).map(toRow) },
  }
}

const HEAD = ['Chỉ tiêu', 'Nơi', 'Giá trị', 'Phần trên tổng số', 'Loại', 'Số liệu đến', 'Nguồn']

function toRow(figure: ChartFigure): string[] {
  const { indicator, about, kind, asOf, period, publisher, document, value, unit, number } = figure
  const date = [writtenDate(asOf), period ?? '', mergedMark(figure)].filter(Boolean).join('; ')
  const isShare = shareOf(figure) !== undefined
  const shown = number === null && !isShare ? value : withUnit(value, unit)
  return [
    indicator,
    about,
    isShare ? shareText(figure) : shown,
    partText(figure),
    kind === 'target' ? 'mục tiêu' : 'kết quả',
    date,
    [publisher, document].filter(Boolean).join(', '),
  ]
}

function orderOf(form: ChartForm, figures: ChartFigure[]): ChartFigure[] {
  if (form === 'places') return sortedPlaces(figures).map(({ figure }) => figure)
  if (form !== 'trend') return figures
  const readings = readingsOf(figures)
  return [...resultsOf(readings), ...targetsOf(readings)].map(({ figure }) => figure)
}

const ALTS: Record<ChartForm, (figures: ChartFigure[]) => string> = {
  'share-bar': ([share, target]) => {
    const aim = target ? ` Mục tiêu đến ${writtenDate(target.asOf)} là ${shareText(target)}.` : ''
    return `Thanh tỷ lệ tô ${shareText(share!)}: ${shareWords(share!)}.${aim}`
  },
  dots: ([share]) => `Lưới 100 chấm tô ${dotsOf(shareOf(share!)!)} chấm: ${shareWords(share!)}.`,
  trend: trendAlt,
  places: placesAlt,
  nested: (figures) => {
    const [first, ...others] = countsOf(figures)
    const words = ({ text, figure }: Reading) => `${text} ${countedOf(figure)}`
    const inside = others.map((reading) => `trong đó ${words(reading)}`).join(', ')
    const when = [partText(first!.figure), dateText(first!.figure), mergedMark(first!.figure)]
    return `Các thanh lồng nhau${at(first!.figure)}: ${words(first!)} (${when.filter(Boolean).join('; ')}), ${inside}.`
  },
  'two-numbers': (figures) => {
    const [from, to] = pairOf(figures)
    const unit = axisUnit(figures) === '%' ? '%' : figures[0]!.unit
    const change = differenceText([from, to], unit)
    const said = [from, to].map((reading) => `${reading.text} (${dateWords(reading)})`).join(' và ')
    return `Hai con số về ${withinSentence(from.figure.indicator)}${at(from.figure)}: ${said}${change && `, ${change}`}.${breakWords(figures)}`
  },
}

function trendAlt(figures: ChartFigure[]): string {
  const readings = readingsOf(figures)
  const said = (some: Reading[]) =>
    some.map((reading) => `${reading.text} (${momentWords(reading)})`).join('; ')
  const targets = targetsOf(readings)
  const aim = targets.length > 0 ? ` Mục tiêu: ${said(targets)}.` : ''
  const [first] = figures
  const results = said(resultsOf(readings))
  return `Diễn biến ${withinSentence(first!.indicator)}${at(first!)}: ${results}.${aim}${breakWords(figures)}`
}

function placesAlt(figures: ChartFigure[]): string {
  const readings = sortedPlaces(figures)
  const [first] = figures
  const said = readings.map(({ text, figure }) => `${figure.about.trim()} ${text}`).join('; ')
  const when = [dateText(first!), mergedMark(first!)].filter(Boolean).join('; ')
  return `${figures.length} nơi xếp từ cao xuống thấp theo ${withinSentence(first!.indicator)} (${when}): ${said}.`
}

function shareWords(share: ChartFigure): string {
  const when = [dateText(share), mergedMark(share)].filter(Boolean).join('; ')
  return `${withinSentence(share.indicator)}${at(share)}, ${partText(share)}, ${when}`
}

function breakWords(figures: ChartFigure[]): string {
  const results = resultsOf(readingsOf(figures)).map(({ figure }) => figure)
  const words = breaksOf(results).map((one) => one.words)
  return words.length > 0 ? ` Không nối liền hay so trực tiếp qua chỗ ${words.join('; ')}.` : ''
}

function dateWords({ figure }: Reading): string {
  const part = partText(figure)
  return [part, dateText(figure)].filter(Boolean).join('; ')
}

function momentWords({ figure }: Reading): string {
  return [writtenDate(figure.asOf), partText(figure)].filter(Boolean).join(', ')
}

function at({ about }: ChartFigure): string {
  return about.trim() ? `, ${about.trim()}` : ''
}
