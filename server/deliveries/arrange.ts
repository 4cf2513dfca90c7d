import type { Db } from '#db/database.ts'
import { groupsOf } from '#db/groups.ts'
import { getStanding, type Approvable } from '#server/approvals/standing.ts'
import { getChannel } from '#server/channels/registry.ts'
import { later } from '#server/clock.ts'
import { changing } from '#server/messages/changing.ts'
import { enqueueAll } from '#server/queue.ts'

/** Rows of one statement. */
const GROUP = 500

/** Why a row waits whose approval does not cover what would go out. */
export const NOT_APPROVED = JSON.stringify({ code: 'not-approved' })

/**
 * Gives every approved plan of a message its delivery row; a planned one takes a newly approved time.
 * What is in somebody's hands and no longer as approved is marked for a person.
 */
export async function arrange(db: Db, { messageId }: { messageId: string }): Promise<void> {
  const items = await changing(db, messageId, async (trx) => {
    const { items } = await getStanding(trx, { messageId })
    const approved = items.filter(({ standing, out }) => standing === 'approved' && !out)
    const out = items.filter((item) => item.out)
    for (const some of groupsOf(approved, GROUP)) await keep(trx, some)
    for (const some of groupsOf(out, GROUP)) await compareHandedOver(trx, some)
    return approved
  })
  const due = items.map(({ id, destination }) => ({
    deliveryId: id,
    destinationId: destination.id,
  }))
  enqueueAll('deliver', due)
}

/** Messages with an approved plan whose row is missing or has another time: the hint was lost. */
export async function listUnarranged(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('seals')
    .innerJoin('plans', 'plans.id', 'seals.planId')
    .leftJoin('deliveries', 'deliveries.id', 'plans.id')
    .select('plans.messageId')
    .distinct()
    .where('plans.removedAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('deliveries.id', 'is', null),
        eb.and([
          eb('deliveries.state', '=', 'planned'),
          eb('deliveries.dueAt', '!=', eb.ref('plans.dueAt')),
        ]),
      ]),
    )
    .execute()
  return rows.map(({ messageId }) => messageId)
}

/** Rows that are missing are made; those that wait take the approved time, and are no longer held for want of approval. */
async function keep(db: Db, items: Approvable[]): Promise<void> {
  await db
    .insertInto('deliveries')
    .values(items.map(toRow))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const planned = db.updateTable('deliveries').where('state', '=', 'planned')
  await planned
    .set({ reason: null })
    .where('id', 'in', idsOf(items))
    .where('reason', '=', NOT_APPROVED)
    .execute()
  for (const item of await listMoved(db, items)) {
    const { dueAt, releaseAt } = toRow(item)
    const moved = { dueAt, releaseAt, releasedAt: null, nextAt: null, reason: null }
    await planned.set(moved).where('id', '=', item.id).execute()
  }
}

function toRow({ id, dueAt, destination }: Approvable) {
  const releaseAt = later(dueAt, -getChannel(destination.channel).leadMs)
  return {
    ...({ id, state: 'planned', dueAt, releaseAt, tries: 0, note: '', releasedAt: null } as const),
    ...{ reason: null, nextAt: null, leaseOwner: null, leaseUntil: null, absentAt: null },
    ...{ remoteId: null, link: null, doneAt: null, doneBy: null, doneGrade: null },
  }
}

async function listMoved(db: Db, items: Approvable[]): Promise<Approvable[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['id', 'dueAt'])
    .where('id', 'in', idsOf(items))
    .where('state', '=', 'planned')
    .execute()
  const before = new Map(rows.map(({ id, dueAt }) => [id, dueAt]))
  return items.filter(({ id, dueAt }) => before.has(id) && before.get(id) !== dueAt)
}

/** A script that was handed over and has changed since, or is no longer approved, needs a person. */
async function compareHandedOver(db: Db, items: Approvable[]): Promise<void> {
  const texts = await listHandedOver(db, idsOf(items))
  const inHand = items.filter(({ id }) => texts.has(id))
  const isSame = ({ id, text, standing }: Approvable) =>
    standing === 'approved' && texts.get(id) === text
  const { same = [], changed = [] } = Object.groupBy(inHand, (item) =>
    isSame(item) ? 'same' : 'changed',
  )
  await mark(db, same, null)
  await mark(db, changed, JSON.stringify({ code: 'changed' }))
}

/** The texts that were handed over last, by delivery, of those still in somebody's hands. */
async function listHandedOver(db: Db, ids: string[]): Promise<Map<string, string | undefined>> {
  const rows = await db
    .selectFrom('deliveries')
    .leftJoin('attempts', 'attempts.deliveryId', 'deliveries.id')
    .select(['deliveries.id', 'attempts.text'])
    .where('deliveries.id', 'in', ids)
    .where('state', '=', 'handed over')
    .orderBy('startedAt')
    .execute()
  return new Map(rows.map(({ id, text }) => [id, text ?? undefined]))
}

async function mark(db: Db, items: Approvable[], reason: string | null): Promise<void> {
  if (items.length === 0) return
  await db
    .updateTable('deliveries')
    .set({ reason })
    .where('id', 'in', idsOf(items))
    .where('state', '=', 'handed over')
    .execute()
}

function idsOf(items: Approvable[]): string[] {
  return items.map(({ id }) => id)
}
