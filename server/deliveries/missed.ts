import type { Db } from '#db/database.ts'
import { liesInPause } from '#server/pauses/held.ts'
import { HOLDING } from './needs-person.ts'
import { MISSED } from './missed-reason.ts'
import { goesTo } from './seen.ts'

/**
 * Marks what became due in a place while it was stopped, but where another pause still holds: it waits for a person's
 * choice, however little time has passed. What waits for a person already keeps its reason. @returns how many wait now
 */
export async function markMissed(
  db: Db,
  { placePath, now }: { placePath: string; now: string },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ reason: MISSED })
    .where('state', '=', 'planned')
    .where('dueAt', '<=', now)
    .where((eb) =>
      eb.or([
        eb('reason', 'is', null),
        eb.and(HOLDING.map((code) => eb('reason', 'not like', `%"code":"${code}"%`))),
      ]),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('plans')
          .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
          .select('plans.id')
          .whereRef('plans.id', '=', 'deliveries.id')
          .whereRef('plans.dueAt', '=', 'deliveries.dueAt')
          .where('plans.removedAt', 'is', null)
          .where(goesTo(placePath))
          .where(eb.not(liesInPause())),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
