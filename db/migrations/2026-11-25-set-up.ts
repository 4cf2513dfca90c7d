import type { Kysely } from 'kysely'
import { table } from '#db/tables.ts'

/** The codes that may open the first account. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'setUpCodes', ['hash'], { hash: 'text', expiresAt: 'text' })
}
