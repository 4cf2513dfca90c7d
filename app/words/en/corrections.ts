import type { English } from '#app/words/english.ts'
import type { corrections as vi } from '#app/words/vi/corrections.ts'

export const corrections: English<typeof vi> = {
  due_one: '1 message went out with a figure that no longer holds, and needs a correction',
  due_other: '{{count}} messages went out with figures that no longer hold, and need a correction',
  what: 'The message “{{headline}}” reached people with this number:',
  begin: 'Write a correction',
  waive: 'No correction is needed',
  waiveHeading: 'Leave this message uncorrected?',
  waiveWhat: 'The reason is kept in the log. The wrong number stays where it was published.',
  why: 'Reason',
  corrects: 'This message corrects: {{headline}}',
}
