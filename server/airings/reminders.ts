import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'

export type Reminder = Selectable<Schema['reminders']>

/** The last reminder of each of some stations for a day. */
export async function listReminders(
  db: Db,
  { stationIds, date }: { stationIds: string[]; date: string },
): Promise<Map<string, Reminder & { byName: string }>> {
  if (stationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('reminders')
    .innerJoin('accounts', 'accounts.id', 'reminders.by')
    .selectAll('reminders')
    .select('accounts.name as byName')
    .where(isOneOf(db, 'stationId', stationIds))
    .where('date', '=', date)
    .orderBy('at')
    .execute()
  return new Map(rows.map((row) => [row.stationId, row]))
}
