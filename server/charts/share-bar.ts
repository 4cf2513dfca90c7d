import type { ChartFigure } from './chart.ts'
import { dateText, headingOf, joined, mergedMark } from './headings.ts'
import { setWords, widthOf } from './lettering.ts'
import { writtenDate } from '#server/messages/source-line.ts'
import { partText, shareOf, shareText } from './share.ts'
import { NOTE, type Drawn, type Room, type Shape } from './shapes.ts'
import { stacked } from './stacked.ts'

/** One share as a bar from 0 to 100 percent; its target, where there is one, is a dashed mark across it. */
export function drawShareBar(figures: ChartFigure[], { width, em }: Room): Drawn {
  const [share, target] = figures as [ChartFigure, ChartFigure?]
  const big = Math.min(4.4 * em, width / 4)
  return stacked([
    setWords(shareText(share), { width, size: big, bold: true, tone: 'accent', leading: 1.15 }),
    setWords(headingOf(share), { width, size: em, bold: true }),
    { gap: 0.9 * em },
    target ? targetLabel(target, { width, em }) : { gap: 0 },
    bar(share, target, { width, em }),
    ends({ width, em }),
    { gap: 0.5 * em },
    setWords(joined(partText(share), dateText(share), mergedMark(share)), { width, size: em }),
  ])
}

function bar(
  share: ChartFigure,
  target: ChartFigure | undefined,
  { width, em }: Omit<Room, 'height'>,
): Drawn {
  const height = 2.2 * em
  const exact = (width * shareOf(share)!) / 100
  const filled = exact > 0 ? Math.max(exact, 0.12 * em) : 0
  const isTarget = share.kind === 'target'
  const part: Shape = isTarget
    ? {
        ...{ kind: 'rect', x: 0.05 * em, y: 0.05 * em, width: filled, height: height - 0.1 * em },
        ...{ fill: 'white', stroke: 'accent', thick: 0.1 * em, dashed: true },
      }
    : { kind: 'rect', x: 0, y: 0, width: filled, height, fill: 'accent' }
  const shapes: Shape[] = [{ kind: 'rect', x: 0, y: 0, width, height, fill: 'pale' }, part]
  if (target) {
    const x = (width * shareOf(target)!) / 100
    const points = [-0.3 * em, height + 0.3 * em].map((y) => ({ x, y }))
    shapes.push({ kind: 'path', points, stroke: 'ink', thick: 0.1 * em, dashed: true })
  }
  return { shapes, height }
}

function targetLabel(target: ChartFigure, { width, em }: Omit<Room, 'height'>): Drawn {
  const size = NOTE * em
  const words = `mục tiêu ${writtenDate(target.asOf)}: ${shareText(target)}`
  const x = (width * shareOf(target)!) / 100
  const half = widthOf(words, { size }) / 2
  const middle = Math.min(Math.max(x, half), width - half)
  const drawn = setWords(words, { x: middle, width, size, anchor: 'middle' })
  return { ...drawn, height: drawn.height + 0.35 * em }
}

function ends({ width, em }: Omit<Room, 'height'>): Drawn {
  const dress = { y: 0.15 * em, width, size: NOTE * em, tone: 'quiet' } as const
  const zero = setWords('0', dress)
  const whole = setWords('100%', { ...dress, x: width, anchor: 'end' })
  return { shapes: [...zero.shapes, ...whole.shapes], height: zero.height + 0.15 * em }
}
