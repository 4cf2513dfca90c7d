import type { Db } from '#db/database.ts'
import { instant, later } from '#server/clock.ts'
import { followClock } from '#server/database.ts'
import { env } from '#server/env.ts'
import { enqueueAll } from '#server/queue.ts'
import { listUnarranged } from './arrange.ts'

/**
 * Finds everything that should happen now, whatever its age, and says so to the queue.
 * The queue may lose all it has: the next sweep finds it again.
 */
export async function sweepDeliveries(db: Db): Promise<void> {
  await followClock(db)
  await giveUpInterrupted(db)
  const unarranged = await listUnarranged(db)
  enqueueAll(
    'arrange',
    unarranged.map((messageId) => ({ messageId })),
  )
  enqueueAll('deliver', await listDue(db, 'planned'))
  enqueueAll('reconcile', await listDue(db, 'unknown'))
}

/**
 * A sending row whose lease has ended was interrupted: nobody knows whether it went out.
 * A lease that ends later than any could was given while the clock was wrong.
 */
async function giveUpInterrupted(db: Db): Promise<void> {
  const now = instant()
  await db
    .updateTable('deliveries')
    .set({ state: 'unknown', reason: JSON.stringify({ code: 'interrupted' }), nextAt: now })
    .where('state', '=', 'sending')
    .where((eb) =>
      eb.or([eb('leaseUntil', '<', now), eb('leaseUntil', '>', later(now, env.LEASE_MS))]),
    )
    .execute()
}

async function listDue(db: Db, state: 'planned' | 'unknown'): Promise<{ deliveryId: string }[]> {
  const now = instant()
  let due = db.selectFrom('deliveries').select('id').where('state', '=', state)
  due =
    state === 'unknown'
      ? due.where('nextAt', '<=', now)
      : due
          .where('releaseAt', '<=', now)
          .where((eb) => eb.or([eb('nextAt', 'is', null), eb('nextAt', '<=', now)]))
  const rows = await due.orderBy('dueAt').execute()
  return rows.map(({ id }) => ({ deliveryId: id }))
}
