import { randomUUID } from 'node:crypto'
import type { ShownAirDay } from '#app/components/air-day.tsx'
import type { ShownStop } from '#app/components/stop-band.tsx'
import { lastWords, listAirings } from '#server/airings/airings.ts'
import { listReminders } from '#server/airings/reminders.ts'
import { DAY, dayBounds, fromWallClock, instant, later, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { buildPacks } from '#server/packs/build-packs.ts'
import type { Session } from '#server/packs/pack.ts'
import { pauseAt } from '#server/pauses/pauses.ts'
import { listStops, type ShownStop as ListedStop } from '#server/pauses/stops.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { listClusters } from '#server/stations/clusters.ts'
import { listStations, type Station } from '#server/stations/stations.ts'

/** More stations than one person can tend before dawn. */
const STATIONS_AT_MOST = 10

/** Today and tomorrow of the stations a person speaks for, with all that is needed without a network. */
export async function listAirDays(db: Db, { by }: { by: Account }) {
  const at = instant()
  const own = (await listStations(db, { by })).filter((one) => may(by, 'airings.tell', one))
  const stations = own.slice(0, STATIONS_AT_MOST)
  const dates = [at, later(at, DAY)].map((moment) => toWallClock(moment).date)
  const days = dates.map((date) => airDay(db, { stations, date }))
  const stops = (await listStops(db, { by })).filter((stop) =>
    stations.some(({ placePath }) => pauseAt([stop], placePath)),
  )
  return { at, days: await Promise.all(days), stops: stops.map(shownStop) }
}

function shownStop({ id, placeName, why, words, since }: ListedStop): ShownStop {
  return { id, placeName, why, words, since }
}

async function airDay(
  db: Db,
  { stations, date }: { stations: Station[]; date: string },
): Promise<ShownAirDay> {
  const stationIds = stations.map(({ id }) => id)
  const packs = await buildPacks(db, { stations, date })
  const { from, until } = dayBounds(date)
  const words = lastWords(await listAirings(db, { stationIds, from, until }))
  const reminders = await listReminders(db, { stationIds, date })
  const clusters = await listClusters(db, { stationIds })
  const shown = stations.flatMap((station) => {
    const { id, name } = station
    const pack = packs.get(id)
    if (!pack) return []
    const hung = clusters.filter(({ stationId }) => stationId === id)
    const reminder = reminders.get(id)
    const sessions = pack.sessions.map((session) => ({
      ...airSession(session),
      // A form that is sent twice is taken once.
      formId: randomUUID(),
      told: words.get(`${id} ${fromWallClock(date, session.from)}`)?.how,
    }))
    return {
      ...{ id, name, sessions, files: filesOf(station, date) },
      reminder: reminder && { by: reminder.byName, at: reminder.at },
      clusters: hung.length,
      broken: hung.flatMap(({ name: cluster, brokenSince }) =>
        brokenSince ? [{ name: cluster, since: brokenSince }] : [],
      ),
    }
  })
  return { date, stations: shown }
}

/** Where the files of a day are: all of them in one, and those a phone opens by itself. */
function filesOf({ id, voice }: Station, date: string) {
  const at = (kind: string) => `/stations/${id}/packs/${date}.${kind}`
  const heard = voice === 'synthetic' ? { mp3: at('mp3') } : {}
  return { zip: at('zip'), pdf: at('pdf'), docx: at('docx'), ...heard }
}

function airSession({ from, until, ms, parts }: Session) {
  return {
    ...{ from, until, ms },
    parts: parts.map(({ kind, text, times, ms: length, item }) => ({
      ...{ kind, text, times, ms: length, headline: item?.headline },
      scripts: (item?.scripts ?? []).map(({ language, name, written }) => ({
        ...{ language, name, text: written?.text },
      })),
    })),
  }
}
