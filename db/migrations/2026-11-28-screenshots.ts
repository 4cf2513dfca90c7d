import type { Kysely } from 'kysely'
import { addColumns, index, table } from '#db/tables.ts'

/** Pictures of a screen as the proof of numbers; their bytes lie with those of the pictures of messages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'screenshots', ['id'], {
    id: 'text',
    deliveryId: 'text',
    sha256: 'text',
    width: 'integer',
    height: 'integer',
    bytes: 'integer',
    createdBy: 'text?',
    createdAt: 'text',
  })
  await index(db, 'screenshots', ['deliveryId', 'sha256'], 'unique')
  await addColumns(db, 'briefAnswers', { screenshotId: 'text?' })
  await addColumns(db, 'measurements', { screenshotId: 'text?' })
}
