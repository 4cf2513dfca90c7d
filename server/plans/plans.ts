import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { fromWallClock, instant, later, MINUTE } from '#server/clock.ts'
import { changing } from '#server/messages/changing.ts'
import { findMessage } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { refuseUnairable } from './airtime.ts'
import { listPlannedById } from './planned.ts'

/** Moves a plan that has not gone out; an approval of the old time no longer covers it. */
export async function movePlan(
  db: Db,
  { id, date, time, by }: { id: string; date: string; time: string; by: Account },
): Promise<void> {
  await changingPlan(db, id, async (trx) => {
    const plan = await getWaiting(trx, { id, by })
    const dueAt = dueTime({ date, time }, plan.campaign)
    if (dueAt !== plan.dueAt) await refuseTaken(trx, { ...plan, dueAt })
    await trx.updateTable('plans').set({ dueAt }).where('id', '=', id).execute()
    await refuseUnairable(trx, await listPlannedById(trx, { ids: [id] }))
  })
}

/** Takes a plan back that has no delivery yet; one that has is withdrawn. */
export async function removePlan(db: Db, { id, by }: { id: string; by: Account }): Promise<void> {
  await changingPlan(db, id, async (trx) => {
    const plan = await getWaiting(trx, { id, by })
    if (plan.state) throw new RefusedError('plans.goneOut')
    await freeSlot(trx, { id })
  })
}

/** The time and place of a plan are free again: it was taken back, or its delivery withdrawn. */
export async function freeSlot(db: Db, { id }: { id: string }): Promise<void> {
  await db.updateTable('plans').set({ removedAt: instant() }).where('id', '=', id).execute()
}

/** Runs `work` while nobody else changes the message of a plan. */
export async function changingPlan<T>(
  db: Db,
  id: string,
  work: (trx: Db) => Promise<T>,
): Promise<T> {
  const plan = await db
    .selectFrom('plans')
    .select('messageId')
    .where('id', '=', id)
    .executeTakeFirst()
  return plan ? changing(db, plan.messageId, work) : inTransaction(db, work)
}

/** The message of who may draft it. @throws RefusedError: not the actor's */
export async function getDraftable(db: Db, { messageId, by }: { messageId: string; by: Account }) {
  const message = await findMessage(db, { id: messageId, by })
  if (!message || !may(by, 'messages.draft', message.campaign))
    throw new RefusedError('plans.notYours')
  return message
}

async function getWaiting(db: Db, { id, by }: { id: string; by: Account }) {
  const plan = await db
    .selectFrom('plans')
    .leftJoin('deliveries', 'deliveries.id', 'plans.id')
    .select(['plans.messageId', 'plans.destinationId', 'plans.dueAt', 'deliveries.state'])
    .where('plans.id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (!plan) throw new RefusedError('plans.notYours')
  const { campaign } = await getDraftable(db, { messageId: plan.messageId, by })
  if (plan.state && plan.state !== 'planned') throw new RefusedError('plans.goneOut')
  return { ...plan, campaign }
}

async function refuseTaken(
  db: Db,
  { messageId, destinationId, dueAt }: { messageId: string; destinationId: string; dueAt: string },
): Promise<void> {
  const taken = await db
    .selectFrom('plans')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select('destinations.name')
    .where('messageId', '=', messageId)
    .where('destinationId', '=', destinationId)
    .where('dueAt', '=', dueAt)
    .where('plans.removedAt', 'is', null)
    .executeTakeFirst()
  if (taken) throw new RefusedError('plans.sameTime', { name: taken.name })
}

/** The instant of a day and a time within a campaign. @throws RefusedError: outside it, or gone by */
export function dueTime(
  { date, time }: { date: string; time: string },
  campaign: { startsOn: string; endsOn: string },
): string {
  if (date < campaign.startsOn || date > campaign.endsOn)
    throw new RefusedError('plans.outsideCampaign', campaign)
  const dueAt = fromWallClock(date, time)
  if (dueAt < later(instant(), -2 * MINUTE)) throw new RefusedError('plans.goneBy')
  return dueAt
}
