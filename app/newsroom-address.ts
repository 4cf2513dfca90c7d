import type { Language } from './words/i18n.ts'

type Newsroom = { placeCode: string; rehearsal: 0 | 1 }

/** The address of a feed of a newsroom, in any language. */
export function feedAddress(newsroom: Newsroom, file: string): string {
  return newsroomAddress(newsroom, { within: file, language: 'vi' })
}

/** The address of a page of a newsroom. A public one carries its language; in a rehearsal the browser keeps it. */
export function newsroomAddress(
  { placeCode, rehearsal }: Newsroom,
  { within = '', language }: { within?: string; language: Language },
): string {
  const path = [`/newsroom/${placeCode}`, ...(rehearsal ? ['rehearsal'] : []), within]
  const asked = language === 'en' && !rehearsal ? '?lang=en' : ''
  return `${path.filter(Boolean).join('/')}${asked}`
}
