import type { Db } from '#db/database.ts'
import { MINUTE, toWallClock } from '#server/clock.ts'
import { listAcceptances, type Acceptance } from '#server/programmes/acceptances.ts'
import { provincesOf } from '#server/stations/province.ts'
import type { Station } from '#server/stations/stations.ts'
import { lastWords, listAirings } from './airings.ts'
import { listHeadlines } from './headlines.ts'
import { monthBounds } from './months.ts'
import type { Airing } from './new-airing.ts'

/** The log of a station for a month, all that stands in its files and nothing else: the same book makes the same files. */
export type LogBook = {
  /** `Đài truyền thanh xã Phong Điền`, `Xã Phong Điền`, and the province it lies in. */
  station: { name: string; place: string; province: string }
  rehearsal: boolean
  /** `2026-11`. */
  month: string
  /** By session, of each the oldest word first. */
  rows: LogRow[]
}

export type LogRow = Pick<
  Airing,
  'id' | 'how' | 'share' | 'clustersOn' | 'clusters' | 'reader' | 'source' | 'at'
> & {
  date: string
  /** Times of the clock in Viet Nam: of the session, and of what was really aired; empty where nobody said. */
  time: string
  from: string
  until: string
  minutes: number | undefined
  headlines: string[]
  acceptance: Pick<Acceptance, 'name' | 'document'> | undefined
  /** Why it was not aired in full, and what else went wrong. */
  trouble: string
  rerun: boolean
  /** A later line of the same session counts. */
  corrected: boolean
  /** Who wrote it. */
  by: string
}

/** Every line of a station's month, those that were corrected too. @param month `2026-11`, as the clock in Viet Nam has it */
export async function readLogBook(
  db: Db,
  { station, month }: { station: Station; month: string },
): Promise<LogBook> {
  const bounds = monthBounds(month)
  const airings = await listAirings(db, { stationIds: [station.id], ...bounds })
  const headlines = await listHeadlines(db, { station, ...bounds })
  const acceptances = await listAllAcceptances(db, airings)
  const provinces = await provincesOf(db, [station])
  const last = lastWords(airings)
  const rows = airings.map((airing) => {
    const key = `${airing.stationId} ${airing.startsAt}`
    return toRow(airing, {
      headlines: headlines.get(airing.startsAt) ?? [],
      acceptance: acceptances.get(key),
      corrected: !airing.rerun && last.get(key) !== airing,
    })
  })
  const { name, placeType, place, rehearsal } = station
  const where = { name, place: `${placeType} ${place}`, province: provinces.get(station.id) ?? '' }
  return { station: where, rehearsal: rehearsal === 1, month, rows }
}

async function listAllAcceptances(db: Db, airings: Airing[]): Promise<Map<string, Acceptance>> {
  const dates = new Set(airings.map(({ startsAt }) => toWallClock(startsAt).date))
  const stationIds = [...new Set(airings.map(({ stationId }) => stationId))]
  const days = [...dates].map((date) => listAcceptances(db, { stationIds, date }))
  return new Map((await Promise.all(days)).flatMap((day) => [...day]))
}

type Beside = Pick<LogRow, 'headlines' | 'acceptance' | 'corrected'>

function toRow(airing: Airing & { byName: string }, beside: Beside): LogRow {
  const { id, how, share, clustersOn, clusters, reader, source, at, fromAt, untilAt } = airing
  const { date, time } = toWallClock(airing.startsAt)
  return {
    ...{ id, how, share, clustersOn, clusters, reader, source, at, date, time, ...beside },
    from: fromAt ? toWallClock(fromAt).time : '',
    until: untilAt ? toWallClock(untilAt).time : '',
    minutes: fromAt && untilAt ? (Date.parse(untilAt) - Date.parse(fromAt)) / MINUTE : undefined,
    trouble: [airing.why, airing.trouble].filter(Boolean).join('. '),
    rerun: airing.rerun === 1,
    by: airing.byName,
  }
}
