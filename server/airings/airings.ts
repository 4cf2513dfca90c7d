import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { record } from '#server/audit/audit.ts'
import { fromWallClock, instant } from '#server/clock.ts'
import { confirmAired } from '#server/measurements/measurements.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import type { AirItem } from '#server/programmes/programmes.ts'
import { listProgrammes } from '#server/programmes/programmes.ts'
import { RefusedError } from '#server/refused.ts'
import { findStation, type Station } from '#server/stations/stations.ts'
import { householdsReached } from './households.ts'

/** One line of a station's log. */
export type Airing = Selectable<Schema['airings']>

export type NewAiring = {
  /** Made by whoever tells it, so that telling it twice is telling it once. */
  id: string
  stationId: string
  date: string
  /** When the session was to begin, `05:30`. */
  time: string
  how: Airing['how']
  /** Of the session, 0 to 1. */
  share: number
  why: string
  /** Times of the clock; empty where nobody said. */
  from: string
  until: string
  clustersOn?: number | undefined
  clusters?: number | undefined
  trouble: string
  /** Who read it, or the name of the voice. */
  reader: string
  rerun: boolean
  source: Airing['source']
  by: Account
}

/**
 * Adds a line to the station's log. What it corrects stays; the latest of a session counts. Each item of the session
 * is confirmed by it; a rerun is written down and counts for none.
 * @returns false where this very line is in the log already
 * @throws RefusedError: not the actor's station, a time to come, more clusters than there are, no reason
 */
export async function addAiring(db: Db, airing: NewAiring): Promise<boolean> {
  const { stationId, by } = airing
  return inTransaction(db, async (trx) => {
    const station = await findStation(trx, { id: stationId, by })
    if (!station || !may(by, 'airings.tell', station)) throw new RefusedError('stations.notYours')
    refuseUnfit(airing)
    const row = toRow(airing)
    const added = await trx
      .insertInto('airings')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (!added.numInsertedOrUpdatedRows) return false
    await record(trx, { by: by.id, action: 'aired', subject: stationId, detail: { ...row } })
    if (!airing.rerun) await confirmItems(trx, { station, airing, row })
    return true
  })
}

/** The log of some stations from one instant to another, by session, of each the oldest word first. */
export async function listAirings(
  db: Db,
  { stationIds, from, until }: { stationIds: string[]; from: string; until: string },
): Promise<(Airing & { byName: string })[]> {
  if (stationIds.length === 0) return []
  return db
    .selectFrom('airings')
    .innerJoin('accounts', 'accounts.id', 'airings.by')
    .selectAll('airings')
    .select('accounts.name as byName')
    .where(isOneOf(db, 'stationId', stationIds))
    .where('startsAt', '>=', from)
    .where('startsAt', '<', until)
    .orderBy('startsAt')
    .orderBy('at')
    .orderBy('airings.id')
    .execute()
}

/** Of some lines the one that counts for each session, by `station instant`; reruns stand beside and are not in it. */
export function lastWords<Line extends Airing>(airings: Line[]): Map<string, Line> {
  const first = airings.filter(({ rerun }) => !rerun)
  return new Map(first.map((one) => [`${one.stationId} ${one.startsAt}`, one]))
}

function refuseUnfit(airing: NewAiring): void {
  const { how, share, why, clustersOn, clusters, from, until, date, time } = airing
  if (how === 'part' && !(share > 0 && share < 1)) throw new RefusedError('airings.share')
  if (how === 'none' && !why.trim()) throw new RefusedError('airings.noReason')
  if ((clustersOn ?? 0) > (clusters ?? Infinity))
    throw new RefusedError('measurements.clustersOutside')
  if (from && until && until < from) throw new RefusedError('airings.endsBefore')
  if (fromWallClock(date, until || from || time) > instant())
    throw new RefusedError('deliveries.toCome')
}

function toRow(airing: NewAiring): Airing {
  const { id, stationId, date, time, how, from, until, clustersOn, clusters, by } = airing
  const { why, trouble, reader, source } = airing
  return {
    ...{ id, stationId, how, source, startsAt: fromWallClock(date, time) },
    ...{ why: why.trim(), trouble: trouble.trim(), reader: reader.trim() },
    share: { full: 1, none: 0, part: airing.share }[how],
    fromAt: from ? fromWallClock(date, from) : null,
    untilAt: until ? fromWallClock(date, until) : null,
    clustersOn: clustersOn ?? null,
    clusters: clusters ?? null,
    rerun: airing.rerun ? 1 : 0,
    ...{ by: by.id, at: instant() },
  }
}

type Confirmed = { station: Station; airing: NewAiring; row: Airing }

/** Each item of the session that is in the station's hands is now known to be aired, or not. */
async function confirmItems(trx: Db, { station, airing, row }: Confirmed): Promise<void> {
  const { date, time, by, clustersOn, clusters } = airing
  const days = await listProgrammes(trx, { stations: [station], date })
  const session = days.get(station.id)?.find(({ slot }) => slot.from === time)
  const items = (session?.parts ?? []).flatMap(({ of }) => (of && inHand(of) ? [of] : []))
  const households = await householdsReached(trx, { station, share: row.share })
  const note = [row.why, row.trouble].filter(Boolean).join('. ')
  for (const { id } of items)
    await confirmAired(trx, {
      ...{ id, by, note, clustersOn, clusters, households },
      doneAt: row.fromAt ?? row.startsAt,
      share: row.share,
    })
}

function inHand({ state }: AirItem): boolean {
  return state === 'handed over' || state === 'confirmed' || state === 'refused'
}
