import type { ChartFigure } from './chart.ts'
import { dotsOf } from './dots-of.ts'
import { dateText, headingOf, mergedMark } from './headings.ts'
import { setWords } from './lettering.ts'
import { partText, shareOf, shareText } from './share.ts'
import { moved, NOTE, type Drawn, type Room, type Shape } from './shapes.ts'
import { stacked } from './stacked.ts'

const SIDE = 10

/** A hundred dots, one for each percent. Beside them what they say; under them where it is narrow. */
export function drawDots([share]: ChartFigure[], { width, height, em }: Room): Drawn {
  const isWide = width > 21 * em
  const side = isWide ? Math.min(width * 0.48, height, 19 * em) : Math.min(width, 14 * em)
  const dots = { shapes: grid(share!, side), height: side }
  const gap = 1.6 * em
  if (!isWide) return stacked([dots, { gap }, said(share!, width, em)])
  const words = said(share!, width - side - gap, em)
  const all = Math.max(side, words.height)
  return {
    shapes: [
      ...moved(dots.shapes, { x: 0, y: (all - side) / 2 }),
      ...moved(words.shapes, { x: side + gap, y: (all - words.height) / 2 }),
    ],
    height: all,
  }
}

function grid(share: ChartFigure, side: number): Shape[] {
  const step = side / SIDE
  const filled = dotsOf(shareOf(share)!)
  const isTarget = share.kind === 'target'
  return Array.from({ length: SIDE * SIDE }, (_, at) => {
    const x = ((at % SIDE) + 0.5) * step
    const y = (Math.floor(at / SIDE) + 0.5) * step
    const dot = { kind: 'circle', x, y, radius: step * 0.38 } as const
    if (at >= filled) return { ...dot, fill: 'pale' }
    if (!isTarget) return { ...dot, fill: 'accent' }
    return { ...dot, fill: 'white', stroke: 'accent', thick: step * 0.08, dashed: true }
  })
}

function said(share: ChartFigure, width: number, em: number): Drawn {
  const big = Math.min(3.6 * em, width / 3.4)
  const note = { width, size: NOTE * em, tone: 'quiet' } as const
  return stacked([
    setWords(shareText(share), { width, size: big, bold: true, tone: 'accent', leading: 1.15 }),
    setWords(headingOf(share), { width, size: em, bold: true }),
    { gap: 0.5 * em },
    setWords(partText(share), { width, size: em }),
    setWords(dateText(share), { width, size: em }),
    setWords(mergedMark(share), { width, size: em }),
    { gap: 0.5 * em },
    setWords('Mỗi chấm là 1%, làm tròn', note),
  ])
}
