import { writtenDate } from '#server/messages/source-line.ts'
import { axisOf, placeOn, type Axis } from './axis.ts'
import type { ChartFigure } from './chart.ts'
import { dateText, joined, mergedMark, withCapital } from './headings.ts'
import { cutLines, linesOf, setLines, setWords, widthOf, type Wording } from './lettering.ts'
import { sortedPlaces, type Reading } from './readings.ts'
import { shortPartText } from './share.ts'
import { moved, NOTE, type Drawn, type Room, type Shape } from './shapes.ts'
import { stacked } from './stacked.ts'
import { withoutCommonStart } from './common-start.ts'
import { splitUnit } from './units.ts'

/** A dot for each place on an axis from zero, the highest first. The place that was chosen first is the one to see. */
export function drawPlaces(figures: ChartFigure[], room: Room): Drawn {
  const { width, height, em } = room
  const readings = sortedPlaces(figures)
  const head = setWords(headOf(figures, readings), { width, size: NOTE * em })
  const columns = columnsOf(readings, { width, em })
  const names = namesOf(readings, columns, { ...room, height: height - head.height - 0.5 * em })
  const least = names.map((name) => Math.max(1.3 * em, name.height + 0.25 * em))
  const used = least.reduce((sum, one) => sum + one, head.height + 0.5 * em)
  const more = Math.max(0, Math.min((height - used) / readings.length, 0.8 * em))
  const rows = readings.map((reading, at): Drawn => {
    const isMain = reading.figure.id === figures[0]!.id
    const step = least[at]! + more
    const shapes = [
      ...moved(names[at]!.shapes, { x: 0, y: (step - names[at]!.height) / 2 }),
      ...drawDot(reading, { ...columns, step, em, isMain }),
      ...drawValue(reading, { ...columns, width, step, em, isMain }),
    ]
    return { shapes, height: step }
  })
  return stacked([head, { gap: 0.5 * em }, ...rows])
}

function headOf(figures: ChartFigure[], readings: Reading[]): Wording {
  const first = figures[0]!
  const unit = readings.map(({ text, value }) => (value === undefined ? '' : splitUnit(text)[1]))
  const date = haveOneDate(figures) ? dateText(first) : ''
  const target = first.kind === 'target' && !date ? 'mục tiêu' : ''
  const more = joined(unit.find(Boolean) ?? '', target, date, mergedMark(first))
  return [
    { text: withCapital(joined(first.indicator)), bold: true },
    { text: more && `· ${more}`, quiet: true },
  ]
}

function haveOneDate([first, ...others]: ChartFigure[]): boolean {
  return others.every(({ asOf }) => asOf === first!.asOf)
}

/** Names, then the axis, then numbers and the parts they are, each in a column of its own. */
type Columns = { names: number; from: number; until: number; numbers: number; axis: Axis }

function columnsOf(readings: Reading[], { width, em }: { width: number; em: number }): Columns {
  const widest = (wordsOf: (reading: Reading) => Wording, size: number) =>
    Math.max(...readings.map((reading) => widthOf(wordsOf(reading), { size })))
  const names = Math.min(widest(({ figure }) => figure.about, em) + 1, width * 0.4)
  const parts = widest(({ figure }) => shortPartText(figure), NOTE * em)
  const numbers = width - (parts && parts + 0.7 * em)
  const values = widest((reading) => [{ text: shownNumber(reading), bold: true }], em)
  const axis = axisOf(readings.flatMap(({ value }) => value ?? []))
  return { names, from: names + 1.1 * em, until: numbers - values - 0.9 * em, numbers, axis }
}

function shownNumber({ text, value }: Reading): string {
  return value === undefined ? '' : splitUnit(text)[0]
}

/** Where the dates differ, each place says its own; where room is tight, what all of them begin with is left out. */
function namesOf(readings: Reading[], { names: width }: Columns, room: Room): Drawn[] {
  const { em, tight } = room
  const figures = readings.map(({ figure }) => figure)
  const abouts = figures.map(({ about }) => about)
  const shown = tight ? withoutCommonStart(abouts) : abouts
  const lines = figures.map(({ asOf }, at) => {
    const date = haveOneDate(figures) ? '' : `đến ${writtenDate(asOf)}`
    return linesOf([{ text: shown[at]! }, { text: date, quiet: true }], { width, size: em })
  })
  const most = tight ? Math.max(1, Math.floor(room.height / lines.length / (1.2 * em))) : 4
  return lines.map((some) => {
    return setLines(cutLines(some, most), { x: 0, y: 0, size: em, leading: 1.16 })
  })
}

type Row = Columns & { step: number; em: number; isMain: boolean }

function drawDot(
  { value, figure }: Reading,
  { from, until, axis, step, em, isMain }: Row,
): Shape[] {
  const y = step / 2
  const ends = [from, until].map((x) => ({ x, y }))
  const line: Shape = { kind: 'path', points: ends, stroke: 'pale', thick: 0.1 * em }
  if (value === undefined) return []
  const x = from + placeOn(axis, value) * (until - from)
  const dot = { kind: 'circle', x, y, radius: 0.34 * em } as const
  const tone = isMain ? 'accent' : 'ink'
  const isTarget = figure.kind === 'target'
  return isTarget
    ? [line, { ...dot, fill: 'white', stroke: tone, thick: 0.1 * em, dashed: true }]
    : [line, { ...dot, fill: tone }]
}

function drawValue(reading: Reading, row: Row & { width: number }): Shape[] {
  const { numbers, from, width, step, em, isMain } = row
  const middle = (size: number) => ({ y: step / 2 - (size * 1.36) / 2, width, size })
  const { text, value, figure } = reading
  if (value === undefined)
    return setWords(text, { ...middle(NOTE * em), x: from, tone: 'quiet' }).shapes
  const tone = isMain ? 'accent' : 'ink'
  const number = { ...middle(em), x: numbers, anchor: 'end', bold: true, tone } as const
  const part = { ...middle(NOTE * em), x: width, anchor: 'end', tone: 'quiet' } as const
  return [
    ...setWords(shownNumber(reading), number).shapes,
    ...setWords(shortPartText(figure), part).shapes,
  ]
}
