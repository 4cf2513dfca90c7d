import type { English } from '#app/words/english.ts'
import type { pictures as vietnamese } from '#app/words/vi/pictures.ts'

export const pictures: English<typeof vietnamese> = {
  heading: 'Pictures',
  count_one: '{{count}} picture goes with the message',
  count_other: '{{count}} pictures go with the message',
  choose: 'Choose pictures',
  chooseHint_one:
    'JPEG, PNG or WebP, 15 MB each at most; one more can be added. Where it was taken and all that is hidden in it are removed.',
  chooseHint_other:
    'JPEG, PNG or WebP, 15 MB each at most; {{count}} more can be added. Where they were taken and all that is hidden in them are removed.',
  add: 'Add pictures',
  sending: 'Receiving the pictures…',
  unsaved: 'Save the message first, then add or change pictures.',
  alt: 'What picture {{number}} shows',
  altHint: 'For each a sentence or two for those who do not see it: who does what, where.',
  noAlt: 'A picture without a description',
  undescribed_one:
    '{{count}} picture has no description yet. Approval can be asked for once all have one.',
  undescribed_other:
    '{{count}} pictures have no description yet. Approval can be asked for once all have one.',
  saveAlts: 'Save descriptions',
  earlier: 'Up',
  later: 'Down',
  remove: 'Remove',
  verbOf: '{{verb}}: picture {{number}}',
  save: 'Save the picture',
  isNew: 'New picture',
  isGone: 'Picture taken out',
  altChanged: 'Description of a picture changed',
  chooseScreenshot: 'Screenshot with these numbers',
  screenshotHint:
    'JPEG, PNG or WebP, 15 MB at most. Only whoever sends it and the office see it; all that is hidden in it is removed.',
  notChosen:
    'The picture is larger than 15 MB and was not chosen. Take another screenshot or choose a smaller one.',
  chooseAgain: 'The picture was not kept, please choose it again.',
  ofNumbers: 'Screenshot with the numbers that were sent; open it to see the whole',
  reordered: 'The order of the pictures changed.',
}
