import { expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { notesOf } from './notes.ts'

test('a note is there at the next try, the last of a key, for its delivery alone', async () => {
  const db = await openTestDatabase()
  await notesOf(db, 'a').put('token', '1')
  await notesOf(db, 'a').put('token', '2')
  await notesOf(db, 'a').put('media', '7')
  expect(await notesOf(db, 'a').all()).toEqual({ token: '2', media: '7' })
  expect(await notesOf(db, 'b').all()).toEqual({})
})
