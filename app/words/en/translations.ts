import type { English } from '#app/words/english.ts'
import type { translations as vi } from '#app/words/vi/translations.ts'

export const translations: English<typeof vi> = {
  title: 'Languages',
  heading_zero: 'The stations of this message need Vietnamese only',
  heading_one: 'This message needs 1 more language, {{missing}} missing',
  heading_other: 'This message needs {{count}} more languages, {{missing}} missing',
  complete_one: 'This message needs 1 more language, and has it',
  complete_other: 'This message needs {{count}} more languages, and has all of them',
  what: 'One person translates and another reads it over, with names and days. No machine translates or speaks for them.',
  missing: 'Missing',
  outdated: 'Changed since it was translated: it needs another translation',
  by: 'translated by {{translator}} {{translatedOn}}, read over by {{reader}} {{readOn}}',
  add: 'Add {{name}}',
  again: 'Add another',
  addHeading: 'Add a translation into {{name}}',
  text: 'The translation, as it is read aloud',
  translator: 'Translator',
  translatedOn: 'Translated on',
  reader: 'Second reader',
  readOn: 'Read over on',
  fill: 'Please fill this in.',
  source: 'In Vietnamese',
}
