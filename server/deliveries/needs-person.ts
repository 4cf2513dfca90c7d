import { sql, type SqlBool } from 'kysely'
import type { Db } from '#db/database.ts'
import { DAY, instant, later } from '#server/clock.ts'
import { liesInPause } from '#server/pauses/held.ts'
import type { Account } from '#server/people/accounts.ts'
import { rowsOfSeen, type DeliveryRow, type Part } from './deliveries.ts'
import { seen } from './seen.ts'

type Waiting = { state: string; reason: { code: string } | undefined }

/** Reasons only a person can settle; with any other the machine goes on by itself. */
export const HOLDING = [
  'late',
  'missed',
  'not-approved',
  'token',
  'reconnect',
  'quota',
  'permission',
  'content',
  'not-connected',
] as const

/** True where a planned delivery is held back until a person has settled why. */
export function isHeld({ state, reason }: Waiting): boolean {
  return state === 'planned' && HOLDING.some((code) => code === reason?.code)
}

/** How long a refused delivery is put before a person, in milliseconds; after that the calendar alone shows it. */
const REFUSED_SHOWN_MS = 7 * DAY

/** As the index `deliveriesInDoubt` has it, word for word: all that is out without a remark is passed over by it. */
const inDoubt = sql<SqlBool>`(
  deliveries.state in ('unknown', 'refused', 'handed over') or deliveries.reason is not null)`

/** From when on a refused delivery is put before a person. */
function refusedSince(now: string): string {
  return later(now, -REFUSED_SHOWN_MS)
}

/**
 * What only a person can settle: not known, not out this week, held back, handed over and its time has come, or out
 * without what its partner had to say with it.
 */
export function needing(db: Db, by: Account) {
  const now = instant()
  return seen(db, by)
    .where('deliveries.state', 'in', ['unknown', 'refused', 'handed over', 'planned', 'confirmed'])
    .where(inDoubt)
    .where((eb) =>
      eb.or([
        eb('deliveries.state', '=', 'unknown'),
        eb.and([
          eb('deliveries.state', '=', 'refused'),
          eb('plans.dueAt', '>=', refusedSince(now)),
        ]),
        eb.and([
          eb('deliveries.state', '=', 'handed over'),
          eb.or([
            eb('plans.dueAt', '<=', now),
            eb('reason', 'like', '%"code":"changed"%'),
            eb('reason', 'like', '%"code":"declined"%'),
          ]),
        ]),
        eb.and([
          eb('deliveries.state', '=', 'confirmed'),
          eb('reason', 'like', '%"code":"undisclosed"%'),
        ]),
        eb.and([
          eb('deliveries.state', '=', 'planned'),
          eb.or(HOLDING.map((code) => eb('deliveries.reason', 'like', `%"code":"${code}"%`))),
          eb('deliveries.releaseAt', '<=', now),
          eb.not(liesInPause()),
        ]),
      ]),
    )
}

/** Those, what is not known before all else, then the oldest first; or a part of them. */
export async function listNeedingPerson(
  db: Db,
  { part, by }: { part?: Part; by: Account },
): Promise<DeliveryRow[]> {
  const unknownFirst = needing(db, by).orderBy((eb) =>
    eb.case().when('deliveries.state', '=', 'unknown').then(0).else(1).end(),
  )
  return rowsOfSeen(db, unknownFirst.orderBy('plans.dueAt'), part)
}

export async function countNeedingPerson(db: Db, { by }: { by: Account }): Promise<number> {
  const { count } = await needing(db, by)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
