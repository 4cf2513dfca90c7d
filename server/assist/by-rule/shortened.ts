import { sentencesOf } from '#server/quantities/sentences.ts'
import { syllablesOf } from '#server/plain/reading-ease.ts'

/** What a headline may have at most, in syllables. */
const LONGEST_HEADLINE = 14

/**
 * The first sentence of a text as a headline, cut at a comma or a dash where it is too long; nothing where that is not
 * possible. Pure.
 */
export function asHeadline(text: string): string | undefined {
  const [first] = sentencesOf(text)
  if (!first) return undefined
  const clauses = first.text.replace(/[.!?…:;]+$/u, '').split(/(?<!\d)(?:, | [–—-] |: )(?!\d)/u)
  while (clauses.length > 1 && syllablesOf(clauses.join(', ')) > LONGEST_HEADLINE) clauses.pop()
  const short = clauses.join(', ').trim()
  return short && syllablesOf(short) <= LONGEST_HEADLINE ? short : undefined
}
