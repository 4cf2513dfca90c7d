import type { English } from '#app/words/english.ts'
import type { lexicon as vi } from '#app/words/vi/lexicon.ts'

export const lexicon: English<typeof vi> = {
  title: 'How abbreviations are read',
  heading_zero: 'No readings of your own yet',
  heading_one: '1 reading of your own in use',
  heading_other: '{{count}} readings of your own in use',
  what: 'Loudspeaker scripts read abbreviations by this list: first your place’s own, then those of the places above it, then the country’s.',
  add: 'Add a reading',
  addHeading: 'Add a reading',
  written: 'Written',
  writtenHint: 'As it stands in the text, capitals included: OCOP, VNeID, TT.',
  spoken: 'Read aloud',
  spokenHint: 'All in words, as it is said, without digits or signs.',
  when: 'Used',
  whens: {
    always: 'everywhere',
    'before a name': 'before a proper name',
    'before a number': 'before a number',
  },
  missing: 'Please fill this in.',
  said: 'Added by {{by}}, {{at}} · {{place}}',
  remove: 'Remove this reading',
  removeHeading: 'Remove the reading of “{{written}}”',
  removeWhat:
    'Scripts not yet aired will be read as the places above or the country’s list say, and need a new approval where that changes them. The old reading stays in the history.',
  country_one: 'The country’s list: {{count}} abbreviation',
  country_other: 'The country’s list: {{count}} abbreviations',
  asked: 'ask a person',
}
