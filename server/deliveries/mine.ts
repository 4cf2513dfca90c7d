import type { Db } from '#db/database.ts'
import { dayBounds } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { rowsOfSeen, type DeliveryRow } from './deliveries.ts'
import { seen } from './seen.ts'

/** What was given to a person and is not done yet, the soonest first, of a day or of any; as many as asked for. */
export async function listMine(
  db: Db,
  { by, date, limit }: { by: Account; date?: string; limit: number },
): Promise<DeliveryRow[]> {
  const query = seen(db, by)
    .where('plans.assigneeId', '=', by.id)
    .where('plans.removedAt', 'is', null)
    .where('deliveries.state', 'in', ['planned', 'handed over'])
    .orderBy('plans.dueAt')
    .$if(date !== undefined, (all) => {
      const { from, until } = dayBounds(date!)
      return all.where('plans.dueAt', '>=', from).where('plans.dueAt', '<', until)
    })
  return rowsOfSeen(db, query, { limit })
}
