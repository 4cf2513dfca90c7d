import { linesOf, setLines, type Lettering } from '#server/charts/lettering.ts'
import { moved, type Drawn, type Shape } from '#server/charts/shapes.ts'
import type { Line } from '#server/documents/lines.ts'

/** A stretch of text in one dress; every line break in it stays one. */
export type Paragraph = {
  words: string
  bold?: boolean
  tone?: Lettering['tone']
  /** Belongs to the one before it, and stands close under it. */
  close?: true
}

/** Columns beside each other, and the largest type that is tried. Lengths are points. */
export type Columns = {
  width: number
  height: number
  most: number
  count?: number
  /** Between two columns. */
  gutter?: number
  leading?: number
  /** All columns end at about the same height. */
  even?: true
}

export type Fitted = Drawn & { size: number }

/** In points: what is approved is never cut, so that below what can be read it still goes on getting smaller. */
const STEP = 0.5
const SMALLEST = 4

/** From one paragraph to the next, in sizes. */
const GAP = 0.6
const CLOSE = 0.1

const LEADING = 1.36

/** Paragraphs as large as their columns allow, all of them. */
export function fitParagraphs(paragraphs: Paragraph[], columns: Columns): Fitted {
  for (let size = columns.most; ; size -= STEP) {
    const fitted = flowIn(paragraphs, columns, size)
    if (fitted.fits || size <= SMALLEST)
      return { ...evenly(fitted, paragraphs, columns, size), size }
  }
}

/** The lowest columns that still hold everything, a line at a time. */
function evenly(fitted: Drawn, paragraphs: Paragraph[], columns: Columns, size: number): Drawn {
  if (!columns.even) return fitted
  const { leading = LEADING } = columns
  for (let height = size * leading; height < columns.height; height += size * leading) {
    const lower = flowIn(paragraphs, { ...columns, height }, size)
    if (lower.fits) return lower
  }
  return fitted
}

type Block = { lines: Line[]; gap: number; paragraph: Paragraph }

function flowIn(paragraphs: Paragraph[], columns: Columns, size: number) {
  const { width, height, count = 1, gutter = 0, leading = LEADING } = columns
  const step = size * leading
  const shapes: Shape[] = []
  let [column, y, deepest] = [0, 0, 0]
  for (const { lines, gap, paragraph } of blocksOf(paragraphs, { width, size })) {
    if (y > 0) y += gap * size
    for (const line of lines) {
      if (y + step > height + 0.01 && column + 1 < count) [column, y] = [column + 1, 0]
      const { bold, tone } = paragraph
      const set = setLines([line], { x: 0, y: 0, size, bold, tone, leading })
      shapes.push(...moved(set.shapes, { x: column * (width + gutter), y }))
      y += step
      deepest = Math.max(deepest, y)
    }
  }
  return { shapes, height: deepest, fits: deepest <= height + 0.01 }
}

function blocksOf(
  paragraphs: Paragraph[],
  { width, size }: { width: number; size: number },
): Block[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.words
      .split('\n')
      .filter((words) => words.trim())
      .map((words, at) => ({
        lines: linesOf(words, { width, size, bold: paragraph.bold }),
        gap: at > 0 ? 0 : paragraph.close ? CLOSE : GAP,
        paragraph,
      })),
  )
}
