import { writtenDate } from '#server/messages/source-line.ts'
import type { Break } from './breaks.ts'
import { firstFree, type Spot } from './free-spots.ts'
import { setWords, widthOf } from './lettering.ts'
import { momentOf } from './moments.ts'
import type { Reading } from './readings.ts'
import { NOTE, type Point, type Shape, type Tone } from './shapes.ts'
import { pointOf, type Frame } from './trend-frame.ts'
import type { Plot } from './trend-lines.ts'
import { splitUnit } from './units.ts'

type Label = {
  point: Point
  words: string
  size: number
  bold: boolean
  tone: Tone
  centred?: true
  /** Stands there even where it touches something. */
  needed?: true
}

/**
 * The numbers beside their points: the last one first, then targets, the first, and the others, each where it touches
 * nothing. What finds no place stands in the table alone.
 */
export function drawLabels(frame: Frame, breaks: Break[], plot: Plot & { width: number }): Shape[] {
  const taken = takenSpots(frame, breaks, plot)
  return labelsOf(frame, plot).flatMap((label) => {
    const wanted = candidates(label, plot)
    const spot = firstFree(wanted, taken) ?? (label.needed ? wanted[0] : undefined)
    if (!spot) return []
    taken.push(spot)
    const { words, size, bold, tone } = label
    return setWords(words, { ...spot, width: spot.width + size, size, bold, tone }).shapes
  })
}

function labelsOf(frame: Frame, plot: Plot): Label[] {
  const { em } = plot
  const results = frame.results.flatMap((result) => {
    const point = pointOf(result, frame, plot)
    return point ? [{ point, words: splitUnit(result.text)[0], size: em, bold: false }] : []
  })
  const last = results.at(-1)
  const others = results.slice(0, -1).map((label): Label => ({ ...label, tone: 'ink' }))
  const isOne = frame.targets.length === 1
  const targets = frame.targets.toReversed().map((target, at): Label => {
    const words = at === 0 ? targetWords(target, isOne) : splitUnit(target.text)[0]
    const point = pointOf(target, frame, plot)!
    return { point, words, size: em, bold: false, tone: 'ink', needed: at === 0 || undefined }
  })
  const main: Label[] = last
    ? [{ ...last, size: 1.35 * em, bold: true, tone: 'accent', needed: true }]
    : []
  return [...main, ...targets, ...others, ...missingOf(frame, plot)]
}

/** Upon the axis, where a result would be; in full it stands in the table. */
const MISSING = 'chưa có'

function missingOf(frame: Frame, { top, height, em }: Plot): Label[] {
  const missing = frame.results.filter(({ value }) => value === undefined)
  return missing.map(({ figure }) => ({
    point: { x: frame.xOf(momentOf(figure.asOf)), y: top + height },
    ...{ words: MISSING, size: NOTE * em, bold: false, tone: 'quiet', centred: true },
  }))
}

/** Of several the last one is named; their dates stand below the plot. */
function targetWords({ text, figure }: Reading, isOne: boolean): string {
  const date = isOne ? ` ${writtenDate(figure.asOf)}:` : ''
  return `mục tiêu${date} ${splitUnit(text)[0]}`
}

/** Above the point, below it, then to either side; within the picture. */
function candidates(
  { point, words, size, bold, centred }: Label,
  { width, em }: Plot & { width: number },
): Spot[] {
  const wide = widthOf(words, { size, bold })
  const height = size * 1.36
  const spot = (x: number, y: number): Spot => {
    return { x: Math.max(0, Math.min(x, width - wide)), y, width: wide, height }
  }
  const middle = point.x - wide / 2
  const apart = [0.42, 0.8, 1.2].map((gap) => gap * em)
  const aside = [point.x - wide + 0.4 * em, point.x - 0.4 * em, point.x - 0.7 * wide]
  const shifts = centred ? [middle] : [middle, ...aside]
  const near = apart.flatMap((gap) =>
    shifts.flatMap((x) => [spot(x, point.y - height - gap), spot(x, point.y + gap)]),
  )
  const beside = [point.x - wide - 0.7 * em, point.x + 0.7 * em]
  return [...near, ...(centred ? [] : beside.map((x) => spot(x, point.y - height / 2)))].filter(
    ({ y }) => y >= -height,
  )
}

/** Points, the lines between them and the gaps: no number stands on them. */
function takenSpots(frame: Frame, breaks: Break[], plot: Plot & { width: number }): Spot[] {
  const { em, top, height } = plot
  const points = frame.results.map((result) => pointOf(result, frame, plot))
  const targets = frame.targets.flatMap((target) => pointOf(target, frame, plot) ?? [])
  const around = ({ x, y }: Point): Spot => {
    return { x: x - 0.3 * em, y: y - 0.3 * em, width: 0.6 * em, height: 0.6 * em }
  }
  const onLines = points.slice(1).flatMap((to, at) => {
    const from = points[at]
    const isBroken = breaks.some(({ before }) => before === at + 1)
    return from && to && !isBroken ? along(from, to).map(around) : []
  })
  const [only] = targets
  const levels = targets.length > 1 ? targets : only ? [{ x: frame.left, y: only.y }, only] : []
  const level = levels.slice(1).flatMap((to, at) => along(levels[at]!, to))
  const gaps = breaks.map(({ at }): Spot => {
    return { x: frame.xOf(at) - 0.1 * em, y: 0, width: 0.2 * em, height: top + height }
  })
  const ground: Spot = { x: 0, y: top + height, width: plot.width, height: 10 * em }
  const numbers: Spot = { x: 0, y: 0, width: frame.left, height: top + height }
  const dots = [...points.flatMap((point) => point ?? []), ...targets, ...level].map(around)
  return [...dots, ...onLines, ...gaps, ground, numbers]
}

function along(from: Point, to: Point): Point[] {
  const steps = 24
  return Array.from({ length: steps + 1 }, (_, at) => ({
    x: from.x + ((to.x - from.x) * at) / steps,
    y: from.y + ((to.y - from.y) * at) / steps,
  }))
}
