import type { ExpressionBuilder } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import type { Reading } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { HOUR, instant, later, MINUTE } from '#server/clock.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { notesOf } from '#server/deliveries/notes.ts'
import { noteReadings } from '#server/deliveries/awaiting-editor.ts'
import { listDestinationsById } from '#server/destinations/destinations.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { enqueue, enqueueAll } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { visitsOf } from '#server/visits/visits.ts'
import { append, type NewMeasurement } from './measurements.ts'

/** When the numbers of a delivery are read, in hours after it was out: 1 h, 6 h, 24 h, 3 d, 7 d, 30 d. */
export const GATHERED_AT_HOURS = [1, 6, 24, 72, 168, 720]

/** After a reading that brought nothing, in milliseconds. */
const TRY_AGAIN_MS = 15 * MINUTE

/** Reads the numbers of one delivery now, if it is time. A time that was missed is passed over: the past cannot be read. */
export async function gather(db: Db, { deliveryId }: { deliveryId: string }): Promise<void> {
  const row = await findMeasurable(db, deliveryId)
  const due = row && dueHours(row.doneAt, instant())
  if (!row || !due?.length) return
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

/** Finds the deliveries whose numbers should be read now. */
export async function sweepGatherings(db: Db): Promise<void> {
  const now = instant()
  const rows = await db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', 'confirmed')
    .where('remoteId', 'is not', null)
    .where('doneAt', '>=', later(now, -(720 + 24) * HOUR))
    .where((eb) => eb.or(GATHERED_AT_HOURS.map((hours) => isOpen(eb, { hours, now }))))
    .execute()
  enqueueAll(
    'gather',
    rows.map(({ id }) => ({ deliveryId: id })),
  )
}

/** It is time for the reading of that hour, and there is none that brought something or waits for its next try. */
function isOpen(
  eb: ExpressionBuilder<Schema, 'deliveries'>,
  { hours, now }: { hours: number; now: string },
) {
  const settled = eb
    .selectFrom('gatherings')
    .select('hours')
    .whereRef('gatherings.deliveryId', '=', 'deliveries.id')
    .where('hours', '=', hours)
    .where((of) => of.or([of('gatherings.doneAt', 'is not', null), of('nextAt', '>', now)]))
  const due = eb('deliveries.doneAt', '<=', later(now, -hours * HOUR))
  return eb.and([due, eb.not(eb.exists(settled))])
}

async function findMeasurable(db: Db, deliveryId: string) {
  const row = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .select(['deliveries.id', 'remoteId', 'doneAt', 'destinationId', 'messageId'])
    .where('deliveries.id', '=', deliveryId)
    .where('state', '=', 'confirmed')
    .executeTakeFirst()
  if (!row?.remoteId || !row.doneAt) return undefined
  const [destination] = await listDestinationsById(db, [row.destinationId])
  if (!destination || !getChannel(destination.channel).measure) return undefined
  return { ...row, remoteId: row.remoteId, doneAt: row.doneAt, destination }
}

type Measurable = NonNullable<Awaited<ReturnType<typeof findMeasurable>>>

async function read(db: Db, { id, destination, remoteId }: Measurable): Promise<Reading[]> {
  const { measure } = getChannel(destination.channel)
  if (!measure) return []
  return measure(destination, remoteId, await visitsOf(db, id), notesOf(db, id))
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
  const some = readings.some((one) => 'value' in one)
  const failed = readings.find((one) => 'unavailable' in one)
  const row = {
    doneAt: some ? instant() : null,
    nextAt: some ? null : later(instant(), TRY_AGAIN_MS),
    detail: failed && 'unavailable' in failed ? JSON.stringify(failed.unavailable) : null,
  }
  await db
    .insertInto('gatherings')
    .values({ deliveryId, hours, ...row })
    .onConflict((conflict) => conflict.columns(['deliveryId', 'hours']).doUpdateSet(row))
    .execute()
}

function dueHours(doneAt: string, now: string): number[] {
  return GATHERED_AT_HOURS.filter((hours) => later(doneAt, hours * HOUR) <= now)
}
