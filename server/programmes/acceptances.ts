import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { isOneOf } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { record } from '#server/audit/audit.ts'
import { dayBounds, fromWallClock, instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import { getStation } from '#server/stations/stations.ts'
import { listProgrammes } from './programmes.ts'

/** Who of the People's Committee accepted a session, and by which document. */
export type Acceptance = Selectable<Schema['acceptances']>

type Accepted = {
  stationId: string
  date: string
  /** When the session begins, `05:30`. */
  time: string
  name: string
  document: string
  by: Account
}

/**
 * Keeps who accepted the airing of a session; the latest word counts. Where one person has more than one part in it,
 * which a small commune may not avoid, the log says so.
 * @throws RefusedError: not the actor's station, no such session, no name
 */
export async function acceptSession(db: Db, accepted: Accepted): Promise<void> {
  const { stationId, date, time, name, document, by } = accepted
  await inTransaction(db, async (trx) => {
    const station = await getStation(trx, { id: stationId, verb: 'stations.tend', by })
    if (!name.trim()) throw new RefusedError('programmes.noName')
    const days = await listProgrammes(trx, { stations: [station], date })
    const session = days.get(stationId)?.find(({ slot }) => slot.from === time)
    if (!session) throw new RefusedError('programmes.noSession')
    const startsAt = fromWallClock(date, time)
    const row = { id: newId(), stationId, startsAt, name: name.trim(), document: document.trim() }
    await trx
      .insertInto('acceptances')
      .values({ ...row, recordedBy: by.id, recordedAt: instant() })
      .execute()
    const items = session.parts.flatMap(({ of }) => of ?? [])
    const merged = mergedRoles(items, { name: row.name, by })
    const detail = { ...row, date, time, merged }
    await record(trx, { by: by.id, action: 'airing-accepted', subject: stationId, detail })
  })
}

/** The last acceptance of each session of some stations on a day, by `station instant`. */
export async function listAcceptances(
  db: Db,
  { stationIds, date }: { stationIds: string[]; date: string },
): Promise<Map<string, Acceptance>> {
  if (stationIds.length === 0) return new Map()
  const { from, until } = dayBounds(date)
  const rows = await db
    .selectFrom('acceptances')
    .selectAll()
    .where(isOneOf(db, 'stationId', stationIds))
    .where('startsAt', '>=', from)
    .where('startsAt', '<', until)
    .orderBy('recordedAt')
    .execute()
  return new Map(rows.map((row) => [`${row.stationId} ${row.startsAt}`, row]))
}

type Signed = { approvedById: string; approvedBy: string; composedById: string }

/** Which parts of the road one person had: compose, approve the content, accept the airing, record it. */
function mergedRoles(items: Signed[], { name, by }: { name: string; by: Account }): string[] {
  const roles: [string, boolean][] = [
    ['composed-and-recorded', items.some(({ composedById }) => composedById === by.id)],
    ['approved-and-recorded', items.some(({ approvedById }) => approvedById === by.id)],
    ['approved-and-accepted', items.some(({ approvedBy }) => approvedBy === name)],
    ['accepted-and-recorded', by.name === name],
  ]
  return roles.filter(([, merged]) => merged).map(([role]) => role)
}
