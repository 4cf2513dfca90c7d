import { numbersOf, unsettled } from '#server/messages/numbers.ts'
import type { Draft } from '#server/messages/revisions.ts'

/** A draft whose author says of every number that is bound to no figure that it is no statistic. */
export function marked(draft: Draft): Draft {
  const marks = unsettled(numbersOf(draft, [])).map(({ written, sentence }) => ({
    written,
    sentence,
  }))
  return { ...draft, marks }
}
