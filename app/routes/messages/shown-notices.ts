import type { Notices } from '#app/components/text-notices.tsx'
import type { Language } from '#app/words/i18n.ts'
import type { noticed } from '#server/messages/texts.ts'

type Noticed = Pick<ReturnType<typeof noticed>, 'faults' | 'remarks' | 'instead'>

/** What is to be said of a text, in the language of the page. */
export function shownNotices({ faults, remarks, instead }: Noticed, language: Language): Notices {
  return {
    faults: faults.map((words) => words[language]),
    remarks: remarks.map((words) => words[language]),
    instead: instead && { ...instead, label: instead.label[language] },
  }
}
