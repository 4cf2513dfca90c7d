import { beforeEach, expect, test } from 'vitest'
import { migrate, openDatabase } from '#db/database.ts'
import { findBrokenEntry, listAudit, record } from './audit.ts'

let db: ReturnType<typeof openDatabase>

beforeEach(async () => {
  db = openDatabase(':memory:')
  await migrate(db)
  for (const subject of ['a', 'b', 'c'])
    await record(db, { by: 'lan', action: 'approved', subject, detail: { revision: 1 } })
})

test('the chain holds as it was written, newest first', async () => {
  expect(await findBrokenEntry(db)).toBeUndefined()
  expect((await listAudit(db, {})).map(({ subject }) => subject)).toEqual(['c', 'b', 'a'])
})

test.each(['at', 'by', 'action', 'subject', 'detail', 'previousHash', 'hash'] as const)(
  'a changed %s is found',
  async (column) => {
    await db
      .updateTable('auditEntries')
      .set({ [column]: 'changed' })
      .where('number', '=', 2)
      .execute()
    expect(await findBrokenEntry(db)).toBe(2)
  },
)

test('a dropped entry is found', async () => {
  await db.deleteFrom('auditEntries').where('number', '=', 2).execute()
  expect(await findBrokenEntry(db)).toBe(2)
})
