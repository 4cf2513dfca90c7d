import type { Line } from '#server/documents/lines.ts'

/** Paper and ink; one accent, for the one thing to see. */
export const TONES = {
  ink: '#23262d',
  quiet: '#5d6470',
  accent: '#9f1d20',
  edge: '#8a8478',
  grey: '#bdb6a9',
  pale: '#e7e1d6',
  paper: '#faf8f4',
  white: '#ffffff',
} as const

export type Tone = keyof typeof TONES

export type Point = { x: number; y: number }

/** What a picture is made of, drawn as SVG or PDF alike. Lengths count from the left top corner; `y` of a text is its foot. */
export type Shape =
  | ({ kind: 'rect'; width: number; height: number } & Point & Outline)
  | ({ kind: 'circle'; radius: number } & Point & Outline)
  | { kind: 'path'; points: Point[]; stroke: Tone; thick: number; dashed?: boolean }
  | ({ kind: 'text'; line: Line; size: number; tone: Tone; anchor: Anchor } & Point)

export type Anchor = 'start' | 'middle' | 'end'

type Outline = { fill?: Tone; stroke?: Tone; thick?: number; dashed?: boolean }

/** What was drawn in a corner of its own, and how much of it is used. */
export type Drawn = { shapes: Shape[]; height: number }

/** Room to draw in; `em` is the size of the ordinary text, the smallest is 0.87 of it. */
export type Room = {
  width: number
  height: number
  em: number
  /** Nothing smaller is readable: what also stands in the table is left out. */
  tight?: boolean
}

/** The size of what is said beside the thing itself, in `em`. */
export const NOTE = 0.87

/** The same shapes elsewhere. */
export function moved(shapes: Shape[], by: Point): Shape[] {
  return shapes.map((shape) =>
    shape.kind === 'path'
      ? { ...shape, points: shape.points.map((point) => sum(point, by)) }
      : { ...shape, ...sum(shape, by) },
  )
}

/** The same shapes, smaller. */
export function scaled(shapes: Shape[], by: number): Shape[] {
  const grown = ({ x, y }: Point) => ({ x: x * by, y: y * by })
  return shapes.map((shape): Shape => {
    switch (shape.kind) {
      case 'path':
        return { ...shape, points: shape.points.map(grown), thick: shape.thick * by }
      case 'text':
        return { ...shape, ...grown(shape), size: shape.size * by }
      case 'circle':
        return { ...shape, ...grown(shape), radius: shape.radius * by }
      case 'rect':
        return { ...shape, ...grown(shape), width: shape.width * by, height: shape.height * by }
    }
  })
}

/** A mark upon a line that does not begin where it seems to. */
export function breakMark({ x, y }: Point, em: number): Shape[] {
  const zigzag = [
    { x: x - 0.3 * em, y: y - 0.12 * em },
    { x: x + 0.3 * em, y: y - 0.42 * em },
  ]
  const gap: Shape = { kind: 'path', points: zigzag, stroke: 'paper', thick: 0.3 * em }
  const lines = [-0.2, 0.2].map((up): Shape => {
    const points = zigzag.map((point) => sum(point, { x: 0, y: up * em }))
    return { kind: 'path', points, stroke: 'ink', thick: 0.08 * em }
  })
  return [gap, ...lines]
}

function sum(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y }
}
