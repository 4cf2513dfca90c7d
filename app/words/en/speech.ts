import type { English } from '#app/words/english.ts'
import type { speech as vi } from '#app/words/vi/speech.ts'

export const speech: English<typeof vi> = {
  time: 'About {{time}} to read aloud · {{syllables}} syllables',
  duration: '{{minutes}} min {{seconds}} s',
  short: '{{seconds}} s',
  aloud: 'Read aloud',
  confirm: 'It is read right',
  session: '{{station}}, session {{from}}–{{until}} on {{date}}: {{length}} of {{room}}',
  fits: 'fits',
  tooLong: '{{over}} too long',
  doubts_one: '1 place to look at before it is read',
  doubts_other: '{{count}} places to look at before it is read',
  left: 'left as written',
  read: 'read, please check',
  remarks: 'To be followed by ear',
  rules: {
    'long-sentence': 'A sentence of {{syllables}} syllables, better under {{most}}:',
    'many-figures': '{{figures}} figures in one item, better {{most}} at most.',
    'long-item':
      'An item of {{syllables}} syllables, better under {{most}}: make two of it, or shorten it.',
    brackets: 'What stands in brackets is not heard as such:',
  },
}
