import type { Db } from '#db/database.ts'
import { listUsableFigures, type Figure } from '#server/figures/figures.ts'
import { says } from '#server/figures/says.ts'
import { offsetInText, tokenOf, tokensOf } from '#server/figures/tokens.ts'
import type { Account } from '#server/people/accounts.ts'
import { findQuantities } from '#server/quantities/quantities.ts'
import { RefusedError } from '#server/refused.ts'
import { getDraftable, saveRevision, type Message } from './messages.ts'
import { numbersOf, unsettled, type DraftNumber } from './numbers.ts'
import type { Draft } from './revisions.ts'

/** What a person says of a number: the figure it is, or that it is no statistic. */
export type Choice = { number: string; figureId: string | undefined }

/** Names a number of a revision: `keyMessage 11`. */
export function nameOf({ field, start }: Pick<DraftNumber, 'field' | 'start'>): string {
  return `${field} ${start}`
}

/**
 * Binds numbers of a draft to figures, or marks them as no statistic, as the next revision.
 * @throws RefusedError: not an officer, edited meanwhile, no such number, a figure that says something else
 */
export async function settleNumbers(
  db: Db,
  {
    by,
    messageId,
    basedOn,
    choices,
  }: { by: Account; messageId: string; basedOn: number; choices: Choice[] },
): Promise<void> {
  const message = await getDraftable(db, { messageId, by })
  const { revision } = message
  if (revision.number !== basedOn)
    throw new RefusedError('messages.editedMeanwhile', {
      author: revision.author,
      number: revision.number,
    })
  const usable = await listUsableFigures(db, { used: revision.figureIds, by })
  const draft = settled(message, { choices, usable })
  await saveRevision(db, { by, messageId, basedOn, draft })
}

/** The numbers that are not settled each with the figures of the person's ledger that say it. */
export function candidatesFor(number: DraftNumber, usable: Figure[]): Figure[] {
  const [quantity] = findQuantities(number.sentence).filter(
    ({ written }) => written === number.written,
  )
  return quantity ? usable.filter((figure) => says(figure, quantity)) : []
}

function settled(
  { revision, figures }: Message,
  { choices, usable }: { choices: Choice[]; usable: Figure[] },
): Draft {
  const open = unsettled(numbersOf(revision, figures))
  const chosen = choices.map((choice) => {
    const number = open.find((one) => nameOf(one) === choice.number)
    const isThere = number && (choice.figureId || number.state === 'unbound')
    if (!isThere) throw new RefusedError('messages.noSuchNumber')
    const figure = usable.find(({ id }) => id === choice.figureId)
    if (choice.figureId && !(figure && candidatesFor(number, usable).includes(figure)))
      throw new RefusedError('messages.otherNumber', { written: number.written })
    return { number, figure }
  })
  // From the end, so that what stands before keeps its place.
  return chosen
    .toSorted((one, other) => other.number.start - one.number.start)
    .reduce<Draft>((draft, { number, figure }) => settle(draft, number, figure), revision)
}

function settle(draft: Draft, number: DraftNumber, figure: Figure | undefined): Draft {
  const { written, sentence } = number
  if (!figure) return { ...draft, marks: [...(draft.marks ?? []), { written, sentence }] }
  const figureIds = [...new Set([...draft.figureIds, figure.id])]
  return bound({ ...draft, figureIds }, { number, figure })
}

function bound(draft: Draft, { number, figure }: { number: DraftNumber; figure: Figure }): Draft {
  const put = (text: string) => {
    const from = offsetInText(text, number.start)
    const shown = number.written
    const wrong = tokensOf(text).find(({ start, end }) => start <= from && from < end)
    const { start, end } = wrong ?? { start: from, end: from + shown.length }
    return text.slice(0, start) + tokenOf({ shown, key: figure.key }) + text.slice(end)
  }
  const { field } = number
  const edited = draft.texts[field]
  if (edited) {
    const text = { ...edited, text: put(edited.text) }
    return { ...draft, texts: { ...draft.texts, [field]: text } }
  }
  return { ...draft, [field]: put(draft[field as 'headline']) }
}
