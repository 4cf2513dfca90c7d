import type { English } from '#app/words/english.ts'
import type { approvals as vi } from '#app/words/vi/approvals.ts'

export const approvals: English<typeof vi> = {
  title: 'Approval',
  stage: {
    draft: 'This message is a draft, not yet submitted for approval',
    submitted: 'This message is awaiting approval',
    returned: 'This message was sent back for changes',
    approved: 'This message is approved, word for word',
  },
  changed:
    'Part of it changed after approval. That part will not go out until it is approved again',
  target: 'The link in the text opens:',
  where: 'Where and when',
  exact: 'Word for word as it will go out: {{channel}}',
  changedWords: 'Highlighted words are new since the version last reviewed (revision {{number}}).',
  figures_one: '1 sourced figure',
  figures_other: '{{count}} sourced figures',
  noFigures: 'No figures are attached to this message',
  recipients_zero: 'Nobody is on the list yet: once approved it still reaches nobody.',
  recipients_one: 'Goes to 1 recipient of {{outlets, number}} outlet',
  recipients_other: 'Goes to {{count, number}} recipients of {{outlets, number}} outlets',
  recipientsOf: '{{outlet}}: {{recipients, number}}',
  standing: {
    approved: 'Approved',
    'not approved': 'Not approved',
    'changed since': 'Changed after approval',
    out: 'Sent',
  },
  approve: 'Approve',
  sendBack: 'Send back',
  sendBackHeading: 'Send back for changes',
  words: 'What needs to change',
  wordsHint: 'The author will read exactly these words.',
  whatItDoes:
    'Approval locks this exact text, pictures, channel and time. If a single word changes, that part must be approved again.',
  own: 'This message was written or scheduled from this account. Please ask somebody else to approve it.',
  waits: 'Awaiting approval by a leader.',
  urgent:
    'Some of it is urgent: it is read before anything else and breaks quiet hours and the rules of the station. Whoever approves agrees to that.',
  allOut:
    'Every delivery of this message has gone out. The exact text sent can be seen at the Deliver stage.',
  nothing: 'There is no delivery to approve yet. Go back to Draft to choose a channel and a time.',
  steps: 'Steps so far',
  step: { submitted: 'Submitted for approval', returned: 'Sent back', approved: 'Approved' },
  stepLine: '{{step}}: {{name}}, {{at}}, revision {{revision}}',
}
