import type { Db } from '#db/database.ts'
import type { Outcome } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant } from '#server/clock.ts'
import { askRenewing } from '#server/destinations/renew.ts'
import { renews } from '#server/destinations/renews.ts'
import { env } from '#server/env.ts'
import { countLateness, countOutcome } from '#server/metrics/counts.ts'
import { letPagesGoFirst } from '#server/pages-first.ts'
import { enqueue } from '#server/queue.ts'
import { arrange } from './arrange.ts'
import { claimAll, type Claim, type Claimed } from './claim.ts'
import { inGroups } from './in-groups.ts'
import { pauseOf, settleAll } from './settle.ts'
import type { Tried } from './told.ts'

/** Deliveries of one transaction, at most. */
const GROUP = 500

/**
 * Sends one delivery, if it is due, approved to the letter and nobody else has it.
 * What is written before the call says that it may have gone out; what is written after it says what is known.
 * Those at work at the same time are written together.
 */
export async function deliver(db: Db, { deliveryId }: { deliveryId: string }): Promise<void> {
  const { claim, settle } = groupsOf(db)
  const claimed = await claim(deliveryId)
  if (!claimed) return
  if ('moved' in claimed) return arrange(db, claimed.moved)
  const tried = { ...claimed, outcome: await sendOrRenew(db, claimed.claimed) }
  await settle(tried)
  goOn(tried)
}

type Groups = { claim: (id: string) => Promise<Claim>; settle: (tried: Tried) => Promise<void> }

const groups = new WeakMap<Db, Groups>()

/** The groups of a database that are forming now. */
function groupsOf(db: Db): Groups {
  const known = groups.get(db)
  if (known) return known
  const made = {
    claim: inGroups(claimAfterPages(db), { most: GROUP }),
    settle: inGroups((tried: Tried[]) => settleAll(db, tried), { most: GROUP }),
  }
  groups.set(db, made)
  return made
}

function claimAfterPages(db: Db) {
  return async (ids: string[]) => {
    await letPagesGoFirst()
    return claimAll(db, ids)
  }
}

/** With a token that is over it surely was not sent: where there is a new one, it is sent with that. */
async function sendOrRenew(db: Db, claimed: Claimed): Promise<Outcome> {
  const { answer, lost } = await askRenewing<Outcome>(db, claimed.destination, {
    with: (destination) => send({ ...claimed, parcel: { ...claimed.parcel, destination } }),
    isOver: ({ known }) => known === 'expired',
  })
  if (answer.known !== 'expired') return answer
  if (lost) return { known: 'retry', reason: lost }
  return { ...answer, known: renews(claimed.destination) ? 'retry' : 'blocked' }
}

async function send({ parcel, channel, claimedMs }: Claimed): Promise<Outcome> {
  if (performance.now() - claimedMs + env.REQUEST_TIMEOUT_MS > env.LEASE_MS)
    return { known: 'retry', reason: { code: 'no-time' } }
  try {
    return await getChannel(channel).deliver(parcel)
  } catch (error) {
    return { known: 'unknown', reason: { code: 'interrupted', detail: String(error) } }
  }
}

function goOn({ claimed, outcome }: Tried): void {
  const job = { deliveryId: claimed.parcel.deliveryId, destinationId: claimed.destination.id }
  countOutcome(outcome.known)
  if (outcome.known === 'confirmed')
    countLateness(Date.parse(instant()) - Date.parse(claimed.dueAt))
  if (outcome.known === 'unknown') enqueue('reconcile', job)
  if (outcome.known === 'retry') enqueue('deliver', job, { afterMs: pauseOf(outcome, claimed) })
}
