import type { Kysely } from 'kysely'
import { addColumns, index } from '#db/tables.ts'

/** What is posted by hand may be given to a person, and a number typed by hand says where it is from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'plans', { assigneeId: 'text?' })
  await addColumns(db, 'measurements', { proof: 'text?' })
  await index(db, 'plans', ['assigneeId'])
}
