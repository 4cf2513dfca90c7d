import type { Db } from '#db/database.ts'
import { listClusters } from '#server/stations/clusters.ts'
import type { Station } from '#server/stations/stations.ts'

/** Households that a session may have reached, of all there are: an estimate, grade D. */
export type Households = { reached: number; all: number }

/**
 * Households within reach of the clusters that work, times the share of the session that was aired.
 * @returns nothing where the households of the place, or of any of its clusters, were never counted
 */
export async function householdsReached(
  db: Db,
  { station, share }: { station: Station; share: number },
): Promise<Households | undefined> {
  const all = station.households
  const clusters = await listClusters(db, { stationIds: [station.id] })
  const counted = clusters.every(({ households }) => households !== null)
  if (!all || clusters.length === 0 || !counted) return undefined
  const on = clusters.filter(({ brokenSince }) => !brokenSince)
  const within = on.reduce((sum, { households }) => sum + households!, 0)
  return { reached: Math.round(Math.min(within, all) * share), all }
}
