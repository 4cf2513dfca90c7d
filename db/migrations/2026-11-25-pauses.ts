import type { Kysely } from 'kysely'
import { index, table } from '#db/tables.ts'

/** Publishing can be paused. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'pauses', ['id'], {
    id: 'text',
    placePath: 'text',
    why: 'text',
    detail: 'text',
    since: 'text',
    by: 'text',
    endedAt: 'text?',
    endedBy: 'text?',
  })
  await index(db, 'pauses', ['endedAt'])
}
