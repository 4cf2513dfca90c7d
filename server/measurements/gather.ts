import type { ExpressionBuilder } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import type { Reading } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { DAY, HOUR, instant, later, MINUTE } from '#server/clock.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { notesOf } from '#server/deliveries/notes.ts'
import { noteReadings } from '#server/deliveries/awaiting-editor.ts'
import { listDestinationsById } from '#server/destinations/destinations.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { enqueue, enqueueAll, hasPlenty } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { visitsOf } from '#server/visits/visits.ts'
import { append, latest, listMeasurements, type NewMeasurement } from './measurements.ts'
import { COUNTED_IN_HAND, IN_HAND, isReadable } from './readable.ts'

/** When the numbers of a delivery are read, in hours after it was out: 1 h, 6 h, 24 h, 3 d, 7 d, 30 d. */
export const GATHERED_AT_HOURS = [1, 6, 24, 72, 168, 720]

/** After a reading that brought nothing, in milliseconds. */
const TRY_AGAIN_MS = 15 * MINUTE

/** The mark of what is read of a delivery in a person's hands: it has no hours yet. */
export const NO_HOURS = 0
/** Between two such readings, and how long after its time the last one is, in milliseconds. */
const IN_HAND_EVERY_MS = 6 * HOUR
export const IN_HAND_AT_MOST_MS = 31 * DAY

/** Reads the numbers of one delivery now, if it is time. A time that was missed is passed over: the past cannot be read. */
export async function gather(db: Db, { deliveryId }: { deliveryId: string }): Promise<void> {
  const row = await findMeasurable(db, deliveryId)
  if (row?.state === IN_HAND) return gatherInHand(db, row)
  if (!row?.doneAt) return
  const due = dueHours(row.doneAt, instant())
  if (due.length === 0) return
  const known = await db
    .selectFrom('gatherings')
    .selectAll()
    .where('deliveryId', '=', deliveryId)
    .execute()
  const open = due.filter((hours) => !known.some((one) => one.hours === hours && one.doneAt))
  if (open.length === 0) return
  const readings = await read(db, row)
  await inTransaction(db, async (trx) => {
    await keep(trx, row, readings)
    for (const hours of open) await mark(trx, { deliveryId, hours, readings })
  })
}

/** Who came before anybody said that it is out. A number that has not changed is no news. */
async function gatherInHand(db: Db, row: Measurable): Promise<void> {
  const { id: deliveryId } = row
  const readings = await read(db, row)
  const known = latest(await listMeasurements(db, { deliveryIds: [deliveryId] }))
  const isNews = (one: Reading) =>
    'value' in one && known.find(({ metric }) => metric === one.metric)?.value !== one.value
  await inTransaction(db, async (trx) => {
    await keep(trx, row, readings.filter(isNews))
    const again = { doneAt: null, nextAt: later(instant(), IN_HAND_EVERY_MS), detail: null }
    await putMark(trx, { deliveryId, hours: NO_HOURS, ...again })
  })
}

