import { flow, type Sheet } from '#server/documents/flow.ts'
import { findFace, type Face } from '#server/documents/fonts.ts'
import { pdfFile } from '#server/documents/pdf-file.ts'
import type { Row } from '#server/documents/rows.ts'
import type { Around } from './letter-text.ts'
import { releaseOf, type Block } from './release.ts'

/** Margins, in points. */
const SHEET: Sheet = { side: 62, top: 58, bottom: 62 }

type Dress = Omit<Partial<Row>, 'cells'> & { bold?: boolean; x?: number }

/** The release on A4, to be read and printed. @param at the instant it says it was made */
export async function releasePdf(
  text: string,
  { contact, boilerplate, at }: Omit<Around, 'leaveUrl'> & { at: string },
): Promise<Buffer> {
  const { headline, blocks } = releaseOf(text)
  const foot = [contact && `Liên hệ: ${contact}`, boilerplate].filter(Boolean)
  const rows = [
    row(headline, { bold: true, size: 20, leading: 27 }),
    ...blocks.flatMap(ofBlock),
    ...foot.map((line, at) => row(line, at === 0 ? { gap: 22, rule: 'above' } : {})),
  ]
  return pdfFile(headline, at, flow(rows, SHEET))
}

function ofBlock({ kind, lines }: Block): Row[] {
  switch (kind) {
    case 'embargo':
      return [row(lines.join(' '), { bold: true, boxed: true, gap: 14 })]
    case 'lead':
      return lines.map((line, at) => row(line, { bold: true, gap: at ? 2 : 14 }))
    case 'quote':
      return lines.map((line, at) => row(line, { x: 24, gap: at ? 2 : 12 }))
    case 'list':
      return lines.map((line, at) => row(line, { x: 12, gap: at ? 3 : 8 }))
    case 'paragraph':
      return lines.map((line, at) => row(line, { gap: at ? 2 : 10 }))
  }
}

/** A writing that the usual fonts do not have looks for one that has it. */
function row(text: string, { bold, x = 0, size = 12, leading = size * 1.5, ...dress }: Dress): Row {
  const usual: Face = bold ? 'semiBold' : 'regular'
  const found = findFace(text)
  const face = found === undefined || found === 'regular' ? usual : found
  return { gap: 8, ...dress, cells: [{ runs: [{ text, face }], x }], size, leading }
}
