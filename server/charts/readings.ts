import type { ChartFigure } from './chart.ts'
import { momentOf } from './moments.ts'
import { partOf, shareOf, shareText } from './share.ts'
import { unitKey, withUnit } from './units.ts'

/** A figure as a chart draws it: where on the axis, and what stands beside it. */
export type Reading = {
  figure: ChartFigure
  /** Undefined where the source gives no number. */
  value: number | undefined
  /** `78,7%`, `hơn 2.400 xã`. */
  text: string
}

const NO_NUMBER = 'chưa có số liệu'

/**
 * Figures on one axis: shares in percent where each of them is one, otherwise numbers as they are written. Counts of
 * units that are merged fall while their share rises, so a part of a whole is never drawn without its whole. Pure.
 */
export function readingsOf(figures: ChartFigure[]): Reading[] {
  return areShares(figures) ? figures.map(asShare) : figures.map(asNumber)
}

/** How many: of a part of a whole the part. Pure. */
export function countsOf(figures: ChartFigure[]): Reading[] {
  return figures.map((figure) => {
    const part = partOf(figure)
    if (!part) return asNumber(figure)
    const [value] = figure.value.split('/')
    const isShare = unitKey(figure.unit) === '%'
    return isShare
      ? asNumber(figure)
      : { figure, value: part.numerator, text: withUnit(value!, figure.unit) }
  })
}

/** Whether all that have a number are parts of a whole, or percentages. Pure. */
export function areShares(figures: ChartFigure[]): boolean {
  const known = figures.filter(({ number, numerator }) => number !== null || numerator !== null)
  return known.length > 0 && known.every((figure) => shareOf(figure) !== undefined)
}

/** The unit of the axis, as it is compared. Pure. */
export function axisUnit(figures: ChartFigure[]): string {
  return areShares(figures) ? '%' : unitKey(figures[0]?.unit ?? '')
}

/** Results in the order of their dates. Pure. */
export function resultsOf(readings: Reading[]): Reading[] {
  return inOrder(readings.filter(({ figure }) => figure.kind === 'result'))
}

/** Targets in the order of the dates they are set for. Pure. */
export function targetsOf(readings: Reading[]): Reading[] {
  return inOrder(readings.filter(({ figure }) => figure.kind === 'target'))
}

/** From the highest to the lowest; what has no number comes last. Pure. */
export function sortedPlaces(figures: ChartFigure[]): Reading[] {
  return readingsOf(figures).toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))
}

/** The earlier number and the later one; a target stands after the result. Pure. */
export function pairOf(figures: ChartFigure[]): [Reading, Reading] {
  const readings = readingsOf(figures)
  return [...resultsOf(readings), ...targetsOf(readings)] as [Reading, Reading]
}

function inOrder(readings: Reading[]): Reading[] {
  return readings.toSorted((a, b) => momentOf(a.figure.asOf) - momentOf(b.figure.asOf))
}

function asShare(figure: ChartFigure): Reading {
  const value = shareOf(figure)
  return { figure, value, text: value === undefined ? NO_NUMBER : shareText(figure) }
}

function asNumber(figure: ChartFigure): Reading {
  const value = figure.number ?? undefined
  const text = value === undefined ? NO_NUMBER : withUnit(figure.value, figure.unit)
  return { figure, value, text }
}