/** Reads the numbers of a delivery at once, for a person. @returns how many metrics could be read, and of how many */
export async function measureNow(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<{ read: number; asked: number }> {
  const visible = await findDelivery(db, { id, by })
  if (
    !visible ||
    !may(by, 'campaigns.see', { placePath: visible.campaignPlacePath, sentTo: [visible.placePath] })
  )
    throw new RefusedError('measurements.notYours')
  const row = await findMeasurable(db, id)
  if (!row) throw new RefusedError('measurements.cannotRead')
  const readings = await read(db, row)
  await inTransaction(db, (trx) => keep(trx, row, readings))
  return { read: readings.filter((one) => 'value' in one).length, asked: readings.length }
}

/** Finds the deliveries whose numbers should be read now. Where many wait for it, the others do until these are read. */
export async function sweepGatherings(db: Db): Promise<void> {
  if (await hasPlenty('gather')) return
  const now = instant()
  const out = await db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', 'confirmed')
    .where((eb) => eb.or([eb('remoteId', 'is not', null), isCounted(eb)]))
    .where('doneAt', '>=', later(now, -(720 + 24) * HOUR))
    .where((eb) => eb.or(GATHERED_AT_HOURS.map((hours) => isOpen(eb, { hours, now }))))
    .execute()
  const inHand = await db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', IN_HAND)
    .where('dueAt', '>=', later(now, -IN_HAND_AT_MOST_MS))
    .where(isCounted)
    .where((eb) => eb.not(eb.exists(settled(eb, { hours: NO_HOURS, now }))))
    .execute()
  enqueueAll(
    'gather',
    [...out, ...inHand].map(({ id }) => ({ deliveryId: id })),
  )
}

type Deliveries = ExpressionBuilder<Schema, 'deliveries'>

/** No platform named it, and our own site counts for it. */
function isCounted(eb: Deliveries) {
  const plans = eb
    .selectFrom('plans')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select('plans.id')
    .whereRef('plans.id', '=', 'deliveries.id')
    .where('channel', 'in', COUNTED_IN_HAND)
  return eb.exists(plans)
}

/** It is time for the reading of that hour, and there is none that brought something or waits for its next try. */
function isOpen(eb: Deliveries, { hours, now }: { hours: number; now: string }) {
  const due = eb('deliveries.doneAt', '<=', later(now, -hours * HOUR))
  return eb.and([due, eb.not(eb.exists(settled(eb, { hours, now })))])
}

function settled(eb: Deliveries, { hours, now }: { hours: number; now: string }) {
  return eb
    .selectFrom('gatherings')
    .select('hours')
    .whereRef('gatherings.deliveryId', '=', 'deliveries.id')
    .where('hours', '=', hours)
    .where((of) => of.or([of('gatherings.doneAt', 'is not', null), of('nextAt', '>', now)]))
}

async function findMeasurable(db: Db, deliveryId: string) {
  const row = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .select(['deliveries.id', 'state', 'remoteId', 'doneAt', 'destinationId', 'messageId'])
    .where('deliveries.id', '=', deliveryId)
    .executeTakeFirst()
  const [destination] = row ? await listDestinationsById(db, [row.destinationId]) : []
  if (!row || !destination) return undefined
  // Where its text carries no link of ours, nothing is counted of it, and that is a reading as well.
  if (!isReadable({ ...row, channel: destination.channel }, true)) return undefined
  return { ...row, destination }
}

type Measurable = NonNullable<Awaited<ReturnType<typeof findMeasurable>>>

async function read(db: Db, { id, destination, remoteId }: Measurable): Promise<Reading[]> {
  const { measure, count } = getChannel(destination.channel)
  const asked = remoteId && (await measure?.(destination, remoteId, notesOf(db, id)))
  const counted = count?.(await visitsOf(db, id))
  return [...(asked || []), ...(counted ?? [])]
}

async function keep(db: Db, { id, messageId }: Measurable, readings: Reading[]): Promise<void> {
  const rows = readings.flatMap((one): NewMeasurement[] => {
    if (!('value' in one)) return []
    const { metric, value, asOf, definition, grade = 'A' } = one
    return [{ deliveryId: id, metric, value, asOf, grade, origin: definition, by: null }]
  })
  await append(db, rows)
  await noteReadings(db, { deliveryId: id, readings })
  if (rows.length > 0) enqueue('score', { messageId })
}

async function mark(
  db: Db,
  { deliveryId, hours, readings }: { deliveryId: string; hours: number; readings: Reading[] },
): Promise<void> {
  // Where nothing was asked, asking again brings nothing either.
  const some = readings.length === 0 || readings.some((one) => 'value' in one)
  const failed = readings.find((one) => 'unavailable' in one)
  await putMark(db, {
    ...{ deliveryId, hours },
    doneAt: some ? instant() : null,
    nextAt: some ? null : later(instant(), TRY_AGAIN_MS),
    detail: failed && 'unavailable' in failed ? JSON.stringify(failed.unavailable) : null,
  })
}

async function putMark(db: Db, mark: Schema['gatherings']): Promise<void> {
  await db
    .insertInto('gatherings')
    .values(mark)
    .onConflict((conflict) => conflict.columns(['deliveryId', 'hours']).doUpdateSet(mark))
    .execute()
}

function dueHours(doneAt: string, now: string): number[] {
  return GATHERED_AT_HOURS.filter((hours) => later(doneAt, hours * HOUR) <= now)
}
