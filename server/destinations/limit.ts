import type { Db } from '#db/database.ts'
import { record } from '#server/audit/audit.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import type { Limits } from './destinations.ts'
import { getManaged } from './managed.ts'

/** What a person typed: a number each, or nothing. @throws RefusedError where it is no whole number from 1 to 1,440 */
export function readLimits(typed: Record<keyof Limits, string>): Limits {
  const entries = Object.entries(typed).filter(([, written]) => written.trim())
  const isClear = ([, written]: [string, string]) =>
    /^\d{1,4}$/.test(written.trim()) && Number(written) >= 1 && Number(written) <= 1440
  if (!entries.every(isClear)) throw new RefusedError('destinations.limitUnclear')
  return Object.fromEntries(entries.map(([name, written]) => [name, Number(written)]))
}

/** Sets how fast a destination may go; what is left out does not limit. @throws RefusedError: not the actor's */
export async function limitDestination(
  db: Db,
  { id, limits, by }: { id: string; limits: Limits; by: Account },
): Promise<void> {
  await getManaged(db, { id, by })
  const kept = Object.fromEntries(Object.entries(limits).filter(([, most]) => most !== undefined))
  await db
    .updateTable('destinations')
    .set({ limits: JSON.stringify(kept) })
    .where('id', '=', id)
    .execute()
  await record(db, { by: by.id, action: 'limited', subject: id, detail: kept })
}
