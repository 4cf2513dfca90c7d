import type { Words } from '#server/channels/channel.ts'

export type Language = keyof Words

const NAME = 'lan-toa-language'
const YEAR_S = 365 * 24 * 3600

/** The header that keeps a person's choice of language in this browser. */
export function languageCookie(language: Language): string {
  return `${NAME}=${language}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${YEAR_S}`
}

/** What was chosen in this browser; Vietnamese until somebody chooses, whatever the browser itself speaks. */
export function languageOf(cookies: string | undefined): Language {
  const chosen = (cookies ?? '').split(';').map((pair) => pair.trim())
  return chosen.includes(`${NAME}=en`) ? 'en' : 'vi'
}
