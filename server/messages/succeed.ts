import type { Db } from '#db/database.ts'
import { listFiguresById, type Figure } from '#server/figures/figures.ts'
import { tokenOf } from '#server/figures/tokens.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import { getDraftable, saveRevision } from './messages.ts'
import type { Draft } from './revisions.ts'

/**
 * Puts the figure that came in the place of one that ended where that one was, as the next revision.
 * @throws RefusedError: not an officer, edited meanwhile, or nothing came in its place
 */
export async function putSuccessor(
  db: Db,
  {
    by,
    messageId,
    basedOn,
    figureId,
  }: { by: Account; messageId: string; basedOn: number; figureId: string },
): Promise<void> {
  const message = await getDraftable(db, { messageId, by })
  const old = message.figures.find(({ id }) => id === figureId)
  const [successor] = old?.successorId ? await listFiguresById(db, [old.successorId]) : []
  if (!old || !successor) throw new RefusedError('messages.noSuccessor')
  const draft = succeeded(message.revision, { old, successor })
  await saveRevision(db, { by, messageId, basedOn, draft })
}

function succeeded(draft: Draft, { old, successor }: { old: Figure; successor: Figure }): Draft {
  const swap = (text: string) =>
    text.replace(new RegExp(`\\{[^{}|\\n]+\\|${old.key}\\}`, 'g'), () =>
      tokenOf({ shown: shownOf(successor), key: successor.key }),
    )
  const { headline, keyMessage, body, callToAction } = draft
  const texts = Object.entries(draft.texts).map(([channel, edited]) => [
    channel,
    { ...edited, text: swap(edited.text) },
  ])
  const swapId = (id: string) => (id === old.id ? successor.id : id)
  return {
    ...draft,
    ...{ headline: swap(headline), keyMessage: swap(keyMessage), body: swap(body) },
    callToAction: swap(callToAction),
    figureIds: draft.figureIds.map(swapId),
    texts: Object.fromEntries(texts),
    chart: draft.chart && { ...draft.chart, figureIds: draft.chart.figureIds.map(swapId) },
  }
}

/** As it stands in a text, without the unit that follows it there; a percentage keeps its sign. */
function shownOf({ value, unit }: Figure): string {
  return unit.startsWith('%') ? `${value}%` : value
}
