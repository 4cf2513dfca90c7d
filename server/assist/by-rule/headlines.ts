import type { Brief } from '#server/assist/brief.ts'
import { capitalised, figureClause } from '#server/assist/figure-sentence.ts'
import type { Part } from '#server/assist/purposes.ts'
import { inPlainWords } from '#server/plain/find-phrases.ts'
import { sentencesOf } from '#server/quantities/sentences.ts'
import { asHeadline } from './shortened.ts'

/** Up to three: what a figure says, what people are invited to, what the message says; else its shortest sentences. */
export function headlinesByRule({ draft, figures, phrases }: Brief): Part[] {
  const told = figures.slice(0, 2).map(figureClause)
  const own = [draft.callToAction, draft.keyMessage, draft.headline]
  const rest = sentencesOf(draft.body).map(({ text }) => text.replace(/^[-*•]\s+/u, ''))
  const headlines = [...told.slice(0, 1), ...own, ...told.slice(1), ...rest]
    .map((text) => asHeadline(inPlainWords(text, phrases)))
    .filter((text) => text !== undefined)
    .map(capitalised)
  return [...new Set(headlines)].slice(0, 3).map((text) => ({ field: 'headline', text }))
}
