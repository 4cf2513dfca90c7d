import { overlap, type Spot } from './free-spots.ts'
import type { Shape } from './shapes.ts'

type Words = Spot & { words: string; size: number }

/** What is written in a picture, and where its letters stand, marks over capitals and all. */
export function wordsIn(shapes: Shape[]): Words[] {
  return shapes.flatMap((shape) => {
    if (shape.kind !== 'text') return []
    const { x, y, size, line, anchor } = shape
    const width = line.width * size
    const before = { start: 0, middle: 0.5, end: 1 }[anchor]
    const words = line.pieces.map(({ word }) => word.text).join(' ')
    return [{ words, size, x: x - before * width, y: y - size * 0.78, width, height: size * 0.98 }]
  })
}

/** Writing that touches other writing, or leaves the picture. */
export function collisions(shapes: Shape[], { width, height }: { width: number; height: number }) {
  const all = wordsIn(shapes)
  const outside = all.filter(
    (one) =>
      one.x < -1 || one.y < -1 || one.x + one.width > width + 1 || one.y + one.height > height + 1,
  )
  const touching = all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .flatMap((other) => (overlap(one, other) ? [`${one.words} | ${other.words}`] : [])),
  )
  return [...outside.map(({ words }) => words), ...touching]
}
