import type { English } from '#app/words/english.ts'
import type { phrases as vi } from '#app/words/vi/phrases.ts'

export const phrases: English<typeof vi> = {
  title: 'Plain words for office phrases',
  heading_zero: 'No plain words of your own yet',
  heading_one: '1 plain word of your own in use',
  heading_other: '{{count}} plain words of your own in use',
  what: 'Asked for plainer words or for a loudspeaker script, the machine replaces office phrases by this list: first your place’s own, then those of the places above it, then the country’s.',
  add: 'Add plain words',
  addHeading: 'Add plain words for a phrase',
  written: 'Office phrase',
  writtenHint: 'Names, and phrases with a capital within a sentence, are left as they are.',
  plain: 'Plain words',
  plainHint: 'As people say it to each other.',
  missing: 'Please fill this in.',
  said: 'Added by {{by}}, {{at}} · {{place}}',
  remove: 'Remove these plain words',
  removeHeading: 'Remove the plain words for “{{written}}”',
  removeWhat:
    'From now on what the places above or the country’s list say holds again, if they do. Messages already written stay as they are; the old words stay in the history.',
  country_one: 'The country’s list: {{count}} phrase',
  country_other: 'The country’s list: {{count}} phrases',
}
