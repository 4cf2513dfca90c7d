import type { Db } from '#db/database.ts'
import type { Reason, Recalled } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant, later, MINUTE } from '#server/clock.ts'
import { parcelOf } from '#server/deliveries/parcel.ts'
import { pauseMs } from '#server/deliveries/pause.ts'
import { listDestinationsById } from '#server/destinations/destinations.ts'
import { blockDestination } from '#server/destinations/keep-destinations.ts'
import { askRenewing } from '#server/destinations/renew.ts'
import { env } from '#server/env.ts'
import { isRestored } from '#server/pauses/pauses.ts'
import { readSent } from '#server/pictures/sent.ts'
import { enqueueAll } from '#server/queue.ts'
import { listStanding, samePictures } from './standing.ts'

/** While it is not known whether there is something to take back, in milliseconds. */
const NOT_YET_MS = MINUTE

/**
 * Takes back or corrects one delivery on its platform. To do it twice is to do it once, so it is tried until the
 * platform says that it is done, or that a person has to.
 */
export async function recall(db: Db, of: { recallId: string; deliveryId: string }): Promise<void> {
  const act = (await isRestored(db)) ? undefined : await findAct(db, of)
  if (!act) return
  const change = await carryOut(db, act)
  await db
    .updateTable('recallActs')
    .set({ ...change, tries: act.tries + 1 })
    .where('recallId', '=', of.recallId)
    .where('deliveryId', '=', of.deliveryId)
    .where('state', '=', 'planned')
    .execute()
}

/** Says so of all that waits to be taken back or corrected now. */
export async function sweepRecalls(db: Db): Promise<void> {
  const rows = await db
    .selectFrom('recallActs')
    .select(['recallId', 'deliveryId'])
    .where('state', '=', 'planned')
    .where((eb) => eb.or([eb('nextAt', 'is', null), eb('nextAt', '<=', instant())]))
    .execute()
  enqueueAll('recall', rows)
}

async function findAct(db: Db, { recallId, deliveryId }: { recallId: string; deliveryId: string }) {
  return db
    .selectFrom('recallActs')
    .innerJoin('recalls', 'recalls.id', 'recallId')
    .innerJoin('plans', 'plans.id', 'recallActs.deliveryId')
    .innerJoin('deliveries', 'deliveries.id', 'plans.id')
    .select(['recallActs.deliveryId', 'recallActs.text', 'recallActs.pictures', 'recallActs.tries'])
    .select('recalls.kind')
    .select(['plans.code', 'plans.destinationId', 'deliveries.state', 'deliveries.remoteId'])
    .where('recallId', '=', recallId)
    .where('recallActs.deliveryId', '=', deliveryId)
    .where('recallActs.state', '=', 'planned')
    .where((eb) =>
      eb.or([eb('recallActs.nextAt', 'is', null), eb('recallActs.nextAt', '<=', instant())]),
    )
    .executeTakeFirst()
}

/** Without a name from their platform these were out nowhere. */
const NEVER_OUT = ['withdrawn', 'refused', 'planned'] as const

type Act = NonNullable<Awaited<ReturnType<typeof findAct>>>
type Change = {
  state?: 'done' | 'by a person'
  reason: string | null
  nextAt: string | null
  doneAt?: string
}

async function carryOut(db: Db, act: Act): Promise<Change> {
  const { state, remoteId, deliveryId, destinationId } = act
  if (state === 'sending' || state === 'unknown') return wait(NOT_YET_MS)
  const neverWas = remoteId === null && NEVER_OUT.some((one) => one === state)
  if (neverWas) return done()
  const [destination] = await listDestinationsById(db, [destinationId])
  const { pictures, newPictures } = await picturesOf(db, act)
  const byHand = byPerson(newPictures ? { code: 'pictures' } : undefined)
  if (!remoteId || !destination) return byHand
  const { remove, edit } = getChannel(destination.channel)
  const way = act.kind === 'withdraw' ? remove : edit
  if (!way) return byHand
  const { code, text } = act
  const parcel = parcelOf(db, { deliveryId, code, text: text ?? '', pictures, destination })
  const { answer, lost, ...asked } = await askRenewing<Recalled>(db, destination, {
    with: (fresh) => way({ ...parcel, destination: fresh, remoteId, newPictures }),
    isOver: (recalled) => recalled.known === 'blocked' && recalled.reason.code === 'token',
  })
  if (lost) return after({ known: 'retry', reason: lost }, act.tries)
  if (answer.known === 'blocked')
    await blockDestination(db, { destination: asked.destination, reason: answer.reason })
  return after(answer, act.tries)
}

/** The pictures that stand there afterwards, and whether they are others than those that stand there now. */
async function picturesOf(db: Db, { deliveryId, text, pictures: changed }: Act) {
  const now = (await listStanding(db, { ids: [deliveryId], done: true })).get(deliveryId)
  const before = now?.pictures ?? []
  if (text === null || changed === null) return { pictures: before, newPictures: false }
  const pictures = readSent(changed)
  return { pictures, newPictures: !samePictures(before, pictures) }
}

function after(recalled: Recalled, tries: number): Change {
  if (recalled.known === 'done') return done()
  if (recalled.known === 'cannot') return byPerson(recalled.reason)
  const askedMs = recalled.known === 'retry' ? recalled.afterMs : undefined
  const ms = pauseMs({ tries: tries + 1, firstMs: env.RETRY_AFTER_MS, askedMs })
  return { ...wait(ms), reason: JSON.stringify(recalled.reason) }
}

function done(): Change {
  return { state: 'done', reason: null, nextAt: null, doneAt: instant() }
}

function byPerson(why?: Reason): Change {
  return { state: 'by a person', reason: why ? JSON.stringify(why) : null, nextAt: null }
}

function wait(ms: number): Change {
  return { reason: null, nextAt: later(instant(), ms) }
}
