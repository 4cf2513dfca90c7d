import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { rowsOf, unindexed } from '#db/rows.ts'
import type { Outcome } from '#server/channels/channel.ts'
import { later } from '#server/clock.ts'
import { readNow } from '#server/database.ts'
import { blockDestination } from '#server/destinations/keep-destinations.ts'
import { BREAKS_AT, noteTold } from '#server/destinations/rest.ts'
import { env } from '#server/env.ts'
import { OWNER, type Claimed } from './claim.ts'
import { pauseMs } from './pause.ts'
import { toldOf, type Tried } from './told.ts'

/** Writes what is known after the attempts, in one transaction; a row that somebody else has settled stays theirs. */
export async function settleAll(db: Db, tried: Tried[]): Promise<void[]> {
  return inTransaction(db, async (trx) => {
    const now = await readNow(trx)
    await endAttempts(trx, tried, now)
    await settleRows(trx, tried, now)
    for (const told of toldOf(tried)) await noteTold(trx, told, { now, breakMs })
    for (const { claimed, outcome } of tried)
      if (outcome.known === 'blocked')
        await blockDestination(trx, {
          destination: claimed.destination,
          reason: outcome.reason,
        })
    return tried.map(() => {})
  })
}

/** How long the next try waits, in milliseconds. */
export function pauseOf({ afterMs }: { afterMs?: number }, { tries }: Claimed): number {
  return pauseMs({ tries, firstMs: env.RETRY_AFTER_MS, askedMs: afterMs })
}

function breakMs(failures: number): number {
  return pauseMs({ tries: failures - BREAKS_AT + 1, firstMs: env.RETRY_AFTER_MS })
}

async function endAttempts(db: Db, tried: Tried[], now: string): Promise<void> {
  const ended = tried.map(({ claimed, outcome }) => ({
    attemptId: claimed.attemptId,
    known: outcome.known as string,
    said: reasonOf(outcome),
  }))
  await db
    .with('ended(attemptId, known, said)', () => rowsOf(db, ['attemptId', 'known', 'said'], ended))
    .updateTable('attempts')
    .from('ended')
    .set((eb) => ({ endedAt: now, outcome: eb.ref('ended.known'), detail: eb.ref('ended.said') }))
    .whereRef('attempts.id', '=', 'ended.attemptId')
    .execute()
}

/** What `settleRows` writes of each delivery, in the order of the table it gives to the query. */
const SETTLED = [
  ...(['deliveryId', 'newState', 'newNext', 'newRemote'] as const),
  ...(['newLink', 'newDone', 'newGrade', 'newReason', 'owner'] as const),
] as const

/** States in which a row waits for what its sender learns. */
const IN_HAND = ['sending', 'unknown'] as const

async function settleRows(db: Db, tried: Tried[], now: string): Promise<void> {
  const settled = tried.map(({ claimed, outcome }) => ({
    deliveryId: claimed.parcel.deliveryId,
    ...{ newState: null, newNext: null },
    newRemote: outcome.stands?.remoteId ?? null,
    newLink: outcome.stands?.link ?? null,
    ...{ newDone: null, newGrade: null, newReason: reasonOf(outcome) },
    owner: OWNER,
    ...after(outcome, claimed, now),
  }))
  await db
    .with(`settled(${SETTLED.join()})`, () => rowsOf(db, [...SETTLED], settled))
    .updateTable('deliveries')
    .from('settled')
    .set((eb) => ({
      state: eb.ref('settled.newState'),
      nextAt: eb.ref('settled.newNext'),
      // What stands there stays, whatever became of a later try.
      remoteId: eb.fn.coalesce('settled.newRemote', 'deliveries.remoteId'),
      link: eb.fn.coalesce('settled.newLink', 'deliveries.link'),
      doneAt: eb.ref('settled.newDone'),
      doneGrade: eb.ref('settled.newGrade'),
      reason: eb.ref('settled.newReason'),
      ...{ leaseOwner: null, leaseUntil: null },
    }))
    .whereRef('deliveries.id', '=', 'settled.deliveryId')
    .whereRef('deliveries.leaseOwner', '=', 'settled.owner')
    .where(unindexed<string>('deliveries.state'), 'in', IN_HAND)
    .execute()
}

function reasonOf(outcome: Outcome): string | null {
  if (!('reason' in outcome)) return null
  return JSON.stringify({ ...outcome.reason, ...(outcome.stands && { stands: true }) })
}

function after(outcome: Outcome, claimed: Claimed, now: string) {
  switch (outcome.known) {
    case 'confirmed': {
      const { remoteId, link = null } = outcome
      const done = { newDone: now, newGrade: 'A' } as const
      return { newState: 'confirmed', newRemote: remoteId, newLink: link, ...done } as const
    }
    case 'handed-over':
      return { newState: 'handed over' } as const
    case 'retry':
      return { newState: 'planned', newNext: later(now, pauseOf(outcome, claimed)) } as const
    case 'blocked':
    case 'expired':
      return { newState: 'planned' } as const
    case 'refused':
      return { newState: 'refused' } as const
    case 'unknown':
      return { newState: 'unknown', newNext: now } as const
  }
}
