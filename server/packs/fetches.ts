import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import { instant } from '#server/clock.ts'

type Fetched = { stationId: string; date: string; by: string | null }

/** Keeps that a pack was fetched; the last time counts. @param fetched.by nobody for a guest link */
export async function countFetch(db: Db, fetched: Fetched): Promise<void> {
  const row = { ...fetched, fetchedAt: instant() }
  await db
    .insertInto('fetches')
    .values(row)
    .onConflict((conflict) => conflict.columns(['stationId', 'date']).doUpdateSet(row))
    .execute()
}

/** When the packs of a day were fetched last, by station. */
export async function listFetches(
  db: Db,
  { stationIds, date }: { stationIds: string[]; date: string },
): Promise<Map<string, string>> {
  if (stationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('fetches')
    .select(['stationId', 'fetchedAt'])
    .where(isOneOf(db, 'stationId', stationIds))
    .where('date', '=', date)
    .execute()
  return new Map(rows.map(({ stationId, fetchedAt }) => [stationId, fetchedAt]))
}
