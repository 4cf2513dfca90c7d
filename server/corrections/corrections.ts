import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { liesIn } from '#db/rows.ts'
import { record } from '#server/audit/audit.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { listFiguresById, type Figure } from '#server/figures/figures.ts'
import { addMessage, findMessage } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { correctionDraft } from './correction-draft.ts'

/** A message that went out with a figure that has ended since, and nobody has said so yet. */
export type Due = { figure: Figure; messageId: string; headline: string; outAt: string | null }

/** Out, on its way, or in somebody's hands: people may have seen it. */
const SEEN = ['sending', 'confirmed', 'handed over', 'unknown'] as const

/** The corrections that are due in the person's place and below it, the latest ended figure first. Derived. */
export async function listDue(
  db: Db,
  { by, messageId }: { by: Account; messageId?: string },
): Promise<Due[]> {
  const rows = await due(db, by)
    .$if(messageId !== undefined, (query) => query.where('messages.id', '=', messageId!))
    .execute()
  const figures = await listFiguresById(
    db,
    rows.map(({ figureId }) => figureId),
  )
  return rows.map(({ headline, messageId, outAt }, at) => ({
    ...{ figure: figures[at]!, headline, messageId, outAt },
  }))
}

function due(db: Db, by: Account) {
  return (
    db
      .selectFrom('figures')
      .innerJoin('figureUses', 'figureUses.figureId', 'figures.id')
      .innerJoin('approvals', (join) =>
        join
          .onRef('approvals.messageId', '=', 'figureUses.messageId')
          .onRef('approvals.revision', '=', 'figureUses.revision')
          .on('approvals.step', '=', 'approved'),
      )
      .innerJoin('messages', 'messages.id', 'figureUses.messageId')
      .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
      .innerJoin('places', 'places.code', 'campaigns.placeCode')
      .innerJoin('revisions', (join) =>
        join
          .onRef('revisions.messageId', '=', 'figureUses.messageId')
          .onRef('revisions.number', '=', 'figureUses.revision'),
      )
      .innerJoin('plans', 'plans.messageId', 'messages.id')
      .innerJoin('deliveries', 'deliveries.id', 'plans.id')
      // Under the approval that covered it when it left: one that was mended before owes nothing.
      .where('approvals.id', '=', (eb) =>
        eb
          .selectFrom('approvals as covering')
          .innerJoin('seals', 'seals.approvalId', 'covering.id')
          .select('covering.id')
          .whereRef('seals.planId', '=', 'deliveries.id')
          .where('covering.at', '<=', (left) =>
            left
              .selectFrom('attempts')
              .select((max) => max.fn.max('startedAt').as('startedAt'))
              .whereRef('attempts.deliveryId', '=', 'deliveries.id'),
          )
          .orderBy('covering.at', 'desc')
          .limit(1),
      )
      .leftJoin('corrections', (join) =>
        join
          .onRef('corrections.figureId', '=', 'figures.id')
          .onRef('corrections.messageId', '=', 'messages.id'),
      )
      .select(({ fn }) => [
        'figures.id as figureId',
        'messages.id as messageId',
        fn.max('revisions.headline').as('headline'),
        fn.min('deliveries.doneAt').as('outAt'),
      ])
      .where('figures.ended', 'is not', null)
      .where((eb) =>
        eb.or([
          eb('deliveries.state', 'in', SEEN),
          eb.and([eb('deliveries.state', '=', 'planned'), eb('remoteId', 'is not', null)]),
        ]),
      )
      .where('corrections.figureId', 'is', null)
      .where(liesIn('places.path', by.placePath))
      .groupBy(['figures.id', 'messages.id', 'figures.endedAt'])
      .orderBy('figures.endedAt', 'desc')
      .orderBy('messages.id')
  )
}

/**
 * Begins the message that corrects one: it names what it corrects, and says the right number where there is one.
 * @returns the id of the new message
 * @throws RefusedError: not an officer of the place, or none is due any more
 */
export async function beginCorrection(
  db: Db,
  { figureId, messageId, by }: { figureId: string; messageId: string; by: Account },
): Promise<string> {
  return inTransaction(db, async (trx) => {
    const { figure, headline, outAt, campaignId } = await requireDue(trx, {
      figureId,
      messageId,
      by,
    })
    const [successor] = figure.successorId
      ? await listFiguresById(trx, [figure.successorId])
      : [undefined]
    const date = outAt ? toWallClock(outAt).date : undefined
    const draft = correctionDraft({ headline, date, figure, successor })
    const id = await addMessage(trx, { by, campaignId, kind: 'notice', draft, corrects: messageId })
    await settle(trx, { figureId, messageId, doneAs: id, words: '', by })
    return id
  })
}

/** Says that none is needed, and why. @throws RefusedError as `beginCorrection`, or no words */
export async function waiveCorrection(
  db: Db,
  {
    figureId,
    messageId,
    words,
    by,
  }: { figureId: string; messageId: string; words: string; by: Account },
): Promise<void> {
  if (!words.trim()) throw new RefusedError('corrections.needsWords')
  await inTransaction(db, async (trx) => {
    await requireDue(trx, { figureId, messageId, by })
    await settle(trx, { figureId, messageId, doneAs: null, words: words.trim(), by })
  })
}

async function requireDue(
  db: Db,
  { figureId, messageId, by }: { figureId: string; messageId: string; by: Account },
) {
  const message = await findMessage(db, { id: messageId, by })
  if (!message || !may(by, 'messages.draft', message.campaign))
    throw new RefusedError('corrections.notYours')
  const all = await listDue(db, { by, messageId })
  const one = all.find(({ figure }) => figure.id === figureId)
  if (!one) throw new RefusedError('corrections.notDue')
  return { ...one, campaignId: message.campaignId }
}

type Settled = {
  figureId: string
  messageId: string
  doneAs: string | null
  words: string
  by: Account
}

async function settle(db: Db, { by, ...row }: Settled): Promise<void> {
  await db
    .insertInto('corrections')
    .values({ ...row, by: by.id, at: instant() })
    .execute()
  const action = row.doneAs ? 'correction-begun' : 'correction-waived'
  const { figureId, words } = row
  await record(db, { by: by.id, action, subject: row.messageId, detail: { figureId, words } })
}
