import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import type { Grade } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant } from '#server/clock.ts'
import { confirm } from '#server/deliveries/confirm.ts'
import { findDelivery, handledBy } from '#server/deliveries/deliveries.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import type { Encoded } from '#server/pictures/re-encode.ts'
import { enqueue } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { addScreenshot } from '#server/screenshots/screenshots.ts'
import { groupsOf } from '#db/groups.ts'

export type Measurement = Selectable<Schema['measurements']>
export type NewMeasurement = Omit<Measurement, 'id' | 'fetchedAt' | 'proof' | 'screenshotId'> & {
  proof?: string | null
  screenshotId?: string | null
}

/**
 * Appends what was measured; nothing is ever overwritten. The same reading of a platform twice is one;
 * what a person types counts each time, also where it goes back to an earlier value.
 */
export async function append(db: Db, measurements: NewMeasurement[]): Promise<void> {
  if (measurements.length === 0) return
  await inTransaction(db, async (trx) => {
    const fetchedAt = instant()
    await trx
      .insertInto('measurements')
      .values(measurements.map((one) => ({ ...one, id: idOf(one, fetchedAt), fetchedAt })))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  })
}

/** Every measurement of some deliveries, of each the oldest first. */
export async function listMeasurements(
  db: Db,
  { deliveryIds }: { deliveryIds: string[] },
): Promise<Measurement[]> {
  const groups = groupsOf(deliveryIds).map((ids) =>
    db
      .selectFrom('measurements')
      .selectAll()
      .where('deliveryId', 'in', ids)
      .orderBy('asOf')
      .orderBy('fetchedAt')
      .orderBy('id')
      .execute(),
  )
  return (await Promise.all(groups)).flat()
}

/** The last word on each metric of each delivery: by its date, not by when it was fetched. */
export function latest(measurements: Measurement[]): Measurement[] {
  const last = new Map<string, Measurement>()
  for (const one of measurements) {
    const key = `${one.deliveryId} ${one.metric}`
    const known = last.get(key)
    if (!known || order(known) <= order(one)) last.set(key, one)
  }
  return [...last.values()]
}

type Typed = {
  id: string
  by: Account
  values: Record<string, number>
  asOf: string
  /** Where they are from: a link, or words. */
  proof?: string
  /** Makes the picture of the screen they stood on, where there is one; called once all the rest would be taken. */
  encode?: () => Promise<Encoded | undefined>
}

/**
 * Keeps numbers a person typed, each with the grade its channel gives it.
 * @throws RefusedError: not out yet, a date to come or before it was out, not of this channel, negative, a share over 1,
 * or what `encode` refuses
 */
export async function measureByHand(
  db: Db,
  { id, by, values, asOf, proof = '', encode }: Typed,
): Promise<void> {
  const row = await findDelivery(db, { id, by })
  const allowed = row && may(by, 'measurements.add', handledBy(row))
  if (!row || !allowed) throw new RefusedError('measurements.notYours')
  if (row.state !== 'confirmed') throw new RefusedError('measurements.notOut')
  if (asOf > instant()) throw new RefusedError('measurements.toCome')
  if (row.doneAt && toMinute(asOf) < toMinute(row.doneAt))
    throw new RefusedError('measurements.beforeOut')
  const { metrics } = getChannel(row.channel)
  const rows = Object.entries(values).map(([metric, value]): NewMeasurement => {
    const known = metrics.find(({ name }) => name === metric)
    if (!known?.byHand) throw new RefusedError('measurements.noMetric', { metric })
    if (known.share && value > 1) throw new RefusedError('measurements.shareOutside')
    const from = proof.trim() || null
    return byHand({ deliveryId: id, metric, value, asOf, grade: known.byHand, by, proof: from })
  })
  const encoded = await encode?.()
  await inTransaction(db, async (trx) => {
    const of = { deliveryId: id, by: by.id }
    const screenshotId = encoded ? await addScreenshot(trx, { ...of, encoded }) : null
    await append(
      trx,
      rows.map((row) => ({ ...row, screenshotId })),
    )
  })
  enqueue('score', { messageId: row.messageId })
}

type Aired = {
  id: string
  by: Account
  doneAt: string
  /** Of the script, 0 to 1. */
  share: number
  clustersOn: number | undefined
  clusters: number | undefined
  /** Estimated by the station's clusters. */
  households?: { reached: number; all: number }
  note: string
}

/** Writes what the station says: what was aired, when, on how many clusters. Both are kept, or neither. */
export async function confirmAired(db: Db, aired: Aired): Promise<void> {
  const { id, by, doneAt, share, clustersOn, clusters, households, note } = aired
  if (!(share >= 0 && share <= 1)) throw new RefusedError('measurements.shareOutside')
  if (clustersOn !== undefined && clusters !== undefined && clustersOn > clusters)
    throw new RefusedError('measurements.clustersOutside')
  const messageId = await inTransaction(db, async (trx) => {
    const said = { id, by, doneAt, done: share > 0, link: '', grade: 'B', note } as const
    const row = await confirm(trx, said)
    const logged = { aired: share, 'clusters-on': clustersOn, clusters }
    const estimated = { 'households-reached': households?.reached, households: households?.all }
    const asOf = instant()
    const rowsOf = (values: Record<string, number | undefined>, grade: Grade) =>
      Object.entries(values).flatMap(([metric, value]) =>
        value === undefined ? [] : [byHand({ deliveryId: id, metric, value, asOf, grade, by })],
      )
    await append(trx, [...rowsOf(logged, 'B'), ...rowsOf(estimated, 'D')])
    return row.messageId
  })
  enqueue('score', { messageId })
}

/** Writes where a person posted it: with a link one can open it is grade B, without one it is a word. */
export async function confirmPosted(
  db: Db,
  {
    id,
    by,
    doneAt,
    link,
    note,
  }: { id: string; by: Account; doneAt: string; link: string; note: string },
): Promise<void> {
  const grade = link ? 'B' : 'D'
  const { messageId } = await inTransaction(db, (trx) =>
    confirm(trx, { id, by, doneAt, done: true, link, grade, note }),
  )
  enqueue('score', { messageId })
}

type ByHand = {
  deliveryId: string
  metric: string
  value: number
  asOf: string
  grade: Grade
  by: Account
  proof?: string | null
}

function byHand({ by, ...row }: ByHand): NewMeasurement {
  if (!Number.isFinite(row.value) || row.value < 0) throw new RefusedError('measurements.negative')
  return { ...row, origin: 'by hand', by: by.id }
}

/** A person says the time by the minute: a post of half past is out in that minute. */
function toMinute(at: string): string {
  return at.slice(0, '2026-11-22T01:30'.length)
}

function idOf({ deliveryId, metric, asOf, origin, by, value }: NewMeasurement, fetchedAt: string) {
  const typed = by ? [fetchedAt] : []
  const parts = JSON.stringify([deliveryId, metric, asOf, origin, by, value, ...typed])
  return createHash('sha256').update(parts).digest('base64url')
}

function order({ asOf, fetchedAt, id }: Measurement): string {
  return `${asOf} ${fetchedAt} ${id}`
}
