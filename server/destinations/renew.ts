import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '#db/database.ts'
import type { Reason, Renewed } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { HOUR, instant, later, SECOND } from '#server/clock.ts'
import { readNow } from '#server/database.ts'
import { env } from '#server/env.ts'
import { enqueueAll } from '#server/queue.ts'
import { listDestinationsById, type Destination } from './destinations.ts'
import { blockDestination, keepSecrets } from './keep-destinations.ts'
import { renews } from './renews.ts'

/** What there is after somebody asked for new secrets: a destination to go on with, or why not. */
export type Renewal = { destination: Destination } | { reason: Reason }

/** The last answer and whom it came with; `lost`: the secrets were over, and why there are no new ones. */
export type Asked<T> = { answer: T; destination: Destination; lost?: Reason }

/** Asks with the secrets of a destination. Where they are over, they are renewed and it is asked once more. */
export async function askRenewing<T>(
  db: Db,
  destination: Destination,
  ask: { with: (destination: Destination) => Promise<T>; isOver: (answer: T) => boolean },
): Promise<Asked<T>> {
  const answer = await ask.with(destination)
  if (!ask.isOver(answer) || !renews(destination)) return { answer, destination }
  const renewal = await renewSecrets(db, destination)
  if ('reason' in renewal) return { answer, destination, lost: renewal.reason }
  return { answer: await ask.with(renewal.destination), destination: renewal.destination }
}

/** How often those who wait look whether another process has got them, in milliseconds. */
const LOOK_MS = 50

/**
 * Gets new secrets for old ones, in one process at a time: the others wait and take what it got. What was got is saved
 * before anybody uses it. Where nobody can tell whether the old ones are used up, a person connects it again.
 */
export async function renewSecrets(db: Db, old: Destination): Promise<Renewal> {
  const until = performance.now() + env.REQUEST_TIMEOUT_MS + 5 * SECOND
  for (;;) {
    const [now] = await listDestinationsById(db, [old.id])
    if (!now) return { reason: { code: 'not-connected' } }
    if (now.blocked) return { reason: now.blocked }
    if (now.connection !== old.connection) return { destination: now }
    if (await begin(db, now)) return renew(db, now)
    if (await giveUpInterrupted(db, now)) continue
    if (performance.now() > until) return { reason: { code: 'token' } }
    await sleep(LOOK_MS)
  }
}

/** Says so of destinations whose secrets end within two hours and can be renewed: none ends while it is needed. */
export async function sweepRenewals(db: Db): Promise<void> {
  const rows = await db
    .selectFrom('destinations')
    .select('id')
    .where('endsAt', '<=', later(instant(), 2 * HOUR))
    .where('removedAt', 'is', null)
    .where('blocked', 'is', null)
    .execute()
  const destinations = await listDestinationsById(
    db,
    rows.map(({ id }) => id),
  )
  enqueueAll(
    'renew',
    destinations.filter(renews).map(({ id }) => ({ destinationId: id })),
  )
}

/** Renews the secrets of a destination before they end. */
export async function renewEarly(db: Db, { destinationId }: { destinationId: string }) {
  const [destination] = await listDestinationsById(db, [destinationId])
  const { endsAt } = destination ?? {}
  if (!destination || !endsAt || endsAt > later(instant(), 2 * HOUR)) return
  await renewSecrets(db, destination)
}

/** True for the one process that may use up the old secrets. */
async function begin(db: Db, { id, connection }: Destination): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('destinations')
    .set({ renewingSince: await readNow(db) })
    .where('id', '=', id)
    .where('connection', '=', connection)
    .where('renewingSince', 'is', null)
    .where('blocked', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

async function renew(db: Db, destination: Destination): Promise<Renewal> {
  const renewed = await ask(destination)
  if (renewed.known === 'renewed') {
    const { secrets, endsAt } = renewed
    await keepSecrets(db, { destination, secrets, endsAt, unlessReplaced: true })
    const [fresh] = await listDestinationsById(db, [destination.id])
    return { destination: fresh! }
  }
  if (renewed.known === 'lost') await lose(db, destination, renewed.reason)
  else await end(db, destination)
  return { reason: renewed.known === 'lost' ? lostFor(renewed.reason) : renewed.reason }
}

async function ask(destination: Destination): Promise<Renewed> {
  const { renew } = getChannel(destination.channel)
  if (!renew) return { known: 'lost', reason: { code: 'token' } }
  try {
    return await renew(destination)
  } catch (error) {
    return { known: 'lost', reason: { code: 'interrupted', detail: String(error) } }
  }
}

/** A process that died while it renewed may have used up the old secrets. */
async function giveUpInterrupted(db: Db, destination: Destination): Promise<boolean> {
  const row = await db
    .selectFrom('destinations')
    .select('renewingSince')
    .where('id', '=', destination.id)
    .executeTakeFirst()
  if (!row?.renewingSince) return false
  if (later(row.renewingSince, env.LEASE_MS) > (await readNow(db))) return false
  await lose(db, destination, { code: 'interrupted' })
  return true
}

async function lose(db: Db, destination: Destination, why: Reason): Promise<void> {
  await blockDestination(db, { destination, reason: lostFor(why) })
  await end(db, destination)
}

function lostFor({ code, detail }: Reason): Reason {
  return { code: 'reconnect', detail: detail ?? code }
}

async function end(db: Db, { id, connection }: Destination): Promise<void> {
  await db
    .updateTable('destinations')
    .set({ renewingSince: null })
    .where('id', '=', id)
    .where('connection', '=', connection)
    .execute()
}
