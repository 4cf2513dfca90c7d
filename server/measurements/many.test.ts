import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { HOUR, instant, later } from '#server/clock.ts'
import { openTestQueue, withQueue } from '#server/queues/queue.fixture.ts'
import { sweepGatherings } from './gather.ts'
import { append, listMeasurements } from './measurements.ts'

/** More than a query of SQLite carries values: a month of a province. */
const MANY = 33_000
const ids = Array.from({ length: MANY }, (_, i) => `d${i}`)
const db = await openTestDatabase()

beforeAll(async () => {
  const at = later(instant(), -2 * HOUR)
  const rows = ids.map((id) => ({
    ...{ id, state: 'confirmed' as const, dueAt: at, releaseAt: at, tries: 1, note: '' },
    ...{ reason: null, nextAt: null, leaseOwner: null, leaseUntil: null, releasedAt: null },
    ...{
      absentAt: null,
      remoteId: `r${id}`,
      link: null,
      doneAt: at,
      doneBy: null,
      doneGrade: null,
    },
  }))
  for (let i = 0; i < MANY; i += 1000)
    await db
      .insertInto('deliveries')
      .values(rows.slice(i, i + 1000))
      .execute()
})

afterAll(() => db.destroy())

test('the sweep finds every post of a month, less those whose numbers were read', async () => {
  const mark = { deliveryId: ids[0]!, hours: 1, doneAt: instant(), nextAt: null, detail: null }
  await db.insertInto('gatherings').values(mark).execute()
  expect(await countSwept()).toBe(MANY - 1)
})

test('while plenty wait to be read, nothing is said again', async () => {
  let read = 0
  const hold = Promise.withResolvers<void>()
  const gather = async () => {
    if (++read > 1) await hold.promise
  }
  const queue = openTestQueue({ handlers: { gather } })
  await sweepGatherings(db)
  await expect.poll(() => read).toBe(2)
  const waiting = await queue.waiting('gather')
  expect(waiting).toBeGreaterThan(MANY - 5)
  await sweepGatherings(db)
  expect(await queue.waiting('gather')).toBe(waiting)
  hold.resolve()
  await queue.close()
})

test('the numbers of many deliveries are listed together', async () => {
  const one = { metric: 'views', value: 1, grade: 'A', origin: 'v', by: null } as const
  const asOf = instant()
  await append(
    db,
    [ids[0]!, ids.at(-1)!].map((deliveryId) => ({ ...one, deliveryId, asOf })),
  )
  const listed = await listMeasurements(db, { deliveryIds: ids })
  expect(listed.map(({ deliveryId }) => deliveryId)).toEqual([ids[0], ids.at(-1)])
})

async function countSwept(): Promise<number> {
  let count = 0
  const gather = async () => void count++
  await withQueue({ handlers: { gather }, atOnce: 1000 }, () => sweepGatherings(db))
  return count
}
