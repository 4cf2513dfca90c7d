import { drawRow, type Sheet } from '#server/documents/flow.ts'
import { PAPER, type Drawing } from '#server/documents/pdf-file.ts'
import type { Row } from '#server/documents/rows.ts'
import type { Run } from '#server/documents/lines.ts'

type Dress = Omit<Partial<Row>, 'cells'> & { right?: boolean; bold?: boolean; width?: number }

/** A row of one text, in small type with lines 1.45 apart unless told. */
export function paragraph(text: string | Run[], dress: Dress = {}): Row {
  const { right, bold, width, size = 11.5, leading = size * 1.45, ...rest } = dress
  const face = bold ? 'semiBold' : 'regular'
  const runs = typeof text === 'string' ? [{ text, face } as const] : text
  return { ...rest, cells: [{ runs, right, width }], size, leading }
}

/** The same pages with who and when at their feet, and which of how many. */
export function withFeet(pages: Drawing[], left: string, sheet: Sheet): Drawing[] {
  return pages.map((page, at) => {
    const row = footRow(left, `Trang ${at + 1}/${pages.length}`)
    const foot = drawRow(row, PAPER.height - 46, sheet)
    const operators = [...page.operators, ...foot.operators]
    return { ...page, operators, rare: [...page.rare, ...foot.rare] }
  })
}

function footRow(left: string, page: string): Row {
  const cells = [
    { runs: [{ text: left }], width: 400 },
    { runs: [{ text: page }], right: true },
  ]
  return { cells, size: 10, leading: 18, rule: 'above' }
}
