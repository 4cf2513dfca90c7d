import type { Kysely } from 'kysely'
import { index, table } from '#db/tables.ts'

/** How often an article was looked at on a day, and what of a destination is out, by its time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'pageViews', ['deliveryId', 'day'], {
    deliveryId: 'text',
    day: 'text',
    views: 'integer',
  })
  await index(db, 'plans', ['destinationId', 'dueAt', 'id'])
}
