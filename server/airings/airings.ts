import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import { record } from '#server/audit/audit.ts'
import { confirmAired } from '#server/measurements/measurements.ts'
import type { AirItem } from '#server/programmes/programmes.ts'
import { listProgrammes } from '#server/programmes/programmes.ts'
import { getStation, type Station } from '#server/stations/stations.ts'
import { householdsReached } from './households.ts'
import { refuseUnfit, toRow, type Airing, type NewAiring } from './new-airing.ts'

/**
 * Adds a line to the station's log. What it corrects stays; the latest of a session counts. Each item of the session
 * is confirmed by it; a rerun is written down and counts for none.
 * @returns false where this very line is in the log already
 * @throws RefusedError: not the actor's station, a time to come, more clusters than there are, no reason
 */
export async function addAiring(db: Db, airing: NewAiring): Promise<boolean> {
  const { stationId, by } = airing
  return inTransaction(db, async (trx) => {
    const station = await getStation(trx, { id: stationId, verb: 'airings.tell', by })
    refuseUnfit(airing)
    const row = toRow(airing)
    const added = await trx
      .insertInto('airings')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (!added.numInsertedOrUpdatedRows) return false
    await record(trx, { by: by.id, action: 'aired', subject: stationId, detail: { ...row } })
    if (!airing.rerun && !(await isOvertaken(trx, row)))
      await confirmItems(trx, { station, airing, row })
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

/** True where a newer word on the session is in the log already: this one was late on its way. */
async function isOvertaken(trx: Db, { id, stationId, startsAt, at }: Airing): Promise<boolean> {
  const newer = await trx
    .selectFrom('airings')
    .select('id')
    .where('stationId', '=', stationId)
    .where('startsAt', '=', startsAt)
    .where('rerun', '=', 0)
    .where('id', '!=', id)
    .where('at', '>', at)
    .executeTakeFirst()
  return newer !== undefined
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
