import type { Kysely } from 'kysely'
import { addColumns, index, table } from '#db/tables.ts'

/** Pictures of messages, their bytes in pieces that every copy of the database can carry. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'pictures', ['id'], {
    id: 'text',
    messageId: 'text',
    sha256: 'text',
    width: 'integer',
    height: 'integer',
    bytes: 'integer',
    createdBy: 'text',
    createdAt: 'text',
  })
  await index(db, 'pictures', ['messageId', 'sha256'], 'unique')
  await table(db, 'picturePieces', ['pictureId', 'number'], {
    pictureId: 'text',
    number: 'integer',
    base64: 'text',
  })
  await addColumns(db, 'revisions', { pictures: 'text?' })
  await addColumns(db, 'attempts', { pictures: 'text?' })
}
