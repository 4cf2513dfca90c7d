import type { ChartForm } from '#server/charts/chart.ts'
import { describe } from '#server/charts/describe.ts'
import { renderSvg } from '#server/charts/render-svg.ts'
import type { Figure } from '#server/figures/figures.ts'

type Story = {
  form: ChartForm
  figures: Figure[]
  question: string
  sentence: string
  maker: string
}

/** A chart as a page shows it, in both sizes, with the table and the text that say the same. */
export function shownChart({ form, figures, question, sentence, maker }: Story) {
  const { alt, table } = describe(form, figures)
  const svg = (size: 'wide' | 'narrow') => renderSvg({ form, figures, sentence, maker, size })
  return { form, question, alt, table, wide: svg('wide'), narrow: svg('narrow') }
}

/** The chart of a message, where it has one. */
export function shownIf(story: Story | undefined) {
  return story && shownChart(story)
}
