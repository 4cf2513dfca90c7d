import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { Reason } from '#server/channels/channel.ts'
import { DAY, instant, later } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { listDestinations, unavailable, type Destination } from './destinations.ts'
import { renews } from './renews.ts'

/** How long before its next delivery an account that will not last is told of, in milliseconds. */
const TOLD_BEFORE_MS = 2 * DAY

/** How a destination fares, and what will come of it. */
export type Health = {
  /** Nothing goes there until a person mends it. */
  obstacle: Reason | undefined
  /** It is left alone until then. */
  restUntil: string | null
  restWhy: Reason | undefined
  failures: number
  /** When its secrets end; `renews`: new ones are got without a person. */
  endsAt: string | null
  renews: boolean
  daysLeft: number | null
  lastOutAt: string | null
  waiting: number
  /** Planned for a time at which it will not work, by time. */
  failing: { id: string; dueAt: string }[]
}

export async function healthOf(db: Db, destination: Destination): Promise<Health> {
  const { restUntil, restWhy, failures, endsAt } = destination
  const now = instant()
  const obstacle = unavailable(destination)
  const rows = await plannedFor(db, destination.id)
  const rests = restUntil !== null && restUntil > now
  return {
    ...{ obstacle, failures, endsAt, renews: renews(destination) },
    restUntil: rests ? restUntil : null,
    restWhy: rests && restWhy ? (JSON.parse(restWhy) as Reason) : undefined,
    daysLeft: endsAt ? Math.floor((Date.parse(endsAt) - Date.parse(now)) / DAY) : null,
    lastOutAt: await lastOut(db, destination.id),
    waiting: rows.length,
    failing: rows.filter(({ dueAt }) => obstacle || endsBefore(destination, dueAt)),
  }
}

/** A destination that a person has to mend before its next delivery. */
export type Warning = {
  id: string
  name: string
  placeName: string
  /** Why; nothing where its secrets end before the delivery. */
  obstacle: Reason | undefined
  endsAt: string | null
  /** Its next delivery, and how many wait. */
  dueAt: string
  count: number
}

/** What is to be mended in the actor's place and below, before something fails by it: the soonest first. */
export async function listWarnings(db: Db, { by }: { by: Account }): Promise<Warning[]> {
  const until = later(instant(), TOLD_BEFORE_MS)
  const doubtful = (await listDestinations(db, { by })).flatMap((one) => {
    const obstacle = unavailable(one)
    return obstacle || endsBefore(one, until) ? [{ ...one, obstacle }] : []
  })
  const ids = doubtful.map(({ id }) => id)
  const due = Map.groupBy(await listDue(db, { ids, until }), ({ destinationId }) => destinationId)
  return doubtful
    .flatMap((one) => {
      const all = due.get(one.id) ?? []
      const failing = all.filter(({ dueAt }) => one.obstacle || endsBefore(one, dueAt))
      const { id, name, placeName, endsAt, obstacle } = one
      const [next] = failing
      if (!next) return []
      const count = failing.reduce((sum, some) => sum + Number(some.count), 0)
      return [{ id, name, placeName, endsAt, obstacle, dueAt: next.dueAt, count }]
    })
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
}

function endsBefore(destination: Destination, dueAt: string): boolean {
  const { endsAt } = destination
  return endsAt !== null && endsAt <= dueAt && !renews(destination)
}

/** What waits for a destination, by time. */
async function plannedFor(db: Db, destinationId: string) {
  return waiting(db)
    .select(['plans.id', 'plans.dueAt'])
    .where('plans.destinationId', '=', destinationId)
    .execute()
}

/** How many wait until an instant for each of some destinations, by time. */
async function listDue(db: Db, { ids, until }: { ids: string[]; until: string }) {
  if (ids.length === 0) return []
  return waiting(db)
    .select(['plans.destinationId', 'plans.dueAt', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy(['plans.destinationId', 'plans.dueAt'])
    .where(isOneOf(db, 'plans.destinationId', ids))
    .where('plans.dueAt', '<=', until)
    .execute()
}

function waiting(db: Db) {
  return db
    .selectFrom('plans')
    .leftJoin('deliveries', 'deliveries.id', 'plans.id')
    .where('plans.removedAt', 'is', null)
    .where((eb) => eb.or([eb('state', 'is', null), eb('state', '=', 'planned')]))
    .orderBy('plans.dueAt')
}

async function lastOut(db: Db, destinationId: string): Promise<string | null> {
  const { at } = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .select(({ fn }) => fn.max('doneAt').as('at'))
    .where('destinationId', '=', destinationId)
    .executeTakeFirstOrThrow()
  return at
}
