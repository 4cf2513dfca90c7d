import type { ShownSpeech } from '#app/components/spoken-script.tsx'
import type { Language } from '#app/words/i18n.ts'
import type { Why } from '#server/speech/reading.ts'
import type { Speech } from '#server/speech/speech.ts'
import { WHY } from '#server/speech/why.ts'

type Reader = { language: Language; mayEditLexicon: boolean }

/** A script as a page shows it: why a part is doubtful, in words, and where that can be mended. */
export function shownSpeech({ parts, ...speech }: Speech, reader: Reader): ShownSpeech {
  return { ...speech, parts: parts.map((part) => shownPart(part, reader)) }
}

function shownPart({ spoken, doubt }: Speech['parts'][number], reader: Reader) {
  if (!doubt) return { spoken }
  const { language, mayEditLexicon } = reader
  const addTo = `/lexicon/new?written=${encodeURIComponent(spoken)}`
  const addable = mayEditLexicon && READABLE.has(doubt.why)
  const shown = { why: WHY[doubt.why][language], left: doubt.kind === 'unknown' }
  return { spoken, doubt: { ...shown, ...(addable && { addTo }) } }
}

/** What a lexicon can settle. */
const READABLE = new Set<Why>(['acronym', 'mixed'])
