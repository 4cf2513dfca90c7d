import { breakLines, drawLine, type Line, type Run } from './lines.ts'
import { PAPER, type Drawing } from './pdf-file.ts'

/** One row of a page: a paragraph, or cells beside each other. Lengths are points. */
export type Row = {
  cells: Cell[]
  size: number
  /** From one line to the next. */
  leading: number
  /** Free space above it; not at the top of a page. */
  gap?: number
  /** Begins a new page. */
  page?: boolean
  /** Stays with the first lines of the next row. */
  keep?: boolean
  /** A line along its top or its foot. */
  rule?: 'above' | 'below'
  boxed?: boolean
}

/** `x` from the left margin; what has no width goes as far as the right margin. */
export type Cell = { runs: Run[]; x?: number; width?: number; right?: boolean }

/** A row broken into lines, cell by cell. */
export type Placed = { row: Row; lines: Line[][]; height: number }

const BOX_PADDING = 9

/** @param side the margins left and right of it, in points */
export function placeRow(row: Row, side: number): Placed {
  const inner = PAPER.width - 2 * side - 2 * paddingOf(row)
  const lines = row.cells.map(({ runs, x = 0, width = inner - x }) =>
    breakLines(runs, { size: row.size, width }),
  )
  return withLines(row, lines)
}

/** The same row with these lines in its cells. */
export function withLines(row: Row, lines: Line[][]): Placed {
  const most = Math.max(0, ...lines.map(({ length }) => length))
  return { row, lines, height: most * row.leading + 2 * paddingOf(row) }
}

/** Draws a row with its top at `y`. */
export function drawPlaced(placed: Placed, y: number, side: number): Drawing {
  const { row, lines } = placed
  const drawn = lines.flatMap((some, cell) =>
    some.map((line, at) => {
      const top = y + paddingOf(row) + at * row.leading
      const foot = top + row.leading / 2 + row.size * 0.36
      return drawLine(line, { x: leftOf(row, cell, line, side), y: foot, size: row.size })
    }),
  )
  return {
    operators: [...frame(placed, y, side), ...drawn.map(({ operators }) => operators)],
    rare: drawn.flatMap(({ rare }) => rare),
  }
}

function leftOf(row: Row, cell: number, line: Line, side: number): number {
  const { x = 0, width, right } = row.cells[cell]!
  const left = side + paddingOf(row) + x
  if (!right) return left
  const end = width === undefined ? PAPER.width - side - paddingOf(row) : left + width
  return end - line.width * row.size
}

function paddingOf({ boxed }: Row): number {
  return boxed ? BOX_PADDING : 0
}

function frame({ row, height }: Placed, y: number, side: number): string[] {
  const wide = PAPER.width - 2 * side
  const along = (at: number) =>
    `0.5 w ${side} ${at.toFixed(2)} m ${side + wide} ${at.toFixed(2)} l S`
  if (row.boxed) return [`1.2 w ${side} ${y.toFixed(2)} ${wide} ${height.toFixed(2)} re S`]
  if (row.rule === 'above') return [along(y)]
  return row.rule === 'below' ? [along(y + height)] : []
}
