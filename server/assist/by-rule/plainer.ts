import type { Brief } from '#server/assist/brief.ts'
import { capitalised } from '#server/assist/figure-sentence.ts'
import { writtenParts, type Part } from '#server/assist/purposes.ts'
import { inPlainWords } from '#server/plain/find-phrases.ts'
import { LONG_SENTENCE, syllablesOf } from '#server/plain/reading-ease.ts'
import { sentencesOf } from '#server/quantities/sentences.ts'

/** Plain words for office phrases; a long sentence ends where it has a semicolon. */
export function plainerByRule({ draft, phrases }: Brief): Part[] {
  return writtenParts(draft).map(({ field, text }) => ({
    field,
    text: parted(inPlainWords(text, phrases)),
  }))
}

/** From the end, so that earlier offsets hold. */
function parted(text: string): string {
  return sentencesOf(text).reduceRight((written, { start, end, text: sentence }) => {
    if (syllablesOf(sentence) <= LONG_SENTENCE) return written
    const parts = sentence.split(/;\s+/u)
    const apart = parts.map((part, at) => (at === 0 ? part : capitalised(part))).join('. ')
    return written.slice(0, start) + apart + written.slice(end)
  }, text)
}
