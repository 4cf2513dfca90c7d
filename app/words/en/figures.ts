import type { English } from '#app/words/english.ts'
import type { figures as vi } from '#app/words/vi/figures.ts'

export const figures: English<typeof vi> = {
  title: 'Figures',
  heading_one: '1 sourced figure',
  heading_other: '{{count}} sourced figures',
  heading_zero: 'No figures yet',
  empty:
    'Every number in a message needs a source and a date. Add the first figure, then attach it to a message.',
  add: 'Add a figure',
  addHeading: 'Add a sourced figure',
  indicator: 'Indicator',
  indicatorHint: 'For example: communes meeting the new rural standard',
  value: 'Value',
  valueHint: 'As written in the source: 6.058/7.696 or 78,7',
  unit: 'Unit',
  unitHint: 'For example: communes, %, percentage points, households',
  source: 'Source',
  sourceHint: 'The publishing agency, document or conference',
  asOf: 'As of',
  asOfHint: 'Day, month or year: 30/06/2025, 06/2025 or 2025',
  asOfFault: 'Enter a day, month or year: 30/06/2025, 06/2025 or 2025.',
  link: 'Link',
  linkFault: 'A link starts with https://',
  missing: 'Please fill in this field.',
  upTo: 'as of {{date}}',
  open: 'open source',
}
