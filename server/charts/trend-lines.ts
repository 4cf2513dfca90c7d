import type { Break } from './breaks.ts'
import { placeOn } from './axis.ts'
import { setWords } from './lettering.ts'
import type { Point, Shape } from './shapes.ts'
import { NOTE } from './shapes.ts'
import { pointOf, type Frame } from './trend-frame.ts'

/** Where the values lie within the picture, in its lengths. */
export type Plot = { top: number; height: number; em: number }

/** The axis with its numbers; where it begins is drawn stronger. */
export function drawGrid(
  { axis, left, right, labelOf }: Frame,
  { top, height, em }: Plot & { width: number },
): Shape[] {
  const size = NOTE * em
  const lines = axis.ticks.flatMap((tick): Shape[] => {
    const y = top + height * (1 - placeOn(axis, tick))
    const label = { x: left - 0.7 * em, y: y - size * 0.68, width: left, size } as const
    const isBase = tick === 0
    return [
      {
        ...{ kind: 'path', points: [left, right].map((x) => ({ x, y })) },
        ...{ stroke: isBase ? 'edge' : 'pale', thick: (isBase ? 0.08 : 0.06) * em },
      },
      ...setWords(labelOf(tick), { ...label, anchor: 'end', tone: 'quiet' }).shapes,
    ]
  })
  const upright = [top, top + height].map((y) => ({ x: left, y }))
  return [...lines, { kind: 'path', points: upright, stroke: 'edge', thick: 0.06 * em }]
}

/** Results joined in the order of time, but not over a break nor over what is missing. The last one is the one to see. */
export function drawLine(frame: Frame, breaks: Break[], plot: Plot): Shape[] {
  const { em } = plot
  const points = frame.results.map((result) => pointOf(result, frame, plot))
  const joins = points.slice(1).flatMap((to, at): Shape[] => {
    const from = points[at]
    const isBroken = breaks.some(({ before }) => before === at + 1)
    if (!from || !to || isBroken) return []
    return [{ kind: 'path', points: [from, to], stroke: 'ink', thick: 0.12 * em }]
  })
  const last = points.findLast(Boolean)
  const dots = points.flatMap((point): Shape[] =>
    point
      ? [
          point === last
            ? { kind: 'circle', ...point, radius: 0.38 * em, fill: 'accent' }
            : { kind: 'circle', ...point, radius: 0.27 * em, fill: 'ink' },
        ]
      : [],
  )
  return [...joins, ...dots]
}

/** A target alone as a level up to its date, several as a dashed line from one to the next. */
export function drawTargets(frame: Frame, plot: Plot): Shape[] {
  const { em } = plot
  const points = frame.targets.flatMap((target) => pointOf(target, frame, plot) ?? [])
  const [only] = points
  if (!only) return []
  const level: Point[] = points.length > 1 ? points : [{ x: frame.left, y: only.y }, only]
  return [
    { kind: 'path', points: level, stroke: 'edge', thick: 0.1 * em, dashed: true },
    ...points.map((point) => targetRing(point, em)),
  ]
}

/** Hollow, where a result is a dot. */
export function targetRing({ x, y }: Point, em: number): Shape {
  const ring = { radius: 0.34 * em, stroke: 'ink', thick: 0.1 * em } as const
  return { kind: 'circle', x, y, ...ring, fill: 'white' }
}
