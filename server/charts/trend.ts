import { breaksOf, type Break } from './breaks.ts'
import type { ChartFigure } from './chart.ts'
import { headingOf, mergedMark, joined } from './headings.ts'
import { setWords } from './lettering.ts'
import { axisUnit } from './readings.ts'
import { breakMark, NOTE, type Drawn, type Room, type Shape } from './shapes.ts'
import { stacked } from './stacked.ts'
import { drawBreakWords, drawDates } from './trend-edges.ts'
import { frameOf, type Frame } from './trend-frame.ts'
import { drawLabels } from './trend-labels.ts'
import { drawGrid, drawLine, drawTargets, targetRing } from './trend-lines.ts'

/** Said wherever the axis does not begin at zero. */
const BROKEN_AXIS = 'trục không bắt đầu từ 0'

/** Results over time, solid; targets dashed and hollow; a gap where what is counted changes. */
export function drawTrend(figures: ChartFigure[], { width, height, em, tight }: Room): Drawn {
  const frame = frameOf(figures, { width, em })
  const breaks = breaksOf(frame.results.map(({ figure }) => figure))
  const head = setWords(headOf(figures), { width, size: em, bold: true })
  const notes = drawNotes(frame, { width, em })
  const words = drawBreakWords(breaks, frame, { width, em })
  const dates = drawDates(frame, { width, em })
  const around = [head, notes, words, dates].reduce((sum, part) => sum + part.height, 0)
  const plot = Math.max((tight ? 6 : 8) * em, Math.min(height - around - 1.2 * em, 0.72 * width))
  return stacked([
    head,
    notes,
    { gap: 0.3 * em },
    words,
    drawPlot(frame, breaks, { width, height: plot, em }),
    { gap: 0.35 * em },
    dates,
  ])
}

function headOf(figures: ChartFigure[]): string {
  const [first] = figures
  const unit = axisUnit(figures) === '%' ? '%' : first!.unit
  return joined(headingOf(first!), unit)
}

/** What has to be known to read the picture. */
function drawNotes({ axis, results, targets }: Frame, { width, em }: Omit<Room, 'height'>): Drawn {
  const size = NOTE * em
  const isOne = new Set(results.map(({ figure }) => figure.geography)).size === 1
  const merged = isOne ? mergedMark(results[0]!.figure) : ''
  const marked = (mark: Shape[], words: string): Drawn => {
    const said = setWords(words, { x: 1.1 * em, width: width - 1.1 * em, size, tone: 'quiet' })
    return { shapes: [...mark, ...said.shapes], height: said.height }
  }
  const at = { x: 0.4 * em, y: 0.6 * em }
  return stacked([
    ...(axis.broken ? [marked(breakMark({ ...at, y: 0.85 * em }, em), BROKEN_AXIS)] : []),
    ...(targets.length > 1 ? [marked([targetRing(at, em)], 'mục tiêu')] : []),
    setWords(merged, { width, size, tone: 'quiet' }),
  ])
}

function drawPlot(frame: Frame, breaks: Break[], { width, height, em }: Room): Drawn {
  const plot = { top: 1.9 * em, height: height - 1.9 * em }
  const shapes: Shape[] = [
    ...drawGrid(frame, { ...plot, width, em }),
    ...breaks.map(({ at }): Shape => {
      const points = [0, height].map((y) => ({ x: frame.xOf(at), y }))
      return { kind: 'path', points, stroke: 'edge', thick: 0.07 * em, dashed: true }
    }),
    ...drawTargets(frame, { ...plot, em }),
    ...drawLine(frame, breaks, { ...plot, em }),
    ...drawLabels(frame, breaks, { ...plot, width, em }),
  ]
  if (frame.axis.broken) shapes.push(...breakMark({ x: frame.left, y: height - 0.3 * em }, em))
  return { shapes, height }
}
