import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { record } from '#server/audit/audit.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { append } from '#server/measurements/measurements.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { folded } from '#server/places/folded.ts'
import { enqueue } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'

/** Where an outlet printed a release; `publishedOn` is a day in Viet Nam. */
export type Pickup = { id: string; outlet: string; link: string; publishedOn: string; name: string }

/** Where a release was printed, the latest first. */
export async function listPickups(
  db: Db,
  { deliveryId }: { deliveryId: string },
): Promise<Pickup[]> {
  return db
    .selectFrom('pressPickups')
    .innerJoin('accounts', 'accounts.id', 'pressPickups.by')
    .select(['pressPickups.id', 'outlet', 'link', 'publishedOn', 'accounts.name'])
    .where('deliveryId', '=', deliveryId)
    .orderBy('publishedOn', 'desc')
    .orderBy('at', 'desc')
    .execute()
}

type New = { deliveryId: string; outlet: string; link: string; publishedOn: string; by: Account }

/**
 * Notes an outlet that printed the release, with a link anybody can open; how many different ones there are is a
 * measurement of grade B. The same link twice is one.
 * @throws RefusedError: not the actor's, not out yet, a day to come
 */
export async function addPickup(
  db: Db,
  { deliveryId, outlet, link, publishedOn, by }: New,
): Promise<void> {
  const row = await findDelivery(db, { id: deliveryId, by })
  const allowed = row && may(by, 'measurements.add', { placePath: row.placePath })
  if (!row || !allowed || !getChannel(row.channel).recipients)
    throw new RefusedError('measurements.notYours')
  if (row.state !== 'confirmed' && row.state !== 'unknown')
    throw new RefusedError('measurements.notOut')
  if (publishedOn > toWallClock(instant()).date) throw new RefusedError('measurements.toCome')
  await inTransaction(db, async (trx) => {
    const kept = await listPickups(trx, { deliveryId })
    if (kept.some((one) => one.link === link)) return
    const at = instant()
    const pickup = { id: newId(), deliveryId, outlet, link, publishedOn, by: by.id, at }
    await trx.insertInto('pressPickups').values(pickup).execute()
    const outlets = new Set([outlet, ...kept.map((one) => one.outlet)].map(folded))
    const counted = { deliveryId, metric: 'pickups', value: outlets.size, asOf: at }
    await append(trx, [{ ...counted, grade: 'B', origin: 'links', by: by.id }])
    await record(trx, { by: by.id, action: 'pickup', subject: deliveryId, detail: { link } })
  })
  enqueue('score', { messageId: row.messageId })
}
