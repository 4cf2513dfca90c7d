import type { i18n } from 'i18next'
import { formatsFor } from '#app/formats.ts'
import { languageIn, type Language } from './i18n.ts'

type Value = string | number | Record<Language, string>

/** A sentence that is not said yet: the page does, in the language of whoever reads it. */
export type Sentence = { word: string; values: Record<string, Value> }

/** Why the server refused. */
export function refusalSentence(reason: string, values: Record<string, Value>): Sentence {
  return { word: `refused.${reason}`, values }
}

/** The sentence in the words of a page; a date among its values as that language writes it. */
export function say(words: i18n, { word, values }: Sentence): string {
  const language = languageIn(words)
  const written = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, writtenValue(value, language)]),
  )
  return String(words.t(word as never, written as never))
}

function writtenValue(value: Value, language: Language): string | number {
  if (typeof value === 'object') return value[language]
  const date = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  return date ? formatsFor(language).day(value) : value
}
