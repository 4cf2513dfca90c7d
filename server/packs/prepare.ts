import { sql } from 'kysely'
import type { Db } from '#db/database.ts'
import { DAY, HOUR, instant, later, toWallClock } from '#server/clock.ts'
import { enqueueAll } from '#server/queue.ts'
import { listStationsById } from '#server/stations/stations.ts'
import { forgetPacksBefore, getPack } from './packs.ts'

/** A voice takes seconds to record: what it reads in the next hours is looked over this often. */
const AGAIN_MS = HOUR
/** Packs of earlier days are made anew where somebody asks for one. */
const KEPT_MS = 7 * DAY

/** Renders the pack of a station for a day. */
export async function preparePack(
  db: Db,
  { stationId, date }: { stationId: string; date: string },
): Promise<void> {
  const station = (await listStationsById(db, [stationId])).get(stationId)
  if (station) await getPack(db, { station, date })
  const looked = db.updateTable('packs').set({ lookedAt: instant() })
  await looked.where('stationId', '=', stationId).where('date', '=', date).execute()
  await forgetPacksBefore(toWallClock(later(instant(), -KEPT_MS)).date)
}

/** Finds the stations with a synthetic voice that air something within a day and were not looked at for an hour. */
export async function sweepPacks(db: Db): Promise<void> {
  const now = instant()
  const rows = await db
    .selectFrom('stations')
    .innerJoin('plans', 'plans.destinationId', 'stations.destinationId')
    .innerJoin('deliveries', 'deliveries.id', 'plans.id')
    .select(['stations.destinationId as stationId', sql<string>`min(plans."dueAt")`.as('dueAt')])
    .where('voice', '=', 'synthetic')
    .where('plans.removedAt', 'is', null)
    .where('plans.dueAt', '>', now)
    .where('plans.dueAt', '<', later(now, DAY))
    .groupBy('stations.destinationId')
    .execute()
  const due = rows.map(({ stationId, dueAt }) => ({ stationId, date: toWallClock(dueAt).date }))
  const fresh = await listFresh(db, later(now, -AGAIN_MS))
  enqueueAll(
    'pack',
    due.filter(({ stationId, date }) => !fresh.has(`${stationId} ${date}`)),
  )
}

async function listFresh(db: Db, since: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('packs')
    .select(['stationId', 'date'])
    .where('lookedAt', '>', since)
    .execute()
  return new Set(rows.map(({ stationId, date }) => `${stationId} ${date}`))
}
