import type { Kysely } from 'kysely'
import { newId } from '#db/id.ts'
import { addColumns, index, table } from '#db/tables.ts'

/** Accounts that keep their secrets sealed and rest, notes of a delivery, and what is taken back once it is out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'destinations', {
    secrets: 'text?',
    connection: 'text?',
    endsAt: 'text?',
    renewingSince: 'text?',
    checkedAt: 'text?',
    limits: 'text?',
    restUntil: 'text?',
    restWhy: 'text?',
    failures: 'integer?',
  })
  const rows = db as Kysely<{
    destinations: { id: string; connection: string; failures: number }
  }>
  for (const { id } of await rows.selectFrom('destinations').select('id').execute())
    await rows
      .updateTable('destinations')
      .set({ connection: newId(), failures: 0 })
      .where('id', '=', id)
      .execute()
  await addColumns(db, 'revisions', { embargo: 'text?' })
  await table(db, 'deliveryNotes', ['deliveryId', 'key'], {
    deliveryId: 'text',
    key: 'text',
    value: 'text',
    at: 'text',
  })
  await table(db, 'recalls', ['id'], {
    id: 'text',
    messageId: 'text',
    kind: 'text',
    words: 'text',
    by: 'text',
    at: 'text',
  })
  await index(db, 'recalls', ['messageId'])
  await table(db, 'recallActs', ['recallId', 'deliveryId'], {
    recallId: 'text',
    deliveryId: 'text',
    state: 'text',
    text: 'text?',
    reason: 'text?',
    tries: 'integer',
    nextAt: 'text?',
    doneAt: 'text?',
    doneBy: 'text?',
    link: 'text?',
  })
  await index(db, 'recallActs', ['state', 'nextAt'])
  await index(db, 'recallActs', ['deliveryId'])
}
