import { withoutTokens } from '#server/figures/tokens.ts'
import type { Revision } from '#server/messages/revisions.ts'
import { plainText } from '#server/messages/plain-text.ts'
import { findPhrases } from '#server/plain/find-phrases.ts'
import type { Phrase } from '#server/plain/office-phrases.ts'
import { readingEase } from '#server/plain/reading-ease.ts'

/** How easily a draft is read, each office phrase once; nothing where there is nothing to read. */
export function shownPlain({ headline, keyMessage, body, callToAction }: Revision, list: Phrase[]) {
  const parts = [headline, keyMessage, plainText(body), callToAction]
  const text = withoutTokens(parts.filter(Boolean).join('\n'))
  const ease = readingEase(text, list)
  if (!ease) return undefined
  const phrases = findPhrases(text, list).map(({ found, plain }) => ({ found, plain }))
  const byWords = new Map(phrases.map((phrase) => [phrase.found.toLowerCase(), phrase]))
  return { ...ease, phrases: [...byWords.values()] }
}
