import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import { dayBounds, fromWallClock, instant, toWallClock } from '#server/clock.ts'
import { listFetches } from '#server/packs/fetches.ts'
import { slotAt } from '#server/stations/rules.ts'
import type { Station } from '#server/stations/stations.ts'
import { lastWords, listAirings } from './airings.ts'
import { listReminders } from './reminders.ts'

/** How far a station is with a day: what it has to air, whether it has its pack, what it has told. */
export type Morning = {
  station: Station
  /** When each session begins, `05:30`. */
  sessions: string[]
  fetchedAt: string | undefined
  /** Of the sessions, how many have a word in the log. */
  told: number
  /** Of the sessions that are over, how many have none. */
  silent: number
  remindedAt: string | undefined
}

/** The day of those stations that have something to air, in the order given. */
export async function listMornings(
  db: Db,
  { stations, date }: { stations: Station[]; date: string },
): Promise<Morning[]> {
  const stationIds = stations.map(({ id }) => id)
  const times = await listTimes(db, { stationIds, date })
  const fetches = await listFetches(db, { stationIds, date })
  const { from, until } = dayBounds(date)
  const words = lastWords(await listAirings(db, { stationIds, from, until }))
  const reminders = await listReminders(db, { stationIds, date })
  const now = instant()
  return stations.flatMap((station) => {
    const slots = (times.get(station.id) ?? []).map((time) => slotAt(station, time))
    const ends = new Map(slots.map(({ from: time, until: end }) => [time, end]))
    const sessions = [...ends.keys()].sort()
    if (sessions.length === 0) return []
    const untold = sessions.filter(
      (time) => !words.has(`${station.id} ${fromWallClock(date, time)}`),
    )
    const isOver = (time: string) => fromWallClock(date, ends.get(time)!) <= now
    return {
      ...{ station, sessions, told: sessions.length - untold.length },
      silent: untold.filter(isOver).length,
      fetchedAt: fetches.get(station.id),
      remindedAt: reminders.get(station.id)?.at,
    }
  })
}

/** True where somebody should ask: the pack was not fetched, or a session that is over has no word. */
export function isBehind({ fetchedAt, silent }: Morning): boolean {
  return !fetchedAt || silent > 0
}

async function listTimes(
  db: Db,
  { stationIds, date }: { stationIds: string[]; date: string },
): Promise<Map<string, string[]>> {
  if (stationIds.length === 0) return new Map()
  const { from, until } = dayBounds(date)
  const rows = await db
    .selectFrom('plans')
    .innerJoin('deliveries', 'deliveries.id', 'plans.id')
    .select(['destinationId', 'plans.dueAt'])
    .distinct()
    .where(isOneOf(db, 'destinationId', stationIds))
    .where('plans.dueAt', '>=', from)
    .where('plans.dueAt', '<', until)
    .where('plans.removedAt', 'is', null)
    .where('deliveries.state', '!=', 'withdrawn')
    .execute()
  const byStation = Map.groupBy(rows, ({ destinationId }) => destinationId)
  return new Map(
    [...byStation].map(([id, ofStation]) => [
      id,
      ofStation.map(({ dueAt }) => toWallClock(dueAt).time),
    ]),
  )
}
