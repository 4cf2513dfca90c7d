import type { Db } from '#db/database.ts'
import { record } from '#server/audit/audit.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { findDestination, type Limits } from './destinations.ts'

/** Sets how fast a destination may go; what is left out does not limit. @throws RefusedError: not the actor's */
export async function limitDestination(
  db: Db,
  { id, limits, by }: { id: string; limits: Limits; by: Account },
): Promise<void> {
  const destination = await findDestination(db, { id, by })
  if (!destination || !may(by, 'destinations.manage', destination))
    throw new RefusedError('destinations.notYours')
  const kept = Object.fromEntries(Object.entries(limits).filter(([, most]) => most !== undefined))
  await db
    .updateTable('destinations')
    .set({ limits: JSON.stringify(kept) })
    .where('id', '=', id)
    .execute()
  await record(db, { by: by.id, action: 'limited', subject: id, detail: kept })
}
