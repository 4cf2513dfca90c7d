import { writtenDate } from '#server/messages/source-line.ts'
import { breaksOf } from './breaks.ts'
import type { ChartFigure } from './chart.ts'
import { differenceText } from './difference.ts'
import { headingOf, mergedMark, withCapital } from './headings.ts'
import { setWords, widthOf } from './lettering.ts'
import { axisUnit, pairOf, type Reading } from './readings.ts'
import { partText } from './share.ts'
import { moved, NOTE, type Drawn, type Room, type Shape } from './shapes.ts'
import { stacked } from './stacked.ts'
import { splitUnit } from './units.ts'

/** Two numbers of one thing beside each other, the later one to see; between them what changed, if that may be said. */
export function drawTwoNumbers(figures: ChartFigure[], { width, em }: Room): Drawn {
  const pair = pairOf(figures)
  const between = breaksOf(pair.map(({ figure }) => figure))[0]?.words
  const change = differenceText(pair, unitOf(figures))
  return stacked([
    setWords(headingOf(figures[0]!), { width, size: em, bold: true }),
    { gap: 1.1 * em },
    cards(pair, { width, em, isBroken: !!between }),
    { gap: 1.1 * em },
    setWords(withCapital(between ? `${between}: không so trực tiếp` : change), {
      width,
      size: 1.15 * em,
    }),
  ])
}

function unitOf(figures: ChartFigure[]): string {
  return axisUnit(figures) === '%' ? '%' : figures[0]!.unit
}

type Cards = Omit<Room, 'height'> & { isBroken: boolean }

function cards(pair: [Reading, Reading], { width, em, isBroken }: Cards): Drawn {
  const gap = 2.4 * em
  const each = (width - gap) / 2
  const size = Math.min(
    4.2 * em,
    ...pair.map(
      ({ text }) => (each * 4.2 * em) / widthOf(splitUnit(text)[0], { size: 4.2 * em, bold: true }),
    ),
  )
  const drawn = pair.map((reading, at) =>
    card(reading, { width: each, em, size, isMain: at === 1 }),
  )
  const height = Math.max(...drawn.map((one) => one.height))
  const x = each + gap / 2
  const ends = [0, height].map((y) => ({ x, y }))
  const rule: Shape = {
    kind: 'path',
    points: ends,
    stroke: 'grey',
    thick: 0.07 * em,
    dashed: isBroken,
  }
  const [left, right] = drawn.map(({ shapes }) => shapes) as [Shape[], Shape[]]
  return { shapes: [...left, rule, ...moved(right, { x: each + gap, y: 0 })], height }
}

type Card = Omit<Room, 'height'> & { size: number; isMain: boolean }

function card({ figure, text }: Reading, { width, em, size, isMain }: Card): Drawn {
  const [number, unit] = splitUnit(text)
  const tone = isMain ? 'accent' : 'ink'
  const isTarget = figure.kind === 'target'
  const date = isTarget
    ? `mục tiêu đến ${writtenDate(figure.asOf)}`
    : `đến ${writtenDate(figure.asOf)}`
  const note = { width, size: NOTE * em, tone: 'quiet' } as const
  return stacked([
    setWords(number, { width, size, bold: !isTarget, tone, leading: 1.2 }),
    ...(isTarget ? [dashes(width, em)] : []),
    setWords(unit, { width, size: em, bold: true, tone }),
    setWords(date, { width, size: em }),
    setWords(figure.period ?? '', note),
    setWords(partText(figure), note),
    setWords(mergedMark(figure), note),
  ])
}

function dashes(width: number, em: number): Drawn {
  const ends = [0, width].map((x) => ({ x, y: 0.1 * em }))
  const line: Shape = {
    kind: 'path',
    points: ends,
    stroke: 'accent',
    thick: 0.1 * em,
    dashed: true,
  }
  return { shapes: [line], height: 0.4 * em }
}
