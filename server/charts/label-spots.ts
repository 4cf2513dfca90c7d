import type { Break } from './breaks.ts'
import type { Spot } from './free-spots.ts'
import type { Point } from './shapes.ts'
import { pointOf, type Frame } from './trend-frame.ts'
import type { Plot } from './trend-lines.ts'

/** A label and the point it stands at. */
export type LabelSize = {
  point: Point
  width: number
  height: number
  /** Straight above its point, where else it would be taken for that of another. */
  centred?: boolean
  /** Anywhere along the level of its point, from there to the left. */
  sliding?: boolean
}

/** Where a label may stand, the best place first: above its point, below it, then to either side; within the picture. */
export function wantedSpots(
  label: LabelSize,
  { width, em }: { width: number; em: number },
): Spot[] {
  const { point, height } = label
  const spot = (x: number, y: number): Spot => {
    return { x: Math.max(0, Math.min(x, width - label.width)), y, width: label.width, height }
  }
  const xs = startsOf(label, em)
  const near = [0.42, 0.8, 1.2].flatMap((gap) =>
    xs.flatMap((x) => [spot(x, point.y - height - gap * em), spot(x, point.y + gap * em)]),
  )
  const beside = label.centred ? [] : [point.x - label.width - 0.7 * em, point.x + 0.7 * em]
  const all = [...near, ...beside.map((x) => spot(x, point.y - height / 2))]
  return all.filter(({ y }) => y >= -0.4 * em)
}

function startsOf({ point, width, centred, sliding }: LabelSize, em: number): number[] {
  const middle = point.x - width / 2
  if (centred) return [middle]
  const aside = [point.x - width + 0.4 * em, point.x - 0.4 * em, point.x - 0.7 * width]
  const steps = sliding ? Math.max(0, Math.floor((point.x - width) / em)) : 0
  return [middle, ...aside, ...Array.from({ length: steps }, (_, at) => point.x - width - at * em)]
}

/** What lies around a plot: the dates below it, the numbers of its axis and where that is broken. */
export function edgesOf(
  frame: Frame,
  { top, height, em, width }: Plot & { width: number },
): Spot[] {
  const { left, axis } = frame
  const foot = top + height
  const mark = { x: left - 0.4 * em, y: foot - 1.1 * em, width: 0.8 * em, height: 1.1 * em }
  return [
    { x: 0, y: foot, width, height: 10 * em },
    { x: 0, y: 0, width: left - 0.5 * em, height: foot },
    ...(axis.broken ? [mark] : []),
  ]
}

/** Points, the lines between them and the gaps. */
export function drawnSpots(frame: Frame, breaks: Break[], plot: Plot): Spot[] {
  const { em, top, height } = plot
  const results = frame.results.map((result) => pointOf(result, frame, plot))
  const targets = frame.targets.flatMap((target) => pointOf(target, frame, plot) ?? [])
  const joined = results.slice(1).flatMap((to, at) => {
    const from = results[at]
    const isBroken = breaks.some(({ before }) => before === at + 1)
    return from && to && !isBroken ? along(from, to) : []
  })
  const [only] = targets
  const levels = targets.length === 1 && only ? [{ x: frame.left, y: only.y }, only] : targets
  const level = levels.slice(1).flatMap((to, at) => along(levels[at]!, to))
  const gaps = breaks.map(({ at }): Spot => {
    return { x: frame.xOf(at) - 0.1 * em, y: 0, width: 0.2 * em, height: top + height }
  })
  const points = [...results.flatMap((point) => point ?? []), ...targets, ...joined, ...level]
  return [...points.map((point) => around(point, em)), ...gaps]
}

function around({ x, y }: Point, em: number): Spot {
  return { x: x - 0.3 * em, y: y - 0.3 * em, width: 0.6 * em, height: 0.6 * em }
}

const STEPS = 24

function along(from: Point, to: Point): Point[] {
  return Array.from({ length: STEPS + 1 }, (_, at) => ({
    x: from.x + ((to.x - from.x) * at) / STEPS,
    y: from.y + ((to.y - from.y) * at) / STEPS,
  }))
}
