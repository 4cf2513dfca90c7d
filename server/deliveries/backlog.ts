import type { Db } from '#db/database.ts'
import { instant } from '#server/clock.ts'
import { liesInPause } from '#server/pauses/held.ts'
import type { State } from './deliveries.ts'
import { HOLDING } from './needs-person.ts'

/** How many deliveries stand in each state that any is in. */
export async function countByState(db: Db): Promise<Partial<Record<State, number>>> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['state', ({ fn }) => fn.countAll().as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

/**
 * How long the oldest delivery that may leave has been waiting for the machine, in milliseconds; nothing where none waits.
 * What is held back until a person has settled why does not count, nor a pause that is not over,
 * nor a place that is stopped.
 */
export async function oldestDueMs(db: Db): Promise<number | undefined> {
  const now = instant()
  const row = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.min(fn.coalesce('nextAt', 'releaseAt')).as('since'))
    .where('state', '=', 'planned')
    .where('releaseAt', '<=', now)
    .where((eb) => eb.or([eb('nextAt', 'is', null), eb('nextAt', '<=', now)]))
    .where((eb) =>
      eb.or([
        eb('reason', 'is', null),
        eb.and(HOLDING.map((code) => eb('reason', 'not like', `%"code":"${code}"%`))),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('plans')
            .select('plans.id')
            .whereRef('plans.id', '=', 'deliveries.id')
            .where(liesInPause()),
        ),
      ),
    )
    .executeTakeFirst()
  return row?.since ? Date.parse(now) - Date.parse(row.since) : undefined
}
