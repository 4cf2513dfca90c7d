import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import { record } from '#server/audit/audit.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { enqueue } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { findDelivery, type DeliveryRow, type State } from './deliveries.ts'

type Directed = { id: string; by: Account }

/** Takes a delivery back before it is out. @throws RefusedError where it is out already, or on its way */
export async function withdraw(db: Db, { id, by }: Directed): Promise<void> {
  await direct(
    db,
    { id, by, action: 'withdrawn', from: ['planned', 'handed over'], detail: {} },
    () => ({
      state: 'withdrawn',
      reason: null,
      nextAt: null,
    }),
  )
}

/** Lets a delivery go out although its time has passed, or tries again what a person has mended. */
export async function release(db: Db, { id, by }: Directed): Promise<void> {
  await direct(db, { id, by, action: 'released', from: ['planned'], detail: {} }, () => ({
    lateOk: 1,
    reason: null,
    nextAt: null,
  }))
  enqueue('deliver', { deliveryId: id })
}

/** A person has seen the post: with its link that is as good as our own log, without it is a word. */
export async function declareSent(
  db: Db,
  { id, link, by }: Directed & { link: string },
): Promise<void> {
  const detail = { link }
  await direct(db, { id, by, action: 'declared-sent', from: ['unknown'], detail }, ({ dueAt }) => ({
    state: 'confirmed',
    reason: null,
    nextAt: null,
    link: link || null,
    doneAt: dueAt,
    doneBy: by.id,
    doneGrade: link ? 'B' : 'D',
  }))
}

/** A person has looked and it is not there: it is sent again. */
export async function declareAbsent(db: Db, { id, by }: Directed): Promise<void> {
  await direct(db, { id, by, action: 'declared-absent', from: ['unknown'], detail: {} }, () => ({
    state: 'planned',
    lateOk: 1,
    reason: null,
    absentAt: null,
    nextAt: null,
  }))
  enqueue('deliver', { deliveryId: id })
}

type Direction = Directed & { action: string; from: State[]; detail: Record<string, unknown> }

async function direct(
  db: Db,
  { id, by, action, from, detail }: Direction,
  change: (row: DeliveryRow) => Partial<Schema['deliveries']>,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const row = await findDelivery(trx, { id, by })
    const allowed = row && may(by, 'deliveries.direct', { placePath: row.campaignPlacePath })
    if (!row || !allowed) throw new RefusedError('deliveries.notYours')
    if (!from.some((state) => state === row.state))
      throw new RefusedError(`deliveries.cannot.${action}`, { state: row.state })
    await trx.updateTable('deliveries').set(change(row)).where('id', '=', id).execute()
    await record(trx, { by: by.id, action, subject: id, detail: { ...detail, at: instant() } })
  })
}
