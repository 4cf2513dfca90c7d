import { createInstance, type i18n, type ParseKeys } from 'i18next'
import { en } from './en.ts'
import { vi } from './vi.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof vi }
    returnNull: false
  }
}

const WORDS = { vi, en }

export type Language = keyof typeof WORDS
/** The name of a sentence among the words. */
export type Word = ParseKeys

/** One instance a language, and none for all: requests in two languages run in one process at the same time. */
const instances = { vi: instanceOf('vi'), en: instanceOf('en') }

/** The words of the screen in a language, in the browser and on the server alike. */
export function wordsFor(language: Language): i18n {
  return instances[language]
}

/** The language of an instance. */
export function languageIn({ language }: i18n): Language {
  return language as Language
}

function instanceOf(language: Language): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    resources: { [language]: { translation: WORDS[language] } },
    interpolation: { escapeValue: false },
    initImmediate: false,
  })
  return instance
}
