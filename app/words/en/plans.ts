import type { English } from '#app/words/english.ts'
import type { plans as vi } from '#app/words/vi/plans.ts'

export const plans: English<typeof vi> = {
  assignee: 'Who posts it',
  assigneeHint:
    'For channels by hand only. It stands on that person’s first page with its time, text and file.',
  nobody: 'Given to nobody yet',
  assignHeading: 'Who posts it in {{name}}?',
  assign: 'Give it',
  reassign: 'Change the person',
  assigned: 'Given to {{name}}',
  priority: 'Priority on the loudspeaker',
  priorityHint:
    'What is urgent goes ahead of everything and breaks every rule about hours; the leader who approves sees it.',
  everyStation_one: 'The one loudspeaker station',
  everyStation_other: 'All {{count}} loudspeaker stations',
  leavesOut: 'Leave out the stations whose rules do not allow this time',
  repeat: 'Repeat',
  repeats: { once: 'Once', daily: 'Every day', weekdays: 'Every working day' },
  until: 'Until the end of',
  untilHint: 'Only where it is repeated.',
  untilMissing: 'Where it is repeated, please choose the last day.',
  untilBefore: 'The last day is before the first.',
  findings: {
    quiet: 'Quiet hours {{from}}–{{until}}',
    hours: 'Outside the hours allowed, {{from}}–{{until}}',
    weekend: 'The commune does not air this at weekends',
    sessions: 'More than {{most}} sessions a day',
    length:
      'The session {{from}}–{{until}} is {{seconds}} seconds too long: shorten by about {{syllables}} syllables, or choose another session',
    repeats: 'Heard {{times}} times in 7 days, {{most}} are allowed',
    early: 'Before 05:30: people complain',
    'weekend-in-town': 'A weekend in town: better not',
  },
  clashes: {
    'same-text': 'Says the same as “{{headline}}” of {{moment}} on this account, within 7 days',
    close: 'Less than 30 minutes from “{{headline}}” of {{moment}} on this account',
  },
  checkClashes: 'See whether it clashes',
  noClashes: 'On this channel it repeats nothing and comes close to nothing.',
  better: 'The nearest time with room: {{time}} on {{date}}',
}
