import type { Db } from '#db/database.ts'
import { instant, later } from '#server/clock.ts'
import { readNow } from '#server/database.ts'
import { env } from '#server/env.ts'
import { isRestoration, listPauses } from '#server/pauses/pauses.ts'
import { enqueueAll, hasPlenty } from '#server/queue.ts'
import { liesInPause } from '#server/pauses/held.ts'
import { listUnarranged } from './arrange.ts'
import { MISSED } from './missed-reason.ts'

/** Until when a sweep of this process has said what is planned, by database. */
const said = new WeakMap<Db, string>()

/**
 * Finds everything that should happen now, whatever its age, or before the next sweep, and says so to the queue.
 * The queue may lose all it has: the next sweep finds it again. While a restored installation waits, so does all of it;
 * of a place that people have stopped, what would go out.
 */
export async function sweepDeliveries(db: Db): Promise<void> {
  await giveUpInterrupted(db)
  const unarranged = await listUnarranged(db)
  enqueueAll(
    'arrange',
    unarranged.map((messageId) => ({ messageId })),
  )
  const pauses = await listPauses(db)
  if (pauses.some(isRestoration)) return
  const now = instant()
  const until = later(now, env.SWEEP_INTERVAL_MS)
  const plenty = await hasPlenty('deliver')
  const lately = later(now, -2 * env.SWEEP_INTERVAL_MS)
  const since = plenty ? { release: said.get(db) ?? lately, retry: lately } : undefined
  said.set(db, until)
  hint('deliver', await listPlanned(db, { since, until, stopped: pauses.length > 0 }), now)
  hint('reconcile', await listUnknown(db, later(now, env.SWEEP_INTERVAL_MS)), now)
}

/**
 * A sending row whose lease has ended was interrupted: nobody knows whether it went out.
 * A lease that ends much later than any could was given while the clock was wrong.
 */
async function giveUpInterrupted(db: Db): Promise<void> {
  const now = await readNow(db)
  await db
    .updateTable('deliveries')
    .set({ state: 'unknown', reason: JSON.stringify({ code: 'interrupted' }), nextAt: now })
    .where('state', '=', 'sending')
    .where((eb) =>
      eb.or([eb('leaseUntil', '<', now), eb('leaseUntil', '>', later(now, 2 * env.LEASE_MS))]),
    )
    .execute()
}

type Due = { id: string; destinationId: string; at: string }

/** Those that are due within so many milliseconds are said together, and all begin when the last of them is due. */
const TOGETHER_MS = 100

/** Says when each is due. */
function hint(name: 'deliver' | 'reconcile', due: Due[], now: string): void {
  const waits = ({ at }: Due) => Math.max(0, Date.parse(at) - Date.parse(now))
  const together = Map.groupBy(due, (one) => Math.ceil(waits(one) / TOGETHER_MS) * TOGETHER_MS)
  for (const [afterMs, some] of together) {
    const payloads = some.map(({ id, destinationId }) => ({ deliveryId: id, destinationId }))
    enqueueAll(name, payloads, { afterMs })
  }
}

/** `since`: those alone that may leave since then; one that waits for its next try was put off after it was said. */
type Span = { since?: { release: string; retry: string }; until: string; stopped: boolean }

/**
 * Planned ones that may leave until an instant, or only those that may since another; one that waits for its next try
 * leaves then. Not those of a place that is stopped, nor those that were, until a person has chosen.
 */
async function listPlanned(db: Db, { since, until, stopped }: Span): Promise<Due[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .select(['deliveries.id', 'destinationId', 'releaseAt', 'nextAt'])
    .where('state', '=', 'planned')
    .where('releaseAt', '<=', until)
    .where((eb) => eb.or([eb('nextAt', 'is', null), eb('nextAt', '<=', until)]))
    .where((eb) => eb.or([eb('reason', 'is', null), eb('reason', '!=', MISSED)]))
    .$if(stopped, (all) => all.where((eb) => eb.not(liesInPause())))
    .$if(since !== undefined, (all) =>
      all.where((eb) =>
        eb.or([eb('releaseAt', '>=', since!.release), eb('nextAt', '>=', since!.retry)]),
      ),
    )
    .orderBy('deliveries.dueAt')
    .execute()
  return rows.map(({ releaseAt, nextAt, ...row }) => ({ ...row, at: nextAt ?? releaseAt }))
}

async function listUnknown(db: Db, before: string): Promise<Due[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .select(['deliveries.id', 'destinationId', 'nextAt as at'])
    .where('state', '=', 'unknown')
    .where('nextAt', '<=', before)
    .orderBy('deliveries.dueAt')
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, at: at! }))
}
