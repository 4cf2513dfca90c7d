import { moved, type Shape } from '#server/charts/shapes.ts'
import { PAPER } from '#server/documents/pdf-file.ts'
import { fitParagraphs, type Paragraph } from './fitted-paragraphs.ts'
import { drawMark } from './mark.ts'
import { placeText } from './text-parts.ts'

export type LeafletText = {
  cover: string
  inside: string
  flap: string
  back: string
  mark?: string
}

/** A4 across, in points: it is folded twice. */
export const LEAFLET_PAPER = { width: PAPER.height, height: PAPER.width } as const

const PANEL = LEAFLET_PAPER.width / 3
const MARGIN = 24
const WIDTH = PANEL - 2 * MARGIN
const TOP = 52
const HEIGHT = LEAFLET_PAPER.height - TOP - 48
const QR_SIDE = 96

/** Where the code stands on the back, which is the middle of the outer side. */
export const LEAFLET_QR_PLACE = {
  x: PANEL + (PANEL - QR_SIDE) / 2,
  y: TOP + HEIGHT - QR_SIDE - 40,
  side: QR_SIDE,
}

/** The outer side: what is folded in, the back, and the cover on the right. */
export function drawOutside({ cover, flap, back, mark }: LeafletText): Shape[] {
  return [
    ...folds(),
    ...(flap ? panel(0, toParagraphs(flap, { quietSources: true }), { most: 18 }) : drawNotes()),
    ...drawBack(back),
    ...drawCover(cover),
    ...(mark ? drawMark(mark, LEAFLET_PAPER) : []),
  ]
}

/** The inner side: one text over three columns. */
export function drawInside({ inside, mark }: LeafletText): Shape[] {
  const text = fitParagraphs(toParagraphs(inside), {
    ...{
      width: WIDTH,
      height: HEIGHT,
      most: 22,
      count: 3,
      gutter: 2 * MARGIN,
      even: true as const,
    },
  })
  return [
    ...folds(),
    ...moved(text.shapes, { x: MARGIN, y: TOP }),
    ...(mark ? drawMark(mark, LEAFLET_PAPER) : []),
  ]
}

function drawCover(cover: string): Shape[] {
  const [title = '', ...rest] = cover.split('\n')
  const x = 2 * PANEL + MARGIN
  const large = fitParagraphs([{ words: title, bold: true, tone: 'accent' }], {
    ...{ width: WIDTH, height: HEIGHT * 0.5, most: 34, leading: 1.22 },
  })
  const under = fitParagraphs(toParagraphs(rest.join('\n')), {
    ...{ width: WIDTH, height: HEIGHT - large.height - 70, most: 18 },
  })
  return [
    ...moved(large.shapes, { x, y: TOP + 40 }),
    ...moved(under.shapes, { x, y: TOP + 40 + large.height + 22 }),
  ]
}

function drawBack(back: string): Shape[] {
  const { body, asked, closing, link } = placeText(back)
  const words = [...body, ...asked, closing]
    .filter(Boolean)
    .map((one, at) => ({ words: one, bold: at === 0 }))
  const room = link ? HEIGHT - QR_SIDE - 70 : HEIGHT
  const address = fitParagraphs([{ words: link.replace(/^https?:\/\//, ''), tone: 'quiet' }], {
    ...{ width: WIDTH, height: 30, most: 11 },
  })
  return [
    ...panel(1, words, { most: 18, height: room }),
    ...(link
      ? moved(address.shapes, { x: PANEL + MARGIN, y: LEAFLET_QR_PLACE.y + QR_SIDE + 12 })
      : []),
  ]
}

function panel(
  at: number,
  paragraphs: Paragraph[],
  { most, height = HEIGHT }: { most: number; height?: number },
): Shape[] {
  const text = fitParagraphs(paragraphs, { width: WIDTH, height, most })
  return moved(text.shapes, { x: at * PANEL + MARGIN, y: TOP })
}

function toParagraphs(text: string, { quietSources = false } = {}): Paragraph[] {
  return text.split(/\n{2,}/).flatMap((paragraph) =>
    quietSources
      ? paragraph.split('\n').map((words): Paragraph => {
          return words.startsWith('Nguồn:') ? { words, tone: 'quiet' } : { words }
        })
      : [{ words: paragraph }],
  )
}

/** Lines to write on, where there are no figures: a telephone number, a name. */
function drawNotes(): Shape[] {
  const lines = Array.from({ length: 10 }, (_, at): Shape => {
    const y = TOP + 66 + at * 36
    const points = [MARGIN, MARGIN + WIDTH].map((x) => ({ x, y }))
    return { kind: 'path', points, stroke: 'pale', thick: 0.8 }
  })
  return [...panel(0, [{ words: 'Ghi chú', tone: 'quiet' }], { most: 14 }), ...lines]
}

/** Where it is folded, at the edges alone. */
function folds(): Shape[] {
  const edges = [
    [0, 14],
    [LEAFLET_PAPER.height - 14, LEAFLET_PAPER.height],
  ] as const
  return [PANEL, 2 * PANEL].flatMap((x) =>
    edges.map(([from, until]): Shape => {
      const points = [from, until].map((y) => ({ x, y }))
      return { kind: 'path', points, stroke: 'grey', thick: 0.6, dashed: true }
    }),
  )
}
