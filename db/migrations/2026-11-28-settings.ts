import type { Kysely } from 'kysely'
import { addColumns } from '#db/tables.ts'

/** How often what goes out beside the texts of a destination, or to whom, was changed; null is never. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'destinations', { terms: 'integer?' })
}
