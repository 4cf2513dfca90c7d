import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import { DAY, later, toWallClock } from '#server/clock.ts'
import { findingsOn, type Dated, type Finding } from '#server/programmes/check.ts'
import { RefusedError } from '#server/refused.ts'
import { isStation } from '#server/stations/is-station.ts'
import { provincesOf } from '#server/stations/province.ts'
import { listStationsById, type Station } from '#server/stations/stations.ts'
import { listPlannedById, type Planned } from './planned.ts'

/** Rules look this far around a day. */
const AROUND_MS = 7 * DAY

/** What the rules of the stations say of some plans; of those that go nowhere else, nothing. By plan. */
export async function listFindings(db: Db, plans: Planned[]): Promise<Map<string, Finding[]>> {
  const aired = plans.filter(({ destination }) => isStation(destination))
  const byStation = Map.groupBy(aired, ({ destination }) => destination.id)
  const stations = await listStationsById(db, [...byStation.keys()])
  const provinces = await provincesOf(db, [...stations.values()])
  const around = Map.groupBy(
    await listAround(db, { stations, plans: aired }),
    ({ stationId }) => stationId,
  )
  const found = [...byStation].flatMap(([id, own]) => {
    const station = stations.get(id)!
    const isUrban = station.placeType === 'Phường'
    const air = { ...station, province: provinces.get(id)!, isUrban }
    const items = around.get(id) ?? []
    return own.map(({ id: planId }) => {
      const item = items.find((one) => one.id === planId)
      const others = items.filter((one) => one.id !== planId)
      return [planId, item ? findingsOn(air, item, others) : []] as const
    })
  })
  return new Map(found)
}

/** @throws RefusedError with the rule that one of the plans breaks, and a time that breaks none */
export async function refuseUnairable(db: Db, plans: Planned[]): Promise<void> {
  const findings = await listFindings(db, plans)
  for (const { id, dueAt, destination } of plans) {
    const broken = findings.get(id)?.find(({ stops }) => stops)
    if (!broken) continue
    const { rule, values, elsewhere } = broken
    const wanted = { name: destination.name, on: toWallClock(dueAt).date }
    const better = elsewhere && { better: elsewhere.date, at: elsewhere.time }
    const reason = `stations.broken.${rule}${better ? 'Elsewhere' : ''}`
    throw new RefusedError(reason, { ...wanted, ...values, ...better })
  }
}

type Around = { stations: Map<string, Station>; plans: Planned[] }

/** All that is planned for some stations around the days of some plans, with what it takes to compose a day. */
export async function listAround(
  db: Db,
  { stations, plans }: Around,
): Promise<(Dated & { stationId: string })[]> {
  const times = plans.map(({ dueAt }) => dueAt).sort()
  if (times.length === 0) return []
  const rows = await db
    .selectFrom('plans')
    .innerJoin('messages', 'messages.id', 'plans.messageId')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .innerJoin('places', 'places.code', 'campaigns.placeCode')
    .select(['plans.id', 'messages.kind', 'places.path'])
    .where(isOneOf(db, 'destinationId', [...stations.keys()]))
    .where('plans.removedAt', 'is', null)
    .where('dueAt', '>=', later(times[0]!, -AROUND_MS))
    .where('dueAt', '<=', later(times.at(-1)!, AROUND_MS))
    .execute()
  const about = new Map(rows.map((row) => [row.id, row]))
  const planned = await listPlannedById(db, { ids: [...about.keys()] })
  return planned.map(({ id, messageId, dueAt, text, priority, destination }) => {
    const { kind, path } = about.get(id)!
    const shared = path !== destination.placePath
    const said = { id, messageId, kind, priority, shared, text }
    return { ...said, ...toWallClock(dueAt), stationId: destination.id }
  })
}
