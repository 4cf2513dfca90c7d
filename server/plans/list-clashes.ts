import type { Db } from '#db/database.ts'
import { newCode } from '#db/id.ts'
import { isOneOf } from '#db/rows.ts'
import { later } from '#server/clock.ts'
import { accountOf, listOfSameAccounts } from '#server/destinations/same-account.ts'
import { listLatestRevisions } from '#server/messages/revisions.ts'
import { isStation } from '#server/stations/is-station.ts'
import { clashesOf, SAME_TEXT_MS, type Clash, type Placed } from './clashes.ts'
import { listPlannedById, planOne, type Planned } from './planned.ts'

/** A clash with the headline of the other one. */
export type NamedClash = Clash & { headline: string }

/** What clashes with some plans on their accounts, by plan. Stations have rules of their own, and nothing here. */
export async function listClashes(db: Db, plans: Planned[]): Promise<Map<string, NamedClash[]>> {
  const posted = plans.filter(({ destination }) => !isStation(destination))
  if (posted.length === 0) return new Map()
  const around = await listAround(db, posted)
  const headlines = await headlinesOf(db, around)
  const byAccount = Map.groupBy(around.map(placedOf), ({ account }) => account)
  return new Map(
    posted.map((plan) => {
      const item = placedOf(plan)
      const clashes = clashesOf(item, byAccount.get(item.account) ?? [])
      const named = clashes.map((one) => ({ ...one, headline: headlines.get(one.withId) ?? '' }))
      return [plan.id, named]
    }),
  )
}

/** What a message would clash with that is not planned yet. */
export async function listClashesOfNew(
  db: Db,
  wanted: { messageId: string; destinationId: string; dueAt: string },
): Promise<NamedClash[]> {
  const plan = await planOne(db, { ...wanted, id: 'new', code: newCode() })
  return plan ? ((await listClashes(db, [plan])).get('new') ?? []) : []
}

/** What a plan would clash with at another time. */
export async function listClashesAt(
  db: Db,
  { id, dueAt }: { id: string; dueAt: string },
): Promise<NamedClash[]> {
  const plans = await listPlannedById(db, { ids: [id] })
  const moved = plans.map((plan) => ({ ...plan, dueAt }))
  return (await listClashes(db, moved)).get(id) ?? []
}

/** All that is planned for the accounts of some plans around their times, and is not refused or withdrawn. */
async function listAround(db: Db, plans: Planned[]): Promise<Planned[]> {
  const times = plans.map(({ dueAt }) => dueAt).sort()
  const destinationIds = await listOfSameAccounts(
    db,
    plans.map(({ destination }) => destination),
  )
  const rows = await db
    .selectFrom('plans')
    .leftJoin('deliveries', 'deliveries.id', 'plans.id')
    .select('plans.id')
    .where(isOneOf(db, 'destinationId', destinationIds))
    .where('plans.removedAt', 'is', null)
    .where('plans.dueAt', '>=', later(times[0]!, -SAME_TEXT_MS))
    .where('plans.dueAt', '<=', later(times.at(-1)!, SAME_TEXT_MS))
    .where((eb) =>
      eb.or([eb('state', 'is', null), eb('state', 'not in', ['refused', 'withdrawn'])]),
    )
    .execute()
  return listPlannedById(db, { ids: rows.map(({ id }) => id) })
}

/** By plan. */
async function headlinesOf(db: Db, plans: Planned[]): Promise<Map<string, string>> {
  const messageIds = [...new Set(plans.map(({ messageId }) => messageId))]
  const revisions = await listLatestRevisions(db, { messageIds })
  const headlines = new Map(revisions.map((one) => [one.messageId, one.headline]))
  return new Map(plans.map(({ id, messageId }) => [id, headlines.get(messageId) ?? '']))
}

function placedOf({ id, dueAt, text, code, destination }: Planned): Placed {
  return { id, dueAt, text, code, account: accountOf(destination) }
}
