import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import type { Account } from '#server/people/accounts.ts'
import { addCluster, tellCluster } from '#server/stations/clusters.ts'
import { setUpStation, USUAL_SETTINGS, type StationSettings } from '#server/stations/stations.ts'

const CLUSTERS: [string, number][] = [
  ['Nhà văn hóa ấp Nhơn Lộc', 310],
  ['Nhà văn hóa ấp Nhơn Phú', 280],
  ['Nhà văn hóa ấp Nhơn Thọ', 265],
  ['Chợ xã', 240],
  ['Trạm y tế', 190],
  ['Trường tiểu học', 205],
  ['Bến phà', 120],
  ['Trụ sở xã', 150],
]

/** Eight clusters, one of them silent for some days, in a commune where some need Khmer. */
export async function setUpDemoStation(
  db: Db,
  { stationId, by }: { stationId: string; by: Account },
): Promise<void> {
  const local: Partial<StationSettings> = { region: 'south', languages: ['km'], households: 2150 }
  const settings = { ...USUAL_SETTINGS, ...local }
  await setUpStation(db, { id: stationId, settings, by })
  const brokenSince = toWallClock(later(instant(Date.now()), -5 * DAY)).date
  for (const [name, households] of CLUSTERS) {
    const id = await addCluster(db, { stationId, name, households, by })
    if (name.includes('Nhơn Phú')) await tellCluster(db, { id, brokenSince, by })
  }
}
