import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { findApproved } from '#server/approvals/standing.ts'
import type { Outcome, Parcel, Reason } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant, later } from '#server/clock.ts'
import { blockDestination, unavailable } from '#server/destinations/destinations.ts'
import { env } from '#server/env.ts'
import { enqueue } from '#server/queue.ts'
import { arrange, NOT_APPROVED } from './arrange.ts'
import { pauseMs } from './pause.ts'

/** This process, as the owner of a lease. */
const OWNER = newId()

type Claimed = {
  parcel: Parcel
  channel: string
  attemptId: string
  leaseUntil: string
  tries: number
}

/**
 * Sends one delivery, if it is due, approved to the letter and nobody else has it.
 * What is written before the call says that it may have gone out; what is written after it says what is known.
 */
export async function deliver(db: Db, { deliveryId }: { deliveryId: string }): Promise<void> {
  const claimed = await inTransaction(db, (trx) => claim(trx, deliveryId))
  if (!claimed) return
  const outcome = await send(claimed)
  await inTransaction(db, (trx) => settle(trx, claimed, outcome))
  if (outcome.known === 'unknown') enqueue('reconcile', { deliveryId })
  if (outcome.known === 'retry')
    enqueue('deliver', { deliveryId }, { afterMs: pauseOf(outcome, claimed) })
}

async function claim(db: Db, id: string): Promise<Claimed | undefined> {
  const now = instant()
  const row = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .select(['deliveries.dueAt', 'tries', 'releasedAt', 'messageId', 'removedAt'])
    .where('deliveries.id', '=', id)
    .where('state', '=', 'planned')
    .where('releaseAt', '<=', now)
    .where((eb) => eb.or([eb('nextAt', 'is', null), eb('nextAt', '<=', now)]))
    .executeTakeFirst()
  if (!row) return undefined
  if (row.removedAt) return hold(db, id, { state: 'withdrawn', reason: null })
  const item = await findApproved(db, { planId: id })
  if (!item) return hold(db, id, { reason: NOT_APPROVED })
  if (item.dueAt !== row.dueAt) return void (await arrange(db, row))
  if (later(row.releasedAt ?? row.dueAt, env.GRACE_MS) < now)
    return hold(db, id, { reason: JSON.stringify({ code: 'late' }) })
  const obstacle = unavailable(item.destination)
  if (obstacle) return hold(db, id, { reason: JSON.stringify(obstacle) })
  const tries = row.tries + 1
  const leaseUntil = later(now, env.LEASE_MS)
  const sending = { state: 'sending', reason: null, nextAt: null, absentAt: null } as const
  await db
    .updateTable('deliveries')
    .set({ ...sending, leaseOwner: OWNER, leaseUntil, tries })
    .where('id', '=', id)
    .execute()
  const { code, text, destination } = item
  const attemptId = newId()
  await db
    .insertInto('attempts')
    .values({
      id: attemptId,
      deliveryId: id,
      text,
      startedAt: now,
      endedAt: null,
      outcome: null,
      detail: null,
    })
    .execute()
  const parcel = { deliveryId: id, code, text, destination }
  return { parcel, channel: destination.channel, attemptId, leaseUntil, tries }
}

async function hold(
  db: Db,
  id: string,
  change: { state?: 'withdrawn'; reason: string | null },
): Promise<undefined> {
  await db.updateTable('deliveries').set(change).where('id', '=', id).execute()
}

async function send({ parcel, channel, leaseUntil }: Claimed): Promise<Outcome> {
  const interrupted: Reason = { code: 'interrupted' }
  if (later(instant(), env.REQUEST_TIMEOUT_MS) > leaseUntil)
    return { known: 'retry', reason: interrupted }
  try {
    return await getChannel(channel).deliver(parcel)
  } catch (error) {
    return { known: 'unknown', reason: { ...interrupted, detail: String(error) } }
  }
}

async function settle(db: Db, claimed: Claimed, outcome: Outcome): Promise<void> {
  const { parcel, attemptId } = claimed
  const now = instant()
  const reason = 'reason' in outcome ? JSON.stringify(outcome.reason) : null
  await db
    .updateTable('attempts')
    .set({ endedAt: now, outcome: outcome.known, detail: reason })
    .where('id', '=', attemptId)
    .execute()
  await db
    .updateTable('deliveries')
    .set({ ...after(outcome, claimed, now), reason, leaseOwner: null, leaseUntil: null })
    .where('id', '=', parcel.deliveryId)
    .where('leaseOwner', '=', OWNER)
    .where('state', 'in', ['sending', 'unknown'])
    .execute()
  if (outcome.known === 'blocked')
    await blockDestination(db, { destination: parcel.destination, reason: outcome.reason })
}

function pauseOf({ afterMs }: { afterMs?: number }, { tries }: Claimed): number {
  return pauseMs({ tries, firstMs: env.RETRY_AFTER_MS, askedMs: afterMs })
}

function after(outcome: Outcome, claimed: Claimed, now: string) {
  switch (outcome.known) {
    case 'confirmed': {
      const { remoteId, link = null } = outcome
      return { state: 'confirmed', remoteId, link, doneAt: now, doneGrade: 'A' } as const
    }
    case 'handed-over':
      return { state: 'handed over' } as const
    case 'retry':
      return { state: 'planned', nextAt: later(now, pauseOf(outcome, claimed)) } as const
    case 'blocked':
      return { state: 'planned', nextAt: null } as const
    case 'refused':
      return { state: 'refused' } as const
    case 'unknown':
      return { state: 'unknown', nextAt: now } as const
  }
}
