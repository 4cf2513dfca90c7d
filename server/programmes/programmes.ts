import { sql } from 'kysely'
import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import { dayBounds, toWallClock } from '#server/clock.ts'
import { listLatestRevisions } from '#server/messages/revisions.ts'
import { isStop, listPauses, pauseAt, type Stop } from '#server/pauses/pauses.ts'
import type { Script } from '#server/translations/script.ts'
import type { Station } from '#server/stations/stations.ts'
import { provincesOf } from '#server/stations/province.ts'
import { airTexts } from './air-texts.ts'
import { listApprovers, type Approver } from './approvers.ts'
import { composeDay, type Planned, type Programme } from './compose.ts'
import { scriptsFor } from './scripts.ts'

/** An approved item of a programme, with who approved exactly this text. */
export type AirItem = Planned &
  Approver & {
    code: string
    headline: string
    state: 'planned' | 'sending' | 'confirmed' | 'handed over' | 'refused' | 'unknown'
    /** The place whose Front sends it. */
    sender: string
    scripts: Script[]
  }

type Day = { stations: Station[]; date: string }

/**
 * What some stations air on a day, from approved items only, by station; those that air nothing are not in it,
 * nor is anything from the moment on at which a station's place was stopped.
 */
export async function listProgrammes(
  db: Db,
  { stations, date }: Day,
): Promise<Map<string, Programme<AirItem>[]>> {
  const byId = new Map(stations.map((station) => [station.id, station]))
  const items = await listItems(db, { stations, date })
  const provinces = await provincesOf(db, stations)
  const byStation = Map.groupBy(items, ({ stationId }) => stationId)
  return new Map(
    [...byStation].map(([id, ofStation]) => {
      const station = byId.get(id)!
      const province = provinces.get(id)!
      return [id, composeDay({ ...station, province }, { date, items: ofStation })]
    }),
  )
}

type StationItem = AirItem & { stationId: string }

async function listItems(db: Db, { stations, date }: Day): Promise<StationItem[]> {
  const byId = new Map(stations.map((station) => [station.id, station]))
  const stops = (await listPauses(db)).filter(isStop)
  const rows = (await listRows(db, { ids: [...byId.keys()], date })).filter((row) =>
    isHeard(row, byId.get(row.destinationId)!, stops),
  )
  const texts = await airTexts(db, rows)
  const approvers = await listApprovers(
    db,
    rows.map(({ id }) => id),
  )
  const messageIds = [...new Set(rows.map(({ messageId }) => messageId))]
  const revisions = await listLatestRevisions(db, { messageIds })
  const headlines = new Map(revisions.map((one) => [one.messageId, one.headline]))
  const scripts = await scriptsFor(db, { revisions, stations })
  return rows.flatMap(({ id, destinationId, dueAt, ownerPath, priority, ...row }) => {
    const text = texts.get(id)
    const approver = approvers.get(id)
    const station = byId.get(destinationId)!
    if (text === undefined || !approver) return []
    return {
      ...row,
      ...approver,
      ...{ id, text, stationId: destinationId, priority: priority ?? ('normal' as const) },
      time: toWallClock(dueAt).time,
      shared: ownerPath !== station.placePath,
      headline: headlines.get(row.messageId) ?? '',
      scripts: scripts(row.messageId, station.languages),
    }
  })
}

/** Not while its place is stopped: only what was before that. */
function isHeard({ dueAt }: { dueAt: string }, { placePath }: Station, stops: Stop[]): boolean {
  const stop = pauseAt(stops, placePath)
  return !stop || dueAt < stop.since
}

async function listRows(db: Db, { ids, date }: { ids: string[]; date: string }) {
  const { from, until } = dayBounds(date)
  if (ids.length === 0) return []
  return db
    .selectFrom('plans')
    .innerJoin('deliveries', 'deliveries.id', 'plans.id')
    .innerJoin('messages', 'messages.id', 'plans.messageId')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .innerJoin('places as owner', 'owner.code', 'campaigns.placeCode')
    .select(['plans.id', 'plans.messageId', 'plans.destinationId', 'plans.code', 'priority'])
    .select(['plans.dueAt', 'messages.kind', 'owner.path as ownerPath', 'deliveries.state'])
    .select(sql<string>`owner.type || ' ' || owner.name`.as('sender'))
    .where(isOneOf(db, 'plans.destinationId', ids))
    .where('plans.dueAt', '>=', from)
    .where('plans.dueAt', '<', until)
    .where('plans.removedAt', 'is', null)
    .where('deliveries.state', '!=', 'withdrawn')
    .$narrowType<{ state: AirItem['state'] }>()
    .execute()
}
