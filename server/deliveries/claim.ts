import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { isPostgres } from '#db/postgres.ts'
import { isOneOf, rowsOf, unindexed } from '#db/rows.ts'
import { listApproved, type Approvable } from '#server/approvals/standing.ts'
import type { Parcel } from '#server/channels/channel.ts'
import { later } from '#server/clock.ts'
import { readNow } from '#server/database.ts'
import { unavailable, type Destination } from '#server/destinations/destinations.ts'
import { env } from '#server/env.ts'
import { holdUnchanged } from '#server/messages/changing.ts'
import { isRestoration, listPauses, pauseAt, type Pause } from '#server/pauses/pauses.ts'
import { recipientsOf, type Recipients } from '#server/press/recipients.ts'
import { NOT_APPROVED } from './arrange.ts'
import { MISSED } from './missed-reason.ts'
import { parcelOf } from './parcel.ts'
import { roomOf, type Room } from './room.ts'

/** This process, as the owner of a lease. */
export const OWNER = newId()

/** A delivery that is this process's to send until its lease ends. */
export type Claimed = {
  parcel: Parcel
  destination: Destination
  channel: string
  attemptId: string
  /** Since this process began, in milliseconds: no jump of a clock changes how long ago it was. */
  claimedMs: number
  tries: number
  dueAt: string
}

/** What became of one that was asked for; `moved`: its approved time is another, its row must be arranged first. */
export type Claim = { claimed: Claimed } | { moved: { messageId: string } } | undefined

/**
 * Claims deliveries that are due, approved to the letter and nobody else's, in one transaction: what it writes says
 * that they may have gone out. The others are held back with a reason, or left alone: so are those of paused places.
 */
export async function claimAll(db: Db, ids: string[]): Promise<Claim[]> {
  return inTransaction(db, async (trx) => {
    const pauses = await listPauses(trx)
    if (pauses.some(isRestoration)) return ids.map(() => undefined)
    const now = await readNow(trx)
    const rows = await listDue(trx, ids, now)
    const approved = await listApproved(trx, { planIds: rows.map(({ id }) => id) })
    const items = new Map(approved.map((item) => [item.id, item]))
    const judged = rows.map((row) => ({
      row,
      verdict: judge(row, items.get(row.id), { now, pauses }),
    }))
    const claims = new Map<string, Claim>()
    const leaseUntil = later(now, env.LEASE_MS)
    const claimedMs = performance.now()
    const settled = await keepToRoom(trx, judged, now)
    const sent = settled.flatMap(({ verdict }) =>
      typeof verdict === 'object' && 'send' in verdict ? [verdict.send] : [],
    )
    const recipients = await recipientsOf(trx, sent)
    for (const { row, verdict } of settled) {
      if (verdict === 'waits') continue
      if (verdict === 'moved') claims.set(row.id, { moved: row })
      else if ('send' in verdict) {
        const counted = { tries: row.tries + 1, claimedMs }
        claims.set(row.id, { claimed: toClaimed(db, verdict.send, recipients, counted) })
      }
    }
    await holdAll(trx, settled)
    await lease(trx, claims, { now, leaseUntil })
    return ids.map((id) => takeOnce(claims, id))
  })
}

/** Those of the ids that are due, with what decides on them held unchanged until the transaction ends. */
async function listDue(db: Db, ids: string[], now: string) {
  const plans = await db
    .selectFrom('plans')
    .select('messageId')
    .distinct()
    .where(isOneOf(db, 'id', ids))
    .execute()
  await holdUnchanged(
    db,
    plans.map(({ messageId }) => messageId),
  )
  return (
    db
      .selectFrom('deliveries')
      .innerJoin('plans', 'plans.id', 'deliveries.id')
      .select(['deliveries.id', 'deliveries.dueAt', 'tries', 'releasedAt', 'reason'])
      .select(['plans.messageId', 'plans.removedAt'])
      .where(isOneOf(db, 'deliveries.id', ids))
      .where(unindexed<string>('state'), '=', 'planned')
      .where('releaseAt', '<=', now)
      .where((eb) => eb.or([eb('nextAt', 'is', null), eb('nextAt', '<=', now)]))
      // What another worker has its hands on is left to it.
      .$if(isPostgres(db), (due) => due.forUpdate('deliveries').skipLocked())
      .execute()
  )
}

/** One that was asked for twice at once is claimed once. */
function takeOnce(claims: Map<string, Claim>, id: string): Claim {
  const claim = claims.get(id)
  claims.delete(id)
  return claim
}

