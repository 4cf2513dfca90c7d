import { axisOf, placeOn, type Axis } from './axis.ts'
import type { ChartFigure } from './chart.ts'
import { momentOf } from './moments.ts'
import { axisUnit, readingsOf, resultsOf, targetsOf, type Reading } from './readings.ts'
import { widthOf } from './lettering.ts'
import { NOTE, type Point, type Room } from './shapes.ts'
import { written } from './units.ts'

/** Where everything of a trend stands: time from left to right, values upward. */
export type Frame = {
  results: Reading[]
  targets: Reading[]
  axis: Axis
  left: number
  right: number
  xOf: (moment: number) => number
  labelOf: (tick: number) => string
}

export function frameOf(figures: ChartFigure[], { width, em }: Omit<Room, 'height'>): Frame {
  const readings = readingsOf(figures)
  const axis = axisOf(
    readings.flatMap(({ value }) => value ?? []),
    { mayBreak: true },
  )
  const sign = axisUnit(figures) === '%' ? '%' : ''
  const labelOf = (tick: number) => `${written(tick, 3)}${sign}`
  const labels = axis.ticks.map((tick) => widthOf(labelOf(tick), { size: NOTE * em }))
  const left = Math.max(...labels) + 0.7 * em
  const moments = figures.map(({ asOf }) => momentOf(asOf))
  const xOf = timeScale(moments, { from: left + 1.8 * em, until: width - 2 * em })
  const parts = { results: resultsOf(readings), targets: targetsOf(readings) }
  return { ...parts, axis, left, right: width, xOf, labelOf }
}

/** The point of a reading in a plot of this height, or none where there is no number. */
export function pointOf(
  { figure, value }: Reading,
  { axis, xOf }: Frame,
  { top, height }: { top: number; height: number },
): Point | undefined {
  if (value === undefined) return undefined
  return { x: xOf(momentOf(figure.asOf)), y: top + height * (1 - placeOn(axis, value)) }
}

function timeScale(moments: number[], { from, until }: { from: number; until: number }) {
  const [first, last] = [Math.min(...moments), Math.max(...moments)]
  return (moment: number) =>
    last === first
      ? (from + until) / 2
      : from + ((moment - first) / (last - first)) * (until - from)
}
