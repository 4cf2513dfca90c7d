import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import type { Schema } from '#db/schema.ts'
import { instant, toWallClock } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import { getStation } from './stations.ts'

/** A group of loudspeakers: where it hangs, whom it reaches, since when it is silent. */
export type Cluster = Pick<
  Selectable<Schema['clusters']>,
  'id' | 'stationId' | 'name' | 'households' | 'brokenSince'
>

/** @throws RefusedError: not the actor's station, a name it has already */
export async function addCluster(
  db: Db,
  {
    stationId,
    name,
    households,
    by,
  }: { stationId: string; name: string; households: number | null; by: Account },
): Promise<string> {
  await getStation(db, { id: stationId, verb: 'stations.tend', by })
  const known = await listClusters(db, { stationIds: [stationId] })
  if (known.some((one) => one.name === name))
    throw new RefusedError('stations.sameCluster', { name })
  const id = newId()
  const row = { id, stationId, name, households, brokenSince: null, removedAt: null }
  await db
    .insertInto('clusters')
    .values({ ...row, createdBy: by.id, createdAt: instant() })
    .execute()
  return id
}

/** Says that a cluster is silent since a day, or works again. @throws RefusedError: not the actor's, a day to come */
export async function tellCluster(
  db: Db,
  { id, brokenSince, by }: { id: string; brokenSince: string | null; by: Account },
): Promise<void> {
  await getOwn(db, { id, by })
  if (brokenSince && brokenSince > toWallClock(instant()).date)
    throw new RefusedError('stations.brokenToCome')
  await db.updateTable('clusters').set({ brokenSince }).where('id', '=', id).execute()
}

/** Takes a cluster out of the lists. @throws RefusedError: not the actor's */
export async function removeCluster(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<void> {
  await getOwn(db, { id, by })
  await db.updateTable('clusters').set({ removedAt: instant() }).where('id', '=', id).execute()
}

/** The clusters of some stations, by name. */
export async function listClusters(
  db: Db,
  { stationIds }: { stationIds: string[] },
): Promise<Cluster[]> {
  if (stationIds.length === 0) return []
  const rows = await db
    .selectFrom('clusters')
    .select(['id', 'stationId', 'name', 'households', 'brokenSince'])
    .where('stationId', 'in', stationIds)
    .where('removedAt', 'is', null)
    .execute()
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

async function getOwn(db: Db, { id, by }: { id: string; by: Account }): Promise<void> {
  const row = await db
    .selectFrom('clusters')
    .select('stationId')
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (!row) throw new RefusedError('stations.notYours')
  await getStation(db, { id: row.stationId, verb: 'stations.tend', by })
}
