import { moved, type Shape } from '#server/charts/shapes.ts'
import { PAPER } from '#server/documents/pdf-file.ts'
import { fitParagraphs } from './fitted-paragraphs.ts'
import { drawMark } from './mark.ts'
import type { Placed } from './text-parts.ts'

export type TextPoster = {
  title: string
  placed: Placed
  /** Where and of when it is, above the headline. */
  above: string
  /** That it is a draft or a rehearsal. */
  mark?: string
}

const SIDE = 46
const WIDTH = PAPER.width - 2 * SIDE
const TOP = 56
const BOTTOM = 40
const QR_SIDE = 118
/** Of who speaks. */
const CLOSING = 30

/** Where the code stands, in points; the foot of a sheet without one is lower. */
export function textQrPlace({ placed }: TextPoster) {
  return { x: PAPER.width - SIDE - QR_SIDE, y: footTop(placed), side: QR_SIDE }
}

/** A text to hang up, without its code: headline, what is said, what is asked, where it is from. All of it stands there. */
export function drawTextPoster(poster: TextPoster): Shape[] {
  const { title, placed, above, mark } = poster
  const head = fitParagraphs([{ words: above, tone: 'quiet' }], {
    ...{ width: WIDTH, height: 20, most: 13 },
  })
  const asked = fitParagraphs([{ words: title, bold: true }], {
    ...{ width: WIDTH, height: 230, most: 54, leading: 1.2 },
  })
  const titleTop = TOP + head.height + 10
  const bodyTop = titleTop + asked.height + 26
  const room = footTop(placed) - 30 - bodyTop
  const body = fitParagraphs(
    placed.body.map((words, at) => ({ words, bold: at === 0 })),
    { width: WIDTH, height: room, most: 36, leading: 1.38 },
  )
  return [
    ...(mark ? drawMark(mark, PAPER) : []),
    ...moved(head.shapes, { x: SIDE, y: TOP }),
    ...moved(asked.shapes, { x: SIDE, y: titleTop }),
    ...moved(body.shapes, { x: SIDE, y: bodyTop + (room - body.height) * 0.3 }),
    ...rule(footTop(placed) - 14),
    ...drawFoot(placed),
  ]
}

function drawFoot(placed: Placed): Shape[] {
  const { asked, closing, link, sources } = placed
  const left = WIDTH - QR_SIDE - 28
  const told = fitParagraphs(
    asked.map((words, at) => ({ words, bold: at === 0 })),
    { width: left, height: QR_SIDE - 26, most: 21, leading: 1.3 },
  )
  const address = fitParagraphs([{ words: link.replace(/^https?:\/\//, ''), tone: 'quiet' }], {
    ...{ width: left, height: 22, most: 12 },
  })
  const from = drawSources(sources)
  const signed = fitParagraphs([{ words: closing, bold: true }], {
    ...{ width: WIDTH, height: CLOSING - 6, most: 15 },
  })
  const fromTop = PAPER.height - BOTTOM - from.height
  return [
    ...(link ? moved(told.shapes, { x: SIDE, y: footTop(placed) - 4 }) : []),
    ...(link ? moved(address.shapes, { x: SIDE, y: footTop(placed) + QR_SIDE - 20 }) : []),
    ...moved(signed.shapes, { x: SIDE, y: fromTop - CLOSING }),
    ...moved(from.shapes, { x: SIDE, y: fromTop }),
  ]
}

function drawSources(sources: string[]) {
  const words = sources.join('\n')
  return fitParagraphs([{ words, tone: 'quiet' }], { width: WIDTH, height: 62, most: 10 })
}

function footTop({ closing, link, sources }: Placed): number {
  const from = sources.length > 0 ? drawSources(sources).height + 14 : 0
  const signed = closing ? CLOSING + 6 : 0
  return PAPER.height - BOTTOM - from - signed - (link ? QR_SIDE : 0)
}

function rule(y: number): Shape[] {
  const points = [SIDE, SIDE + WIDTH].map((x) => ({ x, y }))
  return [{ kind: 'path', points, stroke: 'pale', thick: 0.8 }]
}
