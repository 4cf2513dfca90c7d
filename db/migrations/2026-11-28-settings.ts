import type { Kysely } from 'kysely'
import { addColumns } from '#db/tables.ts'

/**
 * How often what goes out beside the texts of a destination, or to whom, was changed; null is never. And between which
 * accounts somebody may choose who was let in to several.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'destinations', { terms: 'integer?' })
  await addColumns(db, 'authorisations', { choices: 'text?' })
}
