import type PDFDocument from 'pdfkit'
import type { Face } from '#server/documents/fonts.ts'
import { breakLines, type Line } from '#server/documents/lines.ts'

export type Pdf = InstanceType<typeof PDFDocument>

/** `width` in points. */
export type Column = { title: string; width: number }
/** A struck text is still read; what stands under it is not struck. */
export type Cell = { text: string; struck?: boolean; under?: string }

type Written = { text: string; width: number; struck: boolean }
type Set = { columns: Column[]; lines: Written[][]; face: Face }

const SIZE = 8.5
const LEADING = 11
/** Within a cell, at its sides and over and under its lines. */
const PADDING = 3

/** A table below what was drawn last, its titles again on every page. A row higher than a page goes on on the next. */
export function drawTable(
  pdf: Pdf,
  { columns, rows }: { columns: Column[]; rows: Cell[][] },
): void {
  const titles = columns.map(({ title }) => ({ text: title }))
  const head: Set = { columns, lines: linesOf(columns, titles, 'semiBold'), face: 'semiBold' }
  const foot = pdf.page.height - pdf.page.margins.bottom
  const fitting = (from: number) => Math.floor((foot - from - 2 * PADDING) / LEADING)
  const most = fitting(pdf.page.margins.top + heightOf(head))
  drawSet(pdf, head)
  for (const row of rows) {
    const room = fitting(pdf.y)
    for (const lines of parted(linesOf(columns, row, 'regular'), { room, most })) {
      const set: Set = { columns, lines, face: 'regular' }
      if (pdf.y + heightOf(set) > foot) drawSet(pdf.addPage(), head)
      drawSet(pdf, set)
    }
  }
}

function linesOf(columns: Column[], cells: Cell[], face: Face): Written[][] {
  return cells.map(({ text, struck = false, under = '' }, at) => {
    const width = columns[at]!.width - 2 * PADDING
    const written = (some: string, isStruck: boolean) =>
      breakLines([{ text: some.normalize('NFC'), face }], { size: SIZE, width }).map((line) => ({
        ...{ text: textOf(line), width: line.width * SIZE, struck: isStruck },
      }))
    return [...written(text, struck), ...written(under, false)]
  })
}

function textOf({ pieces }: Line): string {
  return pieces.map(({ word, spaced }, at) => `${at > 0 && spaced ? ' ' : ''}${word.text}`).join('')
}

/** The lines of a row as one; of a row higher than a page, what there is room for here, then a page's worth at a time. */
function parted(lines: Written[][], { room, most }: { room: number; most: number }): Written[][][] {
  const all = longest(lines)
  if (all <= most) return [lines]
  const here = room < 3 ? most : Math.min(room, most)
  const rest = lines.map((cell) => cell.slice(here))
  return [lines.map((cell) => cell.slice(0, here)), ...parted(rest, { room: most, most })]
}

function longest(lines: Written[][]): number {
  return Math.max(...lines.map(({ length }) => length))
}

function heightOf({ lines }: Set): number {
  return Math.max(1, longest(lines)) * LEADING + 2 * PADDING
}

function drawSet(pdf: Pdf, set: Set): void {
  const top = pdf.y
  const height = heightOf(set)
  pdf.font(set.face).fontSize(SIZE)
  let left = pdf.page.margins.left
  for (const [at, { width }] of set.columns.entries()) {
    pdf.lineWidth(0.5).rect(left, top, width, height).stroke()
    for (const [row, line] of set.lines[at]!.entries())
      drawLine(pdf, line, { x: left + PADDING, y: top + PADDING + row * LEADING })
    left += width
  }
  pdf.y = top + height
}

function drawLine(pdf: Pdf, line: Written, { x, y }: { x: number; y: number }): void {
  pdf.text(line.text, x, y, { lineBreak: false })
  if (!line.struck) return
  const middle = y + SIZE * 0.68
  pdf
    .lineWidth(0.6)
    .moveTo(x, middle)
    .lineTo(x + line.width, middle)
    .stroke()
}
