import type { Db } from '#db/database.ts'
import { getStanding, type Approvable } from '#server/approvals/standing.ts'
import { getChannel } from '#server/channels/registry.ts'
import { later } from '#server/clock.ts'
import { changing } from '#server/messages/changing.ts'
import { enqueueAll } from '#server/queue.ts'

/** Why a row waits whose approval does not cover what would go out. */
export const NOT_APPROVED = JSON.stringify({ code: 'not-approved' })

/**
 * Gives every approved plan of a message its delivery row; a planned one takes a newly approved time.
 * What is in somebody's hands and no longer as approved is marked for a person.
 */
export async function arrange(db: Db, { messageId }: { messageId: string }): Promise<void> {
  const ids = await changing(db, messageId, async (trx) => {
    const { items } = await getStanding(trx, { messageId })
    const approved = items.filter(({ standing, out }) => standing === 'approved' && !out)
    for (const item of approved) await keep(trx, item)
    for (const item of items.filter(({ out }) => out)) await compareHandedOver(trx, item)
    return approved.map(({ id }) => id)
  })
  enqueueAll(
    'deliver',
    ids.map((deliveryId) => ({ deliveryId })),
  )
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

async function keep(db: Db, { id, dueAt, destination }: Approvable): Promise<void> {
  const releaseAt = later(dueAt, -getChannel(destination.channel).leadMs)
  await db
    .insertInto('deliveries')
    .values({
      ...{ id, state: 'planned', dueAt, releaseAt, tries: 0, note: '', releasedAt: null },
      ...{ reason: null, nextAt: null, leaseOwner: null, leaseUntil: null, absentAt: null },
      ...{ remoteId: null, link: null, doneAt: null, doneBy: null, doneGrade: null },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const planned = db.updateTable('deliveries').where('id', '=', id).where('state', '=', 'planned')
  const moved = { dueAt, releaseAt, releasedAt: null, nextAt: null, reason: null }
  await planned.set(moved).where('dueAt', '!=', dueAt).execute()
  await planned.set({ reason: null }).where('reason', '=', NOT_APPROVED).execute()
}

/** A script that was handed over and has changed since, or is no longer approved, needs a person. */
async function compareHandedOver(db: Db, { id, text, standing }: Approvable): Promise<void> {
  const handed = await db
    .selectFrom('attempts')
    .select('text')
    .where('deliveryId', '=', id)
    .orderBy('startedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  const same = standing === 'approved' && handed?.text === text
  await db
    .updateTable('deliveries')
    .set({ reason: same ? null : JSON.stringify({ code: 'changed' }) })
    .where('id', '=', id)
    .where('state', '=', 'handed over')
    .execute()
}
