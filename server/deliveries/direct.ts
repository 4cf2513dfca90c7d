import type { Db } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import { record } from '#server/audit/audit.ts'
import { WAITS } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant } from '#server/clock.ts'
import { listDestinationsById } from '#server/destinations/destinations.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { changingPlan, freeSlot, removePlan } from '#server/plans/plans.ts'
import { enqueue } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { getBeside } from './beside.ts'
import {
  findDelivery,
  listAttempts,
  type AttemptReason,
  type DeliveryRow,
  type State,
} from './deliveries.ts'
import { isHeld } from './needs-person.ts'
import { notesOf } from './notes.ts'

type Directed = { id: string; by: Account }

/**
 * Takes a delivery back before it is out; its time and place are free again. What stands there already is out, and
 * stays: only what was to follow does not. @throws RefusedError where it is out, or on its way
 */
export async function withdraw(db: Db, { id, by }: Directed): Promise<void> {
  const from: State[] = ['planned', 'handed over']
  await direct(db, { id, by, action: 'withdrawn', from, detail: {} }, async (trx, row) => {
    if (row.remoteId !== null) return { ...(await standingSince(trx, id)), state: 'confirmed' }
    await freeSlot(trx, { id })
    return { state: 'withdrawn', reason: null, nextAt: null }
  })
}

/** Its platform has named it, at the first try after which it stood there. */
async function standingSince(db: Db, id: string) {
  const stood = (await listAttempts(db, { deliveryId: id })).findLast(({ detail }) => {
    return detail !== null && (JSON.parse(detail) as AttemptReason).stands
  })
  const doneAt = stood?.endedAt ?? stood?.startedAt ?? instant()
  return { reason: null, nextAt: null, doneAt, doneGrade: 'A' } as const
}

/** Takes a plan back, with its delivery where it has one. */
export async function takeBack(db: Db, { id, by }: Directed): Promise<void> {
  const row = await findDelivery(db, { id, by })
  if (!row || row.state === 'not approved') await removePlan(db, { id, by })
  else await withdraw(db, { id, by })
}

/**
 * Lets a delivery go that was held back: its time is past, or a person has mended what was in the way.
 * A pause that the platform asked for still holds.
 */
export async function release(db: Db, { id, by }: Directed): Promise<void> {
  const { destinationId } = await direct(
    db,
    { id, by, action: 'released', from: ['planned'], detail: {} },
    async (_, row) => {
      if (!isHeld(row)) throw new RefusedError('deliveries.cannot.released', { state: row.state })
      return { releasedAt: instant(), reason: null }
    },
  )
  enqueue('deliver', { deliveryId: id, destinationId })
}

/**
 * A person has seen the post: with its link that is as good as our own log, without it is a word.
 * What a person airs or posts was handed over by that, no more.
 */
export async function declareSent(
  db: Db,
  { id, link, by }: Directed & { link: string },
): Promise<void> {
  const detail = { link }
  const direction = { id, by, action: 'declared-sent', from: ['unknown'] as State[], detail }
  const { messageId } = await direct(db, direction, async (trx, { channel }) => {
    refuseLetters(channel)
    const settled = { reason: null, nextAt: null, link: link || null }
    if (getChannel(channel).confirms) return { ...settled, state: 'handed over' }
    const [attempt] = await listAttempts(trx, { deliveryId: id })
    const done = { doneAt: attempt?.startedAt ?? instant(), doneBy: by.id } as const
    return { ...settled, ...done, state: 'confirmed', doneGrade: link ? 'B' : 'D' }
  })
  enqueue('score', { messageId })
}

/**
 * A person has seen the post among those of its account: it is that one, and can be read, corrected and taken down.
 * Where more of it is to follow, as a sending round, that is sent now.
 */
export async function declareSame(
  db: Db,
  { id, remoteId, by }: Directed & { remoteId: string },
): Promise<void> {
  const { link = null, at, waits } = await getBeside(db, { id, remoteId, by })
  const detail = { link, remoteId }
  const direction = { id, by, action: 'declared-sent', from: ['unknown'] as State[], detail }
  let goesOn = false
  const { messageId, destinationId } = await direct(db, direction, async (trx, row) => {
    const notes = notesOf(trx, id)
    await notes.put(WAITS, waits ? 'editor' : '')
    const [destination] = await listDestinationsById(trx, [row.destinationId])
    const { adopt } = getChannel(row.channel)
    const same = { link, remoteId, reason: null, nextAt: null }
    goesOn = (await adopt?.({ destination: destination!, notes }, remoteId)) ?? false
    if (goesOn) return { ...same, state: 'planned', absentAt: null, releasedAt: instant() }
    const done = { doneAt: at ?? instant(), doneBy: by.id, doneGrade: 'B' } as const
    return { ...same, ...done, state: 'confirmed' }
  })
  if (goesOn) enqueue('deliver', { deliveryId: id, destinationId })
  else enqueue('score', { messageId })
}

/** A person has looked and it is not there: it is sent again. */
export async function declareAbsent(db: Db, { id, by }: Directed): Promise<void> {
  const direction = { id, by, action: 'declared-absent', from: ['unknown'] as State[], detail: {} }
  const again = { reason: null, absentAt: null, nextAt: null }
  const { destinationId } = await direct(db, direction, async (_, { channel }) => {
    refuseLetters(channel)
    return { ...again, state: 'planned', releasedAt: instant() }
  })
  enqueue('deliver', { deliveryId: id, destinationId })
}

/** Of many letters a person says of each by itself whether it arrived. */
function refuseLetters(channel: string): void {
  if (getChannel(channel).recipients) throw new RefusedError('press.eachAlone')
}

type Direction = Directed & { action: string; from: State[]; detail: Record<string, unknown> }

async function direct(
  db: Db,
  { id, by, action, from, detail }: Direction,
  change: (trx: Db, row: DeliveryRow) => Promise<Partial<Schema['deliveries']>>,
): Promise<DeliveryRow> {
  return changingPlan(db, id, async (trx) => {
    const row = await findDelivery(trx, { id, by })
    const allowed = row && may(by, 'deliveries.direct', { placePath: row.campaignPlacePath })
    if (!row || !allowed) throw new RefusedError('deliveries.notYours')
    if (!from.some((state) => state === row.state))
      throw new RefusedError(`deliveries.cannot.${action}`, { state: row.state })
    const set = await change(trx, row)
    await trx.updateTable('deliveries').set(set).where('id', '=', id).execute()
    await record(trx, { by: by.id, action, subject: id, detail: { ...detail, at: instant() } })
    return row
  })
}
