import type { English } from '#app/words/english.ts'
import type { recalls as vi } from '#app/words/vi/recalls.ts'

/** Taking back and correcting what is out. */
export const recalls: English<typeof vi> = {
  title: 'Take back and correct',
  openFor: 'Take back or correct what is out',
  none: 'This message has never been taken back or corrected.',
  by: 'Decided by {{name}}',
  words: 'Why, for the public',
  wordsHint: 'A sentence or two; they stand on the public corrections page of the place.',
  openPost: 'Open the post',
  newText: 'The corrected text, to put in its place',
  didIt: 'Done',
  acts_one: '1 place needs somebody to take it down or correct it by hand',
  acts_other: '{{count, number}} places need somebody to take them down or correct them by hand',
  withdraw: {
    heading: 'Take back everywhere',
    what: 'The message has {{all, number}} deliveries, {{done, number}} of them out. What has not gone out is withdrawn at once. What is out is taken down on each channel; where the system cannot, somebody is asked to.',
    submit: 'Take back everywhere',
    'done-heading': 'Taken back everywhere {{moment}}',
    planned: 'being taken down',
    done: 'taken down {{moment}}',
    'by a person': 'somebody has to take it down',
  },
  correct: {
    heading: 'Correct what is out',
    differ_one: '1 published text differs from what the message says now',
    differ_other: '{{count, number}} published texts differ from what the message says now',
    nothing:
      'What is out says what the message says now. To correct it, edit and save the message first; then a leader approves it here.',
    onlyPictures: 'The text stays as it is; only the pictures differ.',
    edit: 'Edit the message',
    leader:
      'A leader who did not write this message reads and approves the corrected texts here; then they are corrected on every channel.',
    submit: 'Approve and correct everywhere',
    'done-heading': 'Corrected everywhere {{moment}}',
    planned: 'being corrected',
    done: 'corrected {{moment}}',
    'by a person': 'somebody has to correct it',
  },
}
