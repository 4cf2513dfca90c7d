import { fitChart } from '#server/charts/draw-chart.ts'
import { fitWords } from '#server/charts/fitted-words.ts'
import { drawNote, type StoryPicture } from '#server/charts/picture.ts'
import { moved, type Drawn, type Shape } from '#server/charts/shapes.ts'
import { PAPER } from '#server/documents/pdf-file.ts'
import { drawMark } from './mark.ts'

export type Story = StoryPicture & {
  callToAction: string
  link: string
  /** That it is a draft or a rehearsal. */
  mark?: string
}

const SIDE = 46
const WIDTH = PAPER.width - 2 * SIDE
const TOP = 48
const QR_SIDE = 104

/** The foot of the sheet, from the top of what is asked of the reader. */
const FOOT = PAPER.height - 214

/** Where the code stands, beside what is asked of the reader; in points. */
export const QR_PLACE = { x: PAPER.width - SIDE - QR_SIDE, y: FOOT, side: QR_SIDE }

/** The sheet without its code: question, chart, what it shows, what to do, where it is from. */
export function drawPoster(story: Story): Shape[] {
  const head = drawHead(story)
  const shown = fitWords(story.sentence, { width: WIDTH, height: 84, most: 20, least: 14 })
  const shownTop = FOOT - 34 - shown.height
  const chartTop = TOP + head.height + 34
  const room = shownTop - 30 - chartTop
  const chart = fitChart(story, { width: WIDTH, height: room, em: 20, least: 11 })
  return [
    ...moved(head.shapes, { x: SIDE, y: TOP }),
    ...moved(chart.shapes, { x: SIDE, y: chartTop + Math.max(0, (room - chart.height) / 2) }),
    ...moved(shown.shapes, { x: SIDE, y: shownTop }),
    ...rule(FOOT - 16),
    ...drawFoot(story),
    ...(story.mark ? drawMark(story.mark, PAPER) : []),
  ]
}

function drawHead({ maker, question }: Story): Drawn {
  const from = fitWords(maker, { width: WIDTH, height: 34, most: 13, least: 11, tone: 'quiet' })
  const asked = fitWords(question, {
    ...{ width: WIDTH, height: 140, most: 38, least: 22 },
    ...{ bold: true, leading: 1.22 },
  })
  const down = from.height + 8
  return {
    shapes: [...from.shapes, ...moved(asked.shapes, { x: 0, y: down })],
    height: down + asked.height,
  }
}

function drawFoot(story: Story): Shape[] {
  const left = WIDTH - QR_SIDE - 28
  const asked = fitWords(story.callToAction, {
    ...{ width: left, height: QR_SIDE - 30, most: 21, least: 13 },
    ...{ bold: true, leading: 1.3 },
  })
  const link = fitWords(shownLink(story.link), {
    ...{ width: left, height: 28, most: 11, least: 8, tone: 'quiet' as const },
  })
  const note = drawNote(story, { width: WIDTH, size: 9.5, most: 5 })
  return [
    ...moved(asked.shapes, { x: SIDE, y: FOOT - 4 }),
    ...moved(link.shapes, { x: SIDE, y: FOOT + QR_SIDE - link.height }),
    ...moved(note.shapes, { x: SIDE, y: FOOT + QR_SIDE + 20 }),
  ]
}

/** As a person types it. */
function shownLink(link: string): string {
  return link.replace(/^https?:\/\//, '')
}

function rule(y: number): Shape[] {
  const points = [SIDE, SIDE + WIDTH].map((x) => ({ x, y }))
  return [{ kind: 'path', points, stroke: 'pale', thick: 0.8 }]
}
