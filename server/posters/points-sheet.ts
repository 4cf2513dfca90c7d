import { moved, type Shape } from '#server/charts/shapes.ts'
import { PAPER } from '#server/documents/pdf-file.ts'
import { fitParagraphs, type Paragraph } from './fitted-paragraphs.ts'
import { drawMark } from './mark.ts'

export type Points = {
  title: string
  body: string
  /** Where its code leads; empty where there is none. */
  link: string
  above: string
  mark?: string
}

const SIDE = 44
const WIDTH = PAPER.width - 2 * SIDE
const TOP = 50
const BOTTOM = 46
const QR_SIDE = 84

/** Where the code stands, in points. */
export const POINTS_QR_PLACE = {
  x: PAPER.width - SIDE - QR_SIDE,
  y: PAPER.height - BOTTOM - QR_SIDE,
  side: QR_SIDE,
}

/** What a communicator holds in the hand, one sheet: questions in bold, answers under them, and the last word in bold. */
export function drawPoints({ title, body, link, above, mark }: Points): Shape[] {
  const head = fitParagraphs([{ words: above, tone: 'quiet' }], {
    ...{ width: WIDTH, height: 20, most: 12 },
  })
  const asked = fitParagraphs([{ words: title, bold: true, tone: 'accent' }], {
    ...{ width: WIDTH, height: 110, most: 30, leading: 1.22 },
  })
  const titleTop = TOP + head.height + 6
  const top = titleTop + asked.height + 18
  const foot = PAPER.height - BOTTOM - (link ? QR_SIDE + 14 : 0)
  const said = fitParagraphs(body.split(/\n{2,}/).flatMap(toParagraphs), {
    ...{ width: WIDTH, height: foot - top, most: 22, leading: 1.4 },
  })
  return [
    ...(mark ? drawMark(mark, PAPER) : []),
    ...moved(head.shapes, { x: SIDE, y: TOP }),
    ...moved(asked.shapes, { x: SIDE, y: titleTop }),
    ...moved(said.shapes, { x: SIDE, y: top }),
  ]
}

function toParagraphs(paragraph: string): Paragraph[] {
  const [first = '', ...rest] = paragraph.split('\n')
  if (!/^Hỏi:/u.test(first)) return [{ words: paragraph, bold: true }]
  const answer = rest.join('\n')
  return [
    { words: first, bold: true },
    ...(answer ? [{ words: answer, close: true as const }] : []),
  ]
}
