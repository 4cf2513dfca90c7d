import { createHash } from 'node:crypto'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { getChannel } from '#server/channels/registry.ts'
import { addDays, DAY, instant, later, toWallClock } from '#server/clock.ts'
import { listDestinationsById } from '#server/destinations/destinations.ts'

/** How long an event is known again; the signature of an older one is not taken any more. */
const KNOWN_MS = 5 * DAY

/** What became of an event. `absent`: no such destination. `forged`: its signature is not the platform's. */
export type Taken = 'absent' | 'forged' | 'counted' | 'known' | 'nothing'

/** Counts what a platform told of a destination, each event once, by the day in Viet Nam; nothing else of it is kept. */
export async function takeEvent(
  db: Db,
  { destinationId, ...event }: { destinationId: string; body: string; signature: string },
): Promise<Taken> {
  const [destination] = await listDestinationsById(db, [destinationId])
  const { hear } = destination ? getChannel(destination.channel) : {}
  if (!destination || destination.removedAt || !hear) return 'absent'
  const told = hear(destination, event)
  if (!told) return 'forged'
  const { key, at, metric } = told
  if (!metric) return 'nothing'
  const digest = createHash('sha256').update(key).digest('hex')
  return inTransaction(db, async (trx) => {
    if (!(await keepDigest(trx, { destinationId, digest }))) return 'known'
    await count(trx, { destinationId, day: toWallClock(at).date, kind: metric })
    return 'counted'
  })
}

/** How often the platform told of each kind in the last days, this one included. */
export async function countEvents(
  db: Db,
  { destinationId, days }: { destinationId: string; days: number },
): Promise<Record<string, number>> {
  const today = toWallClock(instant()).date
  const rows = await db
    .selectFrom('eventDays')
    .select((eb) => ['kind', eb.fn.sum<number | string>('count').as('count')])
    .where('destinationId', '=', destinationId)
    .where('day', '>', addDays(today, -days))
    .groupBy('kind')
    .execute()
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]))
}

/** @returns false where it was there */
async function keepDigest(
  trx: Db,
  row: { destinationId: string; digest: string },
): Promise<boolean> {
  const now = instant()
  await trx.deleteFrom('seenEvents').where('at', '<', later(now, -KNOWN_MS)).execute()
  const kept = await trx
    .insertInto('seenEvents')
    .values({ ...row, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return kept.numInsertedOrUpdatedRows === 1n
}

async function count(trx: Db, row: { destinationId: string; day: string; kind: string }) {
  await trx
    .insertInto('eventDays')
    .values({ ...row, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['destinationId', 'day', 'kind'])
        .doUpdateSet((eb) => ({ count: eb('eventDays.count', '+', 1) })),
    )
    .execute()
}
