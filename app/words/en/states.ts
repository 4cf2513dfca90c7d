import type { English } from '#app/words/english.ts'
import type { states as vi } from '#app/words/vi/states.ts'

export const states: English<typeof vi> = {
  'not approved': 'Awaiting approval',
  planned: 'Scheduled',
  sending: 'Sending',
  confirmed: 'Delivered',
  'handed over': 'Handed over, to be confirmed',
  refused: 'Not delivered',
  unknown: 'Unknown',
  withdrawn: 'Withdrawn',
  held: 'On hold',
  waits: 'Arrived, not yet published',
  rehearsal: 'Rehearsal',
  notMeasured: 'Not measured, not counted as 0',
  stages: {
    draft: 'Draft',
    approve: 'Approve',
    deliver: 'Deliver',
    measure: 'Measure',
    score: 'Evaluate',
  },
  stagesLabel: 'The five stages of a message',
  grades: {
    A: 'returned by the platform',
    B: 'our own log',
    C: 'survey',
    D: 'estimate, screenshot, statement',
  },
  grade: 'Evidence grade {{grade}}: {{meaning}}',
}
