import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { groupsOf } from '#db/groups.ts'
import { newCode, newId } from '#db/id.ts'
import { isOneOf } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { instant } from '#server/clock.ts'
import { listDestinations, type Destination } from '#server/destinations/destinations.ts'
import { changing } from '#server/messages/changing.ts'
import type { Account } from '#server/people/accounts.ts'
import type { Priority } from '#server/programmes/priority.ts'
import { RefusedError } from '#server/refused.ts'
import { keepLinks } from '#server/short-links/short-links.ts'
import { isStation } from '#server/stations/is-station.ts'
import { listFindings, refuseUnairable } from './airtime.ts'
import { refuseHand } from './hands.ts'
import { listPlannedById } from './planned.ts'
import { dueTime, getDraftable } from './plans.ts'
import { datesOf, type Repeat } from './repeat.ts'

type Wanted = {
  messageId: string
  date: string
  time: string
  /** Over a loudspeaker. */
  priority?: Priority
  /** Who posts it, where it is posted by hand. */
  assigneeId?: string | null
  by: Account
}

type Many = Wanted & {
  destinationIds: string[]
  /** Stations whose rules stand in the way are left out; otherwise nothing is planned. */
  leavesOut?: boolean
}

/**
 * Plans a delivery. Its id is the key towards the platform for good: no revision and no move changes it.
 * @throws RefusedError: not the actor's; a rehearsal to a real destination or the reverse; a time gone by,
 * outside the campaign, or taken; against a rule of the station; a person who cannot post it
 */
export async function addPlan(
  db: Db,
  { destinationId, ...wanted }: Wanted & { destinationId: string },
): Promise<string> {
  const once = { repeat: 'once', until: wanted.date } as const
  const { ids } = await addPlans(db, { ...wanted, destinationIds: [destinationId] }, once)
  return ids[0]!
}

/**
 * Plans one for each destination on each day of a rule, all of them or none.
 * @returns the plans, and how many stations were left out @throws RefusedError as `addPlan` does, for any of them
 */
export async function addPlans(
  db: Db,
  { destinationIds, leavesOut = false, priority = 'normal', assigneeId = null, ...wanted }: Many,
  rule: { repeat: Repeat; until: string },
): Promise<{ ids: string[]; leftOut: number }> {
  const { messageId, by } = wanted
  return changing(db, messageId, async (trx) => {
    const { campaign } = await getDraftable(trx, { messageId, by })
    const destinations = await getDestinations(trx, { destinationIds, by })
    if (destinations.some(({ rehearsal }) => rehearsal !== campaign.rehearsal))
      throw new RefusedError('plans.rehearsalMixed')
    const times = datesOf(wanted.date, rule).map((date) => dueTime({ ...wanted, date }, campaign))
    await refuseTaken(trx, { messageId, destinations, times })
    if (assigneeId) await refuseHand(trx, { assigneeId, to: destinations })
    const made = { messageId, assigneeId, createdBy: by.id, createdAt: instant(), removedAt: null }
    const rows = destinations.flatMap((to) =>
      times.map((dueAt) => ({ ...made, ...destined(to, priority), id: newId(), dueAt })),
    )
    await insert(trx, rows)
    await keepLinks(trx, { messageId })
    return keepAirable(trx, { ids: rows.map(({ id }) => id), leavesOut })
  })
}

async function getDestinations(
  trx: Db,
  { destinationIds, by }: { destinationIds: string[]; by: Account },
): Promise<Destination[]> {
  const wanted = new Set(destinationIds)
  const found = (await listDestinations(trx, { by })).filter(({ id }) => wanted.has(id))
  if (found.length < wanted.size || wanted.size === 0) throw new RefusedError('plans.noDestination')
  return found
}

/** Only what is heard has a priority. */
function destined(destination: Destination, priority: Priority) {
  const heard = isStation(destination) && priority !== 'normal'
  return { destinationId: destination.id, priority: heard ? priority : null }
}

type Taken = { messageId: string; destinations: Destination[]; times: string[] }

async function refuseTaken(trx: Db, { messageId, destinations, times }: Taken): Promise<void> {
  const ids = destinations.map(({ id }) => id)
  const taken = await trx
    .selectFrom('plans')
    .select('destinationId')
    .where('messageId', '=', messageId)
    .where('removedAt', 'is', null)
    .where('dueAt', 'in', times)
    .where(isOneOf(trx, 'destinationId', ids))
    .executeTakeFirst()
  const there = destinations.find(({ id }) => id === taken?.destinationId)
  if (there) throw new RefusedError('plans.sameTime', { name: there.name })
}

/** Codes are short, so that people can read them: one that is taken already is drawn again. */
async function insert(trx: Db, rows: Omit<Selectable<Schema['plans']>, 'code'>[]): Promise<void> {
  for (const some of groupsOf(rows, 500)) {
    const kept = await trx
      .insertInto('plans')
      .values(some.map((row) => ({ ...row, code: newCode() })))
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returning('id')
      .execute()
    const there = new Set(kept.map(({ id }) => id))
    await insert(
      trx,
      some.filter(({ id }) => !there.has(id)),
    )
  }
}

/** Of what was just planned, what the rules of its stations allow. */
async function keepAirable(
  trx: Db,
  { ids, leavesOut }: { ids: string[]; leavesOut: boolean },
): Promise<{ ids: string[]; leftOut: number }> {
  const plans = await listPlannedById(trx, { ids })
  const findings = await listFindings(trx, plans)
  const broken = plans.filter(({ id }) => findings.get(id)?.some(({ stops }) => stops))
  const names = new Map(broken.map(({ destination }) => [destination.id, destination.name]))
  const all = new Set(plans.map(({ destination }) => destination.id)).size
  if (names.size === 0) return { ids, leftOut: 0 }
  if (all === 1) await refuseUnairable(trx, plans)
  if (!leavesOut || names.size === all) refuseSome(names, all)
  const out = plans.filter(({ destination }) => names.has(destination.id)).map(({ id }) => id)
  await trx
    .deleteFrom('plans')
    .where(isOneOf(trx, 'id', out))
    .execute()
  return { ids: ids.filter((id) => !out.includes(id)), leftOut: names.size }
}

/** As many names as a sentence can carry. */
const NAMED = 5

function refuseSome(names: Map<string, string>, all: number): never {
  const named = [...names.values()].slice(0, NAMED).join(', ')
  const more = names.size > NAMED ? '…' : ''
  throw new RefusedError('plans.someCannot', { count: names.size, all, names: named + more })
}
