import type { ShownSpeech } from '#app/components/spoken-script.tsx'
import type { Language } from '#app/words/i18n.ts'
import type { Speech } from '#server/speech/speech.ts'
import { WHY } from '#server/speech/why.ts'

/** A script as a page shows it: why a part is doubtful, in words. */
export function shownSpeech({ parts, ...speech }: Speech, language: Language): ShownSpeech {
  const shown = parts.map(({ spoken, doubt }) => ({
    spoken,
    doubt: doubt && { why: WHY[doubt.why][language], left: doubt.kind === 'unknown' },
  }))
  return { ...speech, parts: shown }
}
