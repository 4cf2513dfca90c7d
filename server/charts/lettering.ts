import { findFace, type Face } from '#server/documents/fonts.ts'
import { breakLines, type Line, type Run } from '#server/documents/lines.ts'
import type { Anchor, Drawn, Shape, Tone } from './shapes.ts'

/** How words are set. Sizes and widths are of the picture. */
export type Lettering = {
  size: number
  bold?: boolean
  tone?: Tone
  anchor?: Anchor
  /** From one line to the next, in sizes. */
  leading?: number
}

/** Words in one dress, or in several: `quiet` is grey. */
export type Wording = string | { text: string; bold?: boolean; quiet?: boolean }[]

const LEADING = 1.36

/** Breaks words into lines not wider than `width`, which stand from `x`, or about it, their top at `y`. */
export function setWords(
  words: Wording,
  { x = 0, y = 0, width, ...lettering }: Lettering & { x?: number; y?: number; width: number },
): Drawn {
  const lines = linesOf(words, { width, ...lettering })
  return setLines(lines, { x, y, ...lettering })
}

/** Lines under each other. */
export function setLines(
  lines: Line[],
  { x, y, size, tone = 'ink', anchor = 'start', leading = LEADING }: Lettering & Position,
): Drawn {
  const step = size * leading
  const shapes = lines.map((line, at): Shape => {
    const foot = y + at * step + step / 2 + size * 0.36
    return { kind: 'text', x, y: foot, size, line, tone, anchor }
  })
  return { shapes, height: lines.length * step }
}

type Position = { x: number; y: number }

export function linesOf(
  words: Wording,
  { width, size, bold = false }: Pick<Lettering, 'size' | 'bold'> & { width: number },
): Line[] {
  const runs = typeof words === 'string' ? [{ text: words, bold }] : words
  return breakLines(runs.map(toRun), { size, width })
}

/** How wide words are on one line. */
export function widthOf(words: Wording, lettering: Pick<Lettering, 'size' | 'bold'>): number {
  const [line] = linesOf(words, { ...lettering, width: Infinity })
  return (line?.width ?? 0) * lettering.size
}

/** Not more lines than there is room for; what is left out is shown to be. */
export function cutLines(lines: Line[], most: number): Line[] {
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  const last = kept.at(-1)
  const [dots] = linesOf('…', { width: Infinity, size: 1 })
  if (!last || !dots) return kept
  const pieces = last.pieces.slice(0, Math.max(1, last.pieces.length - 1))
  const end = dots.pieces.map((piece) => ({ ...piece, spaced: false }))
  return [...kept.slice(0, -1), { pieces: [...pieces, ...end], width: last.width }]
}

function toRun({ text, bold, quiet }: { text: string; bold?: boolean; quiet?: boolean }): Run {
  return { text: text.normalize('NFC'), face: faceOf(text, bold), quiet }
}

/** What Be Vietnam Pro cannot write is written in a font that can. */
function faceOf(text: string, bold = false): Face {
  const face = findFace(text) ?? 'regular'
  return bold && face === 'regular' ? 'semiBold' : face
}
