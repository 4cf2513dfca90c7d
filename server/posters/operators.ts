import { drawLine } from '#server/documents/lines.ts'
import type { Drawing } from '#server/documents/pdf-file.ts'
import { dashesOf } from '#server/charts/svg.ts'
import { TONES, type Point, type Shape, type Tone } from '#server/charts/shapes.ts'

/** Shapes as a PDF draws them, as lines and letters: at any size they are as sharp as the printer. */
export function toOperators(shapes: Shape[]): Drawing {
  const drawn = shapes.map(draw)
  return { operators: drawn.map((one) => one.operators), rare: drawn.flatMap((one) => one.rare) }
}

type Drawn = { operators: string; rare: Drawing['rare'] }

function draw(shape: Shape): Drawn {
  if (shape.kind === 'text') return drawText(shape)
  return { operators: [outline(shape), trace(shape), paint(shape)].join(' '), rare: [] }
}

function drawText({ x, y, size, line, tone, anchor }: Extract<Shape, { kind: 'text' }>): Drawn {
  const before = { start: 0, middle: 0.5, end: 1 }[anchor]
  const { operators, rare } = drawLine(line, { x: x - before * line.width * size, y, size })
  return { operators: `${colour(tone)} rg ${operators}`, rare }
}

function trace(shape: Exclude<Shape, { kind: 'text' }>): string {
  switch (shape.kind) {
    case 'rect':
      return `${numbers(shape.x, shape.y, shape.width, shape.height)} re`
    case 'circle':
      return circle(shape)
    case 'path':
      return shape.points
        .map(({ x, y }, at) => `${numbers(x, y)} ${at === 0 ? 'm' : 'l'}`)
        .join(' ')
  }
}

/** Four curves; so far along its tangents each is bent. */
const BEND = 0.5523

function circle({ x, y, radius }: Point & { radius: number }): string {
  const bend = radius * BEND
  const quarter = (...points: [number, number][]) =>
    `${numbers(...points.flatMap(([right, down]) => [x + right, y + down]))} c`
  return [
    `${numbers(x + radius, y)} m`,
    quarter([radius, bend], [bend, radius], [0, radius]),
    quarter([-bend, radius], [-radius, bend], [-radius, 0]),
    quarter([-radius, -bend], [-bend, -radius], [0, -radius]),
    quarter([bend, -radius], [radius, -bend], [radius, 0]),
    'h',
  ].join(' ')
}

type Outlined = { kind: string; fill?: Tone; stroke?: Tone; thick?: number; dashed?: boolean }

function outline({ fill, stroke, thick = 1, dashed }: Outlined): string {
  const dashes = dashed ? `[${numbers(...dashesOf(thick))}]` : '[]'
  return [
    fill ? `${colour(fill)} rg` : '',
    stroke ? `${colour(stroke)} RG ${numbers(thick)} w ${dashes} 0 d` : '',
  ].join(' ')
}

function paint({ fill, stroke }: Outlined): string {
  if (fill && stroke) return 'B'
  return fill ? 'f' : 'S'
}

function colour(tone: Tone): string {
  const parts = TONES[tone].match(/[0-9a-f]{2}/g)!
  return parts.map((part) => (Number.parseInt(part, 16) / 255).toFixed(3)).join(' ')
}

function numbers(...values: number[]): string {
  return values.map((value) => value.toFixed(2)).join(' ')
}
