import type { Db } from '#db/database.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { findDestination, type Destination } from './destinations.ts'

/** A destination that the actor may change. @throws RefusedError: it is not theirs, or there is none */
export async function getManaged(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<Destination> {
  const destination = await findDestination(db, { id, by })
  if (!destination || !may(by, 'destinations.manage', destination))
    throw new RefusedError('destinations.notYours')
  return destination
}
