import type { Kysely } from 'kysely'
import { index, table } from '#db/tables.ts'

/** Whom releases are written to, and where the press printed them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'pressContacts', ['id'], {
    id: 'text',
    destinationId: 'text',
    outlet: 'text',
    name: 'text',
    address: 'text',
    beat: 'text',
    source: 'text',
    sourceDate: 'text',
    word: 'text',
    createdBy: 'text',
    createdAt: 'text',
    removedAt: 'text?',
    removedBy: 'text?',
    removedWhy: 'text',
  })
  await index(db, 'pressContacts', ['destinationId'])
  await index(db, 'pressContacts', ['word'], 'unique')
  await table(db, 'pressPickups', ['id'], {
    id: 'text',
    deliveryId: 'text',
    outlet: 'text',
    link: 'text',
    publishedOn: 'text',
    by: 'text',
    at: 'text',
  })
  await index(db, 'pressPickups', ['deliveryId'])
}