type Due = Awaited<ReturnType<typeof listDue>>[number]
type Held = { state?: 'withdrawn'; reason: string | null; nextAt?: string }
type Verdict = { send: Approvable } | { hold: Held } | 'moved' | 'waits'
type Judged = { row: Due; verdict: Verdict }
type At = { now: string; pauses: Pause[] }

/** Whether a due row may go out now, is arranged first, or waits and why. */
function judge(row: Due, item: Approvable | undefined, { now, pauses }: At): Verdict {
  if (row.removedAt) return { hold: { state: 'withdrawn', reason: null } }
  if (!item) return { hold: { reason: NOT_APPROVED } }
  if (item.dueAt !== row.dueAt) return 'moved'
  if (row.reason === MISSED || pauseAt(pauses, item.destination.placePath)) return 'waits'
  if (later(row.releasedAt ?? row.dueAt, env.GRACE_MS) < now)
    return { hold: { reason: JSON.stringify({ code: 'late' }) } }
  const obstacle = unavailable(item.destination)
  if (obstacle) return { hold: { reason: JSON.stringify(obstacle) } }
  const { restUntil, restWhy } = item.destination
  if (restUntil && restUntil > now) return { hold: { reason: restWhy, nextAt: restUntil } }
  return { send: item }
}

/** Of those that may go, no more to a destination than it takes now. */
async function keepToRoom(db: Db, judged: Judged[], now: string): Promise<Judged[]> {
  const rooms = new Map<string, Room | undefined>()
  const settled: Judged[] = []
  for (const { row, verdict } of judged) {
    const destination =
      typeof verdict === 'object' && 'send' in verdict ? verdict.send.destination : null
    if (destination && !rooms.has(destination.id))
      rooms.set(destination.id, await roomOf(db, destination, now))
    const room = destination && rooms.get(destination.id)
    const full = room && room.left-- <= 0
    const hold = { reason: JSON.stringify({ code: 'resting' }), nextAt: room?.nextAt }
    settled.push({ row, verdict: full ? { hold } : verdict })
  }
  return settled
}

async function holdAll(db: Db, judged: Judged[]): Promise<void> {
  const held = judged.flatMap(({ row, verdict }) =>
    typeof verdict === 'object' && 'hold' in verdict ? [{ id: row.id, hold: verdict.hold }] : [],
  )
  const alike = Map.groupBy(held, ({ hold }) => JSON.stringify(hold))
  for (const [change, some] of alike)
    await db
      .updateTable('deliveries')
      .set(JSON.parse(change) as Held)
      .where(
        isOneOf(
          db,
          'id',
          some.map(({ id }) => id),
        ),
      )
      .execute()
}

function toClaimed(
  db: Db,
  { id, code, text, pictures, destination, dueAt }: Approvable,
  recipients: Recipients,
  now: { tries: number; claimedMs: number },
) {
  const parcel = parcelOf(db, {
    ...{ deliveryId: id, code, text, pictures, destination },
    until: now.claimedMs + env.LEASE_MS,
    recipients: recipients.get(id),
  })
  return { parcel, destination, channel: destination.channel, attemptId: newId(), dueAt, ...now }
}

const ATTEMPT = ['id', 'deliveryId', 'text', 'pictures'] as const

/** Writes the leases, and the attempts before they are made. */
async function lease(
  db: Db,
  claims: Map<string, Claim>,
  { now, leaseUntil }: { now: string; leaseUntil: string },
): Promise<void> {
  const all = [...claims.values()].flatMap((one) => (one && 'claimed' in one ? [one.claimed] : []))
  if (all.length === 0) return
  const ids = all.map(({ parcel }) => parcel.deliveryId)
  const sending = { state: 'sending', reason: null, nextAt: null, absentAt: null } as const
  await db
    .updateTable('deliveries')
    .set((eb) => ({ ...sending, leaseOwner: OWNER, leaseUntil, tries: eb('tries', '+', 1) }))
    .where(isOneOf(db, 'id', ids))
    .execute()
  const attempts = all.map(({ attemptId, parcel }) => ({
    ...{ id: attemptId, deliveryId: parcel.deliveryId, text: parcel.text },
    pictures: parcel.pictures.length > 0 ? JSON.stringify(parcel.pictures) : null,
  }))
  await db
    .with(`made(${ATTEMPT.join()})`, () => rowsOf(db, [...ATTEMPT], attempts))
    .insertInto('attempts')
    .columns([...ATTEMPT, 'startedAt'])
    .expression((eb) => eb.selectFrom('made').select([...ATTEMPT, eb.val(now).as('startedAt')]))
    .execute()
}
