import type { Db } from '#db/database.ts'
import type { Reason } from '#server/channels/channel.ts'
import { record } from '#server/audit/audit.ts'
import { instant } from '#server/clock.ts'
import { seen, withPlaces } from '#server/deliveries/seen.ts'
import type { SentPicture } from '#server/pictures/pictures.ts'
import { readSent } from '#server/pictures/sent.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'

/** What became of a recall at one delivery. */
export type Act = {
  recallId: string
  kind: 'withdraw' | 'correct'
  words: string
  at: string
  deliveryId: string
  messageId: string
  destination: string
  channel: string
  state: 'planned' | 'done' | 'by a person'
  /** What stands there afterwards; null where nothing does. */
  text: string | null
  /** The pictures that stand with it. */
  pictures: SentPicture[]
  reason: Reason | undefined
  nextAt: string | null
  doneAt: string | null
  /** Of the post as it stands, to open it. */
  link: string | null
  campaignPlacePath: string
  placePath: string
}

/** The acts of a message's recalls, the latest recall first. */
export async function listActs(
  db: Db,
  { messageId, by }: { messageId: string; by: Account },
): Promise<Act[]> {
  return rowsOf(acts(db, by).where('plans.messageId', '=', messageId))
}

/** The acts at a delivery, the latest first. */
export async function listActsAt(
  db: Db,
  { deliveryId, by }: { deliveryId: string; by: Account },
): Promise<Act[]> {
  return rowsOf(acts(db, by).where('plans.id', '=', deliveryId))
}

/** The acts that only a person can do, in the actor's place and below, the latest first. */
export async function listOpenActs(db: Db, { by }: { by: Account }): Promise<Act[]> {
  return rowsOf(acts(db, by).where('recallActs.state', '=', 'by a person'))
}

/**
 * A person has taken it down or put the corrected text in its place.
 * @throws RefusedError: not the actor's, nothing waits for a person
 */
export async function settleAct(
  db: Db,
  of: { recallId: string; deliveryId: string; by: Account },
): Promise<void> {
  const { recallId, deliveryId, by } = of
  const act = (await listActsAt(db, of)).find((one) => one.recallId === recallId)
  if (!act || !maySettle(act, by)) throw new RefusedError('recalls.notYours')
  const { numUpdatedRows } = await db
    .updateTable('recallActs')
    .set({ state: 'done', doneAt: instant(), doneBy: by.id, reason: null })
    .where('recallId', '=', recallId)
    .where('deliveryId', '=', deliveryId)
    .where('state', '=', 'by a person')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new RefusedError('recalls.notWaiting')
  await record(db, { by: by.id, action: 'recalled', subject: deliveryId, detail: { recallId } })
}

/** Who directs deliveries there, or tells what was done with them. */
export function maySettle({ campaignPlacePath, placePath }: Act, by: Account): boolean {
  return (
    may(by, 'deliveries.direct', { placePath: campaignPlacePath }) ||
    may(by, 'deliveries.confirm', { placePath })
  )
}

function acts(db: Db, by: Account) {
  return withPlaces(seen(db, by))
    .innerJoin('recallActs', 'recallActs.deliveryId', 'plans.id')
    .innerJoin('recalls', 'recalls.id', 'recallActs.recallId')
    .orderBy('recalls.at', 'desc')
    .orderBy('plans.dueAt')
    .select(['recallActs.recallId', 'recallActs.deliveryId', 'recallActs.state', 'recallActs.text'])
    .select(['recallActs.pictures', 'recallActs.reason'])
    .select(['recallActs.nextAt', 'recallActs.doneAt', 'deliveries.link'])
    .select(['recalls.kind', 'recalls.words', 'recalls.at', 'plans.messageId'])
    .select(['destinations.name as destination', 'destinations.channel'])
    .select(['places.path as placePath', 'owner.path as campaignPlacePath'])
}

async function rowsOf(query: ReturnType<typeof acts>): Promise<Act[]> {
  const rows = await query.execute()
  return rows.map((row) => ({
    ...row,
    pictures: readSent(row.pictures),
    reason: row.reason ? (JSON.parse(row.reason) as Reason) : undefined,
  }))
}
