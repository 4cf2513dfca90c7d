import type { English } from '#app/words/english.ts'
import type { plain as vi } from '#app/words/vi/plain.ts'

export const plain: English<typeof vi> = {
  heading: { easy: 'Easy to read', fair: 'Fair to read', hard: 'Hard to read' },
  ease: 'Reading ease {{ease}} of 100: sentences {{sentences}}, syllables {{syllables}}, {{perSentence}} syllables a sentence on average.',
  phrases_one: '1 office phrase has plainer words',
  phrases_other: '{{count}} office phrases have plainer words',
  edit: 'List of phrases',
}
