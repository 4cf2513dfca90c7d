import type { Kysely } from 'kysely'
import { addColumns } from '#db/tables.ts'

/** The pictures that a correction puts where others stood. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'recallActs', { pictures: 'text?' })
}
