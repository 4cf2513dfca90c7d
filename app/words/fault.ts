import type { i18n } from 'i18next'
import type { Word } from './i18n.ts'

/** Names what is wrong with a field, in a schema that knows no language: the page says it in its own. */
export function fault(word: Word, values?: Record<string, number>): string {
  return values ? `${word} ${JSON.stringify(values)}` : word
}

/** The faults of a field as the page says them; what no schema of ours named asks to look again. */
export function faultSentences(words: i18n, faults: string[]): string {
  return faults.map((named) => sentenceOf(words, named)).join(' ')
}

/** Of `messages.missing` or `messages.tooLong {"count":150}`. */
function sentenceOf(words: i18n, named: string): string {
  const [, word, values = '{}'] = named.match(/^(\w+(?:\.\w+)+)(?: (\{.*\}))?$/) ?? []
  if (!word) return words.t('frame.lookAgain')
  return String(words.t(word as never, JSON.parse(values) as never))
}
