import type { English } from '#app/words/english.ts'
import type { measurements as vi } from '#app/words/vi/measurements.ts'

export const measurements: English<typeof vi> = {
  heading_zero: 'No completed deliveries to measure yet',
  heading_one: '{{measured}} of 1 metric measured for completed deliveries',
  heading_other: '{{measured}} of {{count}} metrics measured for completed deliveries',
  ofDelivery: 'Results so far',
  notOut: 'Not out yet, nothing to measure',
  empty:
    'Results appear here once the message is out: read from the platform where possible, entered by hand elsewhere.',
  metric: 'Metric',
  value: 'Value',
  grade: 'Grade',
  platform: 'returned by the platform',
  definitions: 'What the platform counts',
  typedBy: 'entered by {{name}}',
  typed: 'entered by hand',
  next: 'Next automatic reading: {{moment}}.',
  noNext: 'This channel cannot be read automatically; numbers are entered by hand.',
  ended: 'All scheduled readings are done; no further automatic reading.',
  measure: 'Measure now',
  numbers: 'Enter numbers',
  measured: 'Metrics just read: {{read}} of {{asked}}.',
  measuredNone:
    'The platform returned no metric. Earlier numbers are unchanged; please try again in a few minutes.',
  numbersHeading: 'Enter numbers by hand',
  numbersHint: 'A field left empty means not measured; it is not counted as 0.',
  gradeHint: 'Evidence grade {{grade}}: {{meaning}}',
  numberFault: 'Enter a number such as 6,058 or 78.7.',
  wholeFault: 'This is a count: enter a whole number such as 6,058.',
  percentFault: 'Enter a percentage from 0 to 100.',
  nothing: 'No number was entered.',
  percent: '{{label}}, %',
  when: 'When were these numbers taken?',
  save: 'Save numbers',
}
