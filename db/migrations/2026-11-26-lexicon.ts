import type { Kysely } from 'kysely'
import { index, table } from '#db/tables.ts'

/** A place may say how its own shortenings are read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'lexiconEntries', ['id'], {
    id: 'text',
    placeCode: 'text',
    written: 'text',
    spoken: 'text',
    when: 'text?',
    createdBy: 'text',
    createdAt: 'text',
    removedBy: 'text?',
    removedAt: 'text?',
  })
  await index(db, 'lexiconEntries', ['placeCode', 'removedAt'])
}
