import { createHash } from 'node:crypto'
import { drawChart, type ChartInput } from './draw-chart.ts'
import { describe } from './describe.ts'
import { setWords } from './lettering.ts'
import { stacked } from './stacked.ts'
import { sourceNote } from './source-note.ts'
import { toSvg } from './svg.ts'

/** Of a page, and of a telephone: a picture that is made smaller has letters that are smaller. Lengths are pixels. */
const SIZES = {
  wide: { width: 720, height: 400, em: 17 },
  narrow: { width: 360, height: 360, em: 14.5 },
} as const

export type PageChart = ChartInput & {
  /** What the chart shows, in a sentence: its name for who does not see it. */
  sentence: string
  /** Who made it: named in the source line. */
  maker: string
  size?: keyof typeof SIZES
}

/** A chart with its source line for a page, as wide as its place there. Figures that can be this chart: ask `whyNot` first. */
export function renderSvg({ form, figures, sentence, maker, size = 'wide' }: PageChart): string {
  const { width, height, em } = SIZES[size]
  const drawn = stacked([
    drawChart({ form, figures }, { width, height, em }),
    { gap: 1.3 * em },
    setWords(sourceNote(figures, { maker }), { width, size: 0.78 * em, tone: 'quiet' }),
  ])
  const { alt } = describe(form, figures)
  const said = { id: idOf([form, size, sentence, alt]), title: sentence, description: alt }
  return toSvg({ ...drawn, width, height: drawn.height + 2, said })
}

/** The same for the same chart, another for another: several stand on a page. */
function idOf(parts: string[]): string {
  return `chart-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10)}`
}
