import { fitChart, type ChartInput } from './draw-chart.ts'
import { fitWords } from './fitted-words.ts'
import { linesOf, setWords } from './lettering.ts'
import { moved, type Drawn, type Shape } from './shapes.ts'
import { sourceNote, type Brevity } from './source-note.ts'

export type StoryPicture = ChartInput & { question: string; sentence: string; maker: string }

export type Size = { width: number; height: number }

/** A story as one picture, for a post: its question, the chart, what it shows, where it is from. */
export function drawPicture(story: StoryPicture, size: Size): Shape[] {
  return size.width > size.height ? drawAcross(story, size) : drawUpright(story, size)
}

/** Words left, the chart right; sizes are of 1200 × 630. */
function drawAcross(story: StoryPicture, { width, height }: Size): Shape[] {
  const unit = width / 1200
  const [side, top] = [56 * unit, 44 * unit]
  const left = 420 * unit
  const note = drawNote(story, { width: width - 2 * side, size: 20 * unit, most: 4 })
  const noteTop = height - 34 * unit - note.height
  const room = noteTop - 30 * unit - top
  const words = drawWords(story, { width: left, height: room, unit })
  const chartLeft = side + left + 64 * unit
  const frame = { width: width - side - chartLeft, height: room }
  const chart = fitChart(story, { ...frame, em: 27 * unit, least: 20 * unit })
  return [
    ...moved(words, { x: side, y: top }),
    ...moved(chart.shapes, { x: chartLeft, y: top + Math.max(0, (room - chart.height) / 2) }),
    ...footRule({ side, width, y: noteTop - 14 * unit }),
    ...moved(note.shapes, { x: side, y: noteTop }),
  ]
}

function drawWords(
  { maker, question, sentence }: StoryPicture,
  { width, height, unit }: Size & { unit: number },
): Shape[] {
  const from = fitWords(maker, {
    width,
    height: 84 * unit,
    most: 22 * unit,
    least: 20 * unit,
    tone: 'quiet',
  })
  const free = height - from.height - 16 * unit
  const asked = fitWords(question, {
    ...{ width, height: free * 0.55, most: 46 * unit, least: 28 * unit },
    ...{ bold: true, leading: 1.24 },
  })
  const shown = fitWords(sentence, {
    ...{ width, height: free - asked.height - 22 * unit, most: 30 * unit, least: 24 * unit },
    leading: 1.34,
  })
  return [
    ...from.shapes,
    ...moved(asked.shapes, { x: 0, y: from.height + 16 * unit }),
    ...moved(shown.shapes, { x: 0, y: height - shown.height }),
  ]
}

/** Under each other; sizes are of 1080 × 1350. */
function drawUpright(story: StoryPicture, { width, height }: Size): Shape[] {
  const unit = width / 1080
  const [side, top] = [72 * unit, 64 * unit]
  const inner = width - 2 * side
  const note = drawNote(story, { width: inner, size: 22 * unit, most: 6 })
  const noteTop = height - 52 * unit - note.height
  const head = drawHead(story, { width: inner, unit })
  const shown = fitWords(story.sentence, {
    ...{ width: inner, height: 190 * unit, most: 38 * unit, least: 28 * unit },
  })
  const shownTop = noteTop - 44 * unit - shown.height
  const chartTop = top + head.height + 48 * unit
  const room = shownTop - 44 * unit - chartTop
  const chart = fitChart(story, { width: inner, height: room, em: 38 * unit, least: 24 * unit })
  return [
    ...moved(head.shapes, { x: side, y: top }),
    ...moved(chart.shapes, { x: side, y: chartTop + Math.max(0, (room - chart.height) / 2) }),
    ...moved(shown.shapes, { x: side, y: shownTop }),
    ...footRule({ side, width, y: noteTop - 18 * unit }),
    ...moved(note.shapes, { x: side, y: noteTop }),
  ]
}

function drawHead(
  { maker, question }: StoryPicture,
  { width, unit }: { width: number; unit: number },
) {
  const from = fitWords(maker, {
    width,
    height: 64 * unit,
    most: 26 * unit,
    least: 22 * unit,
    tone: 'quiet',
  })
  const asked = fitWords(question, {
    ...{ width, height: 270 * unit, most: 62 * unit, least: 36 * unit },
    ...{ bold: true, leading: 1.22 },
  })
  const down = from.height + 14 * unit
  return {
    shapes: [...from.shapes, ...moved(asked.shapes, { x: 0, y: down })],
    height: down + asked.height,
  }
}

const BREVITIES: Brevity[] = ['full', 'publishers', 'few']

/** The source line as fully as so many lines allow. */
export function drawNote(
  { figures, maker }: Pick<StoryPicture, 'figures' | 'maker'>,
  { width, size, most }: { width: number; size: number; most: number },
): Drawn {
  const notes = BREVITIES.map((brevity) => sourceNote(figures, { maker, brevity }))
  const fits = (words: string) => linesOf(words, { width, size }).length <= most
  const words = notes.find(fits) ?? notes.at(-1)!
  return setWords(words, { width, size, tone: 'quiet', leading: 1.32 })
}

function footRule({ side, width, y }: { side: number; width: number; y: number }): Shape[] {
  const points = [side, width - side].map((x) => ({ x, y }))
  return [{ kind: 'path', points, stroke: 'pale', thick: width / 800 }]
}
