import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { getStanding, type Approvable } from '#server/approvals/standing.ts'
import { getChannel } from '#server/channels/registry.ts'
import { later } from '#server/clock.ts'
import { enqueue } from '#server/queue.ts'

/** Gives every approved plan of a message its delivery row; a planned one takes the newly approved time. */
export async function arrange(db: Db, { messageId }: { messageId: string }): Promise<void> {
  const ids = await inTransaction(db, async (trx) => {
    const { items } = await getStanding(trx, { messageId })
    const approved = items.filter(({ standing }) => standing === 'approved')
    for (const item of approved) await keep(trx, item)
    return approved.map(({ id }) => id)
  })
  for (const deliveryId of ids) enqueue('deliver', { deliveryId })
}

/** Messages with an approved plan that has no delivery row yet: the hint was lost. */
export async function listUnarranged(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('seals')
    .innerJoin('plans', 'plans.id', 'seals.planId')
    .leftJoin('deliveries', 'deliveries.id', 'plans.id')
    .select('plans.messageId')
    .distinct()
    .where('deliveries.id', 'is', null)
    .where('plans.removedAt', 'is', null)
    .execute()
  return rows.map(({ messageId }) => messageId)
}

async function keep(db: Db, { id, dueAt, destination }: Approvable): Promise<void> {
  const releaseAt = later(dueAt, -getChannel(destination.channel).leadMs)
  await db
    .insertInto('deliveries')
    .values({
      ...{ id, state: 'planned', dueAt, releaseAt, tries: 0, lateOk: 0, note: '' },
      ...{ reason: null, nextAt: null, leaseOwner: null, leaseUntil: null, absentAt: null },
      ...{ remoteId: null, link: null, doneAt: null, doneBy: null, doneGrade: null },
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ dueAt, releaseAt, reason: null })
        .where('deliveries.state', '=', 'planned'),
    )
    .execute()
}
