import type { English } from '#app/words/english.ts'
import type { charts as vi } from '#app/words/vi/charts.ts'

export const charts: English<typeof vi> = {
  title: 'Chart',
  none: 'The figures chosen cannot be drawn as any chart.',
  noFigures: 'The message has no figures yet. Attach figures, then choose a chart.',
  choose: 'Choose a chart',
  figures: 'Figures to draw',
  form: 'Form of the chart',
  look: 'Look at it',
  save: 'Use this chart',
  remove: 'Remove the chart',
  change: 'Change the chart',
  add: 'Add a chart',
  table: 'Table and description',
  across: 'Picture 1200×630',
  upright: 'Picture 1080×1350',
  poster: 'Poster {{paper}}',
}
