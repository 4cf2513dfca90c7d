import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { ENGINE, openTestDatabase } from '#db/test-database.fixture.ts'
import { readiness } from './readiness.ts'

const answering = async () => true

test('a process with its database and its queue is ready, and says which', async () => {
  const db = await openTestDatabase()
  expect(await readiness({ db, pingQueue: answering })()).toEqual({
    ready: true,
    ending: false,
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    database: {
      kind: ENGINE === 'postgres' ? 'postgresql' : 'sqlite',
      reachable: true,
      answerMs: expect.any(Number),
    },
    queue: { kind: 'in process', reachable: true },
    pendingMigrations: [],
    oldestDueSeconds: null,
  })
})

test.each([
  ['says no', async () => false],
  ['throws', () => Promise.reject(new Error('gone'))],
  ['never answers', () => new Promise<boolean>(() => {})],
])('a queue that %s is told, and pages are ready all the same', async (_, pingQueue) => {
  const db = await openTestDatabase()
  const found = await readiness({ db, pingQueue })()
  expect(found).toMatchObject({ ready: true, queue: { reachable: false } })
})

test('a table that is not there yet is a pending migration', async () => {
  const db = await openTestDatabase()
  await db
    .deleteFrom('kysely_migration' as never)
    .where('name' as never, '=', '2026-11-25-set-up' as never)
    .execute()
  const found = await readiness({ db, pingQueue: answering })()
  expect(found.pendingMigrations).toEqual(['2026-11-25-set-up'])
})

test('without its database a process is not ready', async () => {
  const db = await openTestDatabase()
  const look = readiness({ db, pingQueue: answering })
  expect(await look()).toMatchObject({ ready: true })
  await db.destroy()
  const found = await look()
  expect(found).toMatchObject({ ready: false, database: { reachable: false } })
})

test('a database that takes the call and says nothing is given up after two seconds, and asked once however many look', async () => {
  let calls = 0
  const silent = createServer(() => calls++).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const db = openDatabase(`postgres://nobody@127.0.0.1:${port}/none`)
  onTestFinished(() => void silent.close())
  const since = performance.now()
  const look = readiness({ db, pingQueue: answering })
  const found = await Promise.all(Array.from({ length: 20 }, look))
  expect(found.map(({ ready }) => ready)).toEqual(Array(20).fill(false))
  expect(calls).toBe(1)
  expect(performance.now() - since).toBeLessThan(3000)
})
