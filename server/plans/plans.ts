import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newCode, newId } from '#db/id.ts'
import type { Schema } from '#db/schema.ts'
import { fromWallClock, instant, later, MINUTE } from '#server/clock.ts'
import { findDestination } from '#server/destinations/destinations.ts'
import { changing } from '#server/messages/changing.ts'
import { findMessage } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { refuseUnairable } from './airtime.ts'
import { listPlannedById, type Planned } from './planned.ts'
import { datesOf, type Repeat } from './repeat.ts'

type Wanted = {
  messageId: string
  destinationId: string
  date: string
  time: string
  /** Over a loudspeaker. */
  priority?: Planned['priority']
  by: Account
}

/**
 * Plans a delivery. Its id is the key towards the platform for good: no revision and no move changes it.
 * @throws RefusedError: not the actor's; a rehearsal to a real destination or the reverse; a time gone by,
 * outside the campaign, or taken; against a rule of the station
 */
export async function addPlan(db: Db, wanted: Wanted): Promise<string> {
  const [id] = await addPlans(db, wanted, { repeat: 'once', until: wanted.date })
  return id!
}

/** Plans one on each day of a rule, all of them or none. @throws RefusedError as `addPlan` does, for any of them */
export async function addPlans(
  db: Db,
  { date, ...wanted }: Wanted,
  rule: { repeat: Repeat; until: string },
): Promise<string[]> {
  return changing(db, wanted.messageId, async (trx) => {
    const ids: string[] = []
    for (const one of datesOf(date, rule)) ids.push(await addOne(trx, { ...wanted, date: one }))
    await refuseUnairable(trx, await listPlannedById(trx, { ids }))
    return ids
  })
}

async function addOne(trx: Db, { priority = 'normal', ...wanted }: Wanted): Promise<string> {
  const { messageId, destinationId, by } = wanted
  const { campaign } = await getDraftable(trx, { messageId, by })
  const destination = await findDestination(trx, { id: destinationId, by })
  if (!destination) throw new RefusedError('plans.noDestination')
  if (destination.rehearsal !== campaign.rehearsal) throw new RefusedError('plans.rehearsalMixed')
  const dueAt = dueTime(wanted, campaign)
  await refuseTaken(trx, { messageId, destinationId, dueAt })
  const id = newId()
  const row = { id, messageId, destinationId, dueAt, ...priorityOf(destination, priority) }
  await insert(trx, { ...row, createdBy: by.id, createdAt: instant(), removedAt: null })
  return id
}

/** Only what is heard has a priority. */
function priorityOf({ channel }: { channel: string }, priority: Planned['priority']) {
  const heard = channel === 'loudspeaker' && priority !== 'normal'
  return { priority: heard ? priority : null }
}

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

/** Codes are short, so that people can read them: one that is taken already is drawn again. */
async function insert(db: Db, plan: Omit<Selectable<Schema['plans']>, 'code'>): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('plans')
    .values({ ...plan, code: newCode() })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) await insert(db, plan)
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

async function getDraftable(db: Db, { messageId, by }: { messageId: string; by: Account }) {
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

function dueTime(
  { date, time }: { date: string; time: string },
  campaign: { startsOn: string; endsOn: string },
): string {
  if (date < campaign.startsOn || date > campaign.endsOn)
    throw new RefusedError('plans.outsideCampaign', campaign)
  const dueAt = fromWallClock(date, time)
  if (dueAt < later(instant(), -2 * MINUTE)) throw new RefusedError('plans.goneBy')
  return dueAt
}
