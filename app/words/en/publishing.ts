import type { English } from '#app/words/english.ts'
import type { publishing as vi } from '#app/words/vi/publishing.ts'

export const publishing: English<typeof vi> = {
  title: 'Publishing',
  band: 'Restored from the backup of {{moment}}: publishing is paused',
  bandOthers: 'the highest administrators will let it go on',
  bandOpen: 'See and resume',
  running: 'Publishing goes on as usual',
  runningWhy: 'What is approved goes out on time. There is nothing to resume.',
  heading_one: 'Publishing has been paused since {{moment}}, 1 delivery is waiting',
  heading_other:
    'Publishing has been paused since {{moment}}, {{count, number}} deliveries are waiting',
  why: 'This installation was restored from the backup of {{moment}}. Since then the old server may have sent messages that the backup does not know of; so nothing is sent until a person lets it go on.',
  lost: 'What was written, approved or moved after {{moment}} is not here. Before approving a message again, please check whether it is already on its channel.',
  waitingHeading: 'Waiting',
  waiting: {
    planned: 'Planned deliveries',
    due: 'of these, due by now',
    dueWhy: 'Each is looked for on its channel first, and sent only if it is not there.',
    overdue: 'of these, overdue by more than {{minutes, number}} minutes',
    overdueWhy: 'Nothing is sent late by itself; a person will be asked.',
    sought: 'Unknown, to be looked for on their channels',
    soughtWhy: 'Found: confirmed. Absent twice: sent.',
    asked: 'Unknown, for a person to check',
    askedWhy: 'Loudspeakers and posts by hand: ask whoever is in charge whether it went out.',
  },
  resume: {
    heading: 'Let publishing go on?',
    old: 'The old server is off and sends nothing any more',
    oldHint:
      'With two servers sending, messages go out twice. Please switch the old one off for good before ticking this.',
    oldFault: 'Please make sure that the old server is off, then tick this box.',
    submit: 'Resume publishing',
  },
}
