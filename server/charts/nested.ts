import type { ChartFigure } from './chart.ts'
import { countedOf, dateText, joined, mergedMark } from './headings.ts'
import { setWords } from './lettering.ts'
import { countsOf, type Reading } from './readings.ts'
import { partOf, partText, shareText } from './share.ts'
import { NOTE, type Drawn, type Room, type Shape, type Tone } from './shapes.ts'
import { stacked } from './stacked.ts'

/**
 * Each part as long as it is, on a ground as long as what contains it: never set end to end. The innermost is the one
 * to see. The first lies on its whole, where that is known.
 */
export function drawNested(figures: ChartFigure[], { width, em }: Room): Drawn {
  const counts = countsOf(figures)
  const first = figures[0]!
  const longest = partOf(first)?.denominator ?? counts[0]!.value ?? 1
  const lengths = counts.map(({ value = 0 }) => (value / longest) * width)
  const rows = counts.flatMap((reading, at) => [
    { gap: at === 0 ? 0 : 0.9 * em },
    setWords(wordsOf(reading), { width, size: em }),
    { gap: 0.2 * em },
    bar({ length: lengths[at]!, ground: lengths[at - 1] ?? width, tone: toneOf(at, counts), em }),
    ...noteOf(reading, at, { width, em }),
  ])
  const foot = joined(first.about, dateText(first), mergedMark(first))
  return stacked([...rows, { gap: 0.9 * em }, setWords(foot, { width, size: NOTE * em })])
}

function wordsOf({ text, figure }: Reading) {
  return [
    { text, bold: true },
    { text: countedOf(figure), bold: false },
  ]
}

function toneOf(at: number, { length }: Reading[]): Tone {
  if (at === length - 1) return 'accent'
  return at === length - 2 ? 'ink' : 'edge'
}

/** How much of its whole the first is; what the others are of theirs the source has not said. */
function noteOf({ figure }: Reading, at: number, { width, em }: Omit<Room, 'height'>): Drawn[] {
  if (at > 0 || !partOf(figure)) return []
  const words = `${partText(figure)}, bằng ${shareText(figure)}`
  return [setWords(words, { width, size: NOTE * em, tone: 'quiet' })]
}

type Bar = { length: number; ground: number; tone: Tone; em: number }

function bar({ length, ground, tone, em }: Bar): Drawn {
  const height = 1.5 * em
  const whole: Shape = { kind: 'rect', x: 0, y: 0, width: ground, height, fill: 'pale' }
  return {
    shapes: [whole, { kind: 'rect', x: 0, y: 0, width: length, height, fill: tone }],
    height: height + 0.1 * em,
  }
}
