import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { getStanding, type Approvable } from '#server/approvals/standing.ts'
import { instant } from '#server/clock.ts'
import { RESTORED } from '#server/press/mails.ts'
import { arrange, listUnarranged } from './arrange.ts'

const AT_ONCE = 500

/**
 * What was on its way or not known when a backup was taken may have ended since, either way:
 * it is looked for twice from now on, whatever was seen before.
 */
export async function doubtUnsettled(db: Db): Promise<void> {
  const unsettled = await db
    .selectFrom('deliveries')
    .select('id')
    .where('state', 'in', ['sending', 'unknown'])
    .execute()
  for (let at = 0; at < unsettled.length; at += AT_ONCE)
    await doubtNotes(db, unsettled.slice(at, at + AT_ONCE))
  await db
    .updateTable('deliveries')
    .set(doubted())
    .where('state', 'in', ['sending', 'unknown'])
    .execute()
}

/**
 * What is planned, approved and due by now may have been sent by another installation with the same rows
 * since an instant: it is unknown, with the exact text to look for. A held one too: there a person may have let it go.
 * What no approval covers stays planned: it goes nowhere before a person approves it anew.
 */
export async function doubtDue(
  db: Db,
  { since, channels }: { since: string; channels: string[] },
): Promise<void> {
  for (const messageId of await listUnarranged(db)) await arrange(db, { messageId })
  const due = Map.groupBy(await listDue(db, channels), ({ messageId }) => messageId)
  for (const [messageId, rows] of due) {
    const approved = await listApprovedItems(db, messageId)
    const sendable = rows.flatMap(({ id, releaseAt }) => {
      const item = approved.get(id)
      return item ? [{ ...item, from: releaseAt > since ? releaseAt : since }] : []
    })
    for (let at = 0; at < sendable.length; at += AT_ONCE)
      await doubt(db, sendable.slice(at, at + AT_ONCE))
  }
}

async function listDue(db: Db, channels: string[]) {
  return db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select(['deliveries.id', 'releaseAt', 'messageId'])
    .where('state', '=', 'planned')
    .where('releaseAt', '<=', instant())
    .where('channel', 'in', channels)
    .execute()
}

async function listApprovedItems(db: Db, messageId: string): Promise<Map<string, Approvable>> {
  const { items } = await getStanding(db, { messageId })
  const approved = items.filter(({ standing }) => standing === 'approved')
  return new Map(approved.map((item) => [item.id, item]))
}

type Sendable = Pick<Approvable, 'id' | 'text' | 'pictures'> & {
  /** The first moment at which it may have gone out. */
  from: string
}

async function doubt(db: Db, sendable: Sendable[]): Promise<void> {
  const ids = sendable.map(({ id }) => id)
  await db.updateTable('deliveries').set(doubted()).where('id', 'in', ids).execute()
  const attempts = sendable.map(({ id, text, pictures, from }) => ({
    ...{ id: newId(), deliveryId: id, text, startedAt: from },
    pictures: pictures.length > 0 ? JSON.stringify(pictures) : null,
    ...{ endedAt: instant(), outcome: 'restored', detail: null },
  }))
  await db.insertInto('attempts').values(attempts).execute()
  await doubtNotes(db, sendable)
}

/** What a channel wrote down is older than what may have happened since: it says so itself. */
async function doubtNotes(db: Db, deliveries: { id: string }[]): Promise<void> {
  const at = instant()
  const notes = deliveries.map(({ id: deliveryId }) => {
    return { deliveryId, key: RESTORED, value: at, at }
  })
  await db
    .insertInto('deliveryNotes')
    .values(notes)
    .onConflict((on) => on.columns(['deliveryId', 'key']).doUpdateSet({ value: at, at }))
    .execute()
}

/** Not settled by any look so far; the next one may come at once. */
function doubted() {
  const lease = { leaseOwner: null, leaseUntil: null, absentAt: null }
  const reason = JSON.stringify({ code: 'restored' })
  return { state: 'unknown', reason, nextAt: instant(), ...lease } as const
}
