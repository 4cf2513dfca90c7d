import type { Db } from '#db/database.ts'
import { toWallClock } from '#server/clock.ts'
import { liesInPause } from '#server/pauses/held.ts'
import type { Account } from '#server/people/accounts.ts'
import { movePlan } from '#server/plans/plans.ts'
import { RefusedError } from '#server/refused.ts'
import { release, withdraw } from './direct.ts'
import { rowsOfSeen, type DeliveryRow, type Part } from './deliveries.ts'
import { MISSED } from './missed-reason.ts'
import { comesFrom, seen } from './seen.ts'

/** What a person can choose for what is overdue. */
export const CHOICES = ['send', 'move', 'withdraw'] as const

/** As many are decided at once: each is a step of its own in the log. */
export const AT_ONCE = 500

/** What became due and did not go out by itself, of campaigns of the actor's place and below, the oldest first. */
export async function listOverdue(
  db: Db,
  { part, by }: { part?: Part; by: Account },
): Promise<DeliveryRow[]> {
  return rowsOfSeen(db, overdue(db, by).orderBy('plans.dueAt').orderBy('plans.id'), part)
}

export async function countOverdue(db: Db, { by }: { by: Account }): Promise<number> {
  const { count } = await overdue(db, by)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Decided = {
  /** All that are overdue, `AT_ONCE` at most, or those of these ids. */
  which: 'all' | string[]
  choice: (typeof CHOICES)[number]
  /** To which day they move, each at its own time. */
  date?: string
  by: Account
}

/**
 * Sends, moves or withdraws what is overdue, each by the rules for one alone. What moved needs its approval anew.
 * @returns how many were, and how many could not be, with why the first could not
 */
export async function decideOverdue(
  db: Db,
  { which, choice, date = '', by }: Decided,
): Promise<{ done: number; refused: number; why: RefusedError | undefined }> {
  const rows = await listOverdue(db, { by })
  const chosen = which === 'all' ? rows : rows.filter(({ id }) => which.includes(id))
  let done = 0
  const faults: RefusedError[] = []
  for (const { id, dueAt } of chosen.slice(0, AT_ONCE))
    try {
      if (choice === 'send') await release(db, { id, by })
      else if (choice === 'withdraw') await withdraw(db, { id, by })
      else await movePlan(db, { id, date, time: toWallClock(dueAt).time, by })
      done++
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      faults.push(error)
    }
  return { done, refused: faults.length, why: faults[0] }
}

function overdue(db: Db, by: Account) {
  return seen(db, by)
    .where('deliveries.state', '=', 'planned')
    .where('plans.removedAt', 'is', null)
    .whereRef('plans.dueAt', '=', 'deliveries.dueAt')
    .where((eb) => eb.or([eb('reason', '=', MISSED), eb('reason', 'like', '%"code":"late"%')]))
    .where(comesFrom(by.placePath))
    .where((eb) => eb.not(liesInPause()))
}
