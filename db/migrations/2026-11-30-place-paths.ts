import type { Kysely } from 'kysely'
import { index } from '#db/tables.ts'

/** What lies in a place is asked for on every page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await index(db, 'places', ['path'])
}
