import { beforeEach, expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { later, instant, MINUTE } from '#server/clock.ts'
import { sweep } from './sweeps.ts'

let db: Awaited<ReturnType<typeof openTestDatabase>>

beforeEach(async () => {
  db = await openTestDatabase()
  const old = { id: 'old', key: 'k', at: later(instant(), -11 * MINUTE) }
  await db.insertInto('signInFailures').values(old).execute()
})

const failures = () => db.selectFrom('signInFailures').selectAll().execute()

test('a sweep that fails does not keep the others from their work, and is told of', async () => {
  await db.schema.dropTable('gatherings').execute()
  await db.schema.dropTable('scores').execute()
  const swept = await sweep(db).catch((error: unknown) => error)
  expect(await failures()).toEqual([])
  expect(swept).toBeInstanceOf(AggregateError)
  expect((swept as AggregateError).errors.map(String)).toEqual([
    expect.stringContaining('gatherings'),
    expect.stringContaining('scores'),
  ])
})

test('where none fails there is nothing to tell', async () => {
  await expect(sweep(db)).resolves.toBeUndefined()
  expect(await failures()).toEqual([])
})
