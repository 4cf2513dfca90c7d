import type { MetaFunction } from '@remix-run/node'
import type { i18n } from 'i18next'
import { wordsFor, type Language, type Word } from './words/i18n.ts'

/** The title of a page whose name is always the same. */
export function titled(word: Word): MetaFunction {
  return ({ matches }) => [{ title: `${String(wordsOf(matches).t(word as never))} · Lan Tỏa` }]
}

/** The words a title is made of: those of the page it stands over. */
export function wordsOf(matches: { id: string; data: unknown }[]): i18n {
  const root = matches.find(({ id }) => id === 'root')
  const { language } = (root?.data ?? {}) as { language?: Language }
  return wordsFor(language ?? 'vi')
}
