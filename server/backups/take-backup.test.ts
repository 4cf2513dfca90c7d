import { randomBytes } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { listTables } from '#db/contents.ts'
import { inTransaction, openDatabase, type Location } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { makeTestDatabase } from '#db/test-database.fixture.ts'
import { instant } from '#server/clock.ts'
import { contentsIn, makeFolder } from './backups.fixture.ts'
import { takeBackup } from './take-backup.ts'

const SEALS = 3

test(
  'a backup taken while others write is one instant of all tables',
  { timeout: 60_000 },
  async () => {
    const folder = makeFolder()
    const from = await makeTestDatabase({ file: join(folder, 'lan-toa.sqlite') })
    const file = join(folder, 'backup.jsonl.gz')
    await addManyAttempts(from)
    const writers = [startWriting(from, 1), startWriting(from, 2)]
    for (const { written } of writers) while (written() < 20) await turn()
    const before = writers.map(({ written }) => written())
    await takeBackup({ from, file })
    const after = writers.map(({ written }) => written())
    for (const { stop } of writers) await stop()

    const { plans, deliveries, approvals, seals, measurements } = await contentsIn(file)
    const planIds = new Set(plans!.map(({ id }) => id))
    const sealsOf = Map.groupBy(seals!, ({ approvalId }) => approvalId)
    expect(deliveries!.filter(({ id }) => !planIds.has(id))).toEqual([])
    expect(approvals!.filter(({ id }) => sealsOf.get(id!)?.length !== SEALS)).toEqual([])
    expect(sealsOf.size).toBe(approvals!.length)
    const counts = [plans, deliveries, approvals, measurements].map((rows) => rows!.length)
    expect(new Set(counts).size).toBe(1)
    for (const at of [0, 1]) {
      const kept = plans!.filter(({ messageId }) => messageId === `writer ${at + 1}`).length
      expect(kept).toBeGreaterThanOrEqual(before[at]!)
      expect(kept, 'written while the backup was taken').toBeLessThan(after[at]!)
    }
  },
)

/** Read after the approvals and before their seals: long enough that others write in between. */
async function addManyAttempts(location: Location): Promise<void> {
  const db = openDatabase(location)
  const at = instant()
  const attempt = { deliveryId: 'd', startedAt: at, endedAt: at, outcome: null, detail: null }
  for (let page = 0; page < 24; page++) {
    const texts = Array.from({ length: 500 }, () => randomBytes(200).toString('hex'))
    const rows = texts.map((text) => ({ ...attempt, id: newId(), text }))
    await db.insertInto('attempts').values(rows).execute()
  }
  await db.destroy()
}

/** Adds a plan with its delivery, an approval with its seals and a number, again and again, all or none of it. */
function startWriting(location: Location, number: number) {
  const db = openDatabase(location)
  let written = 0
  let stopped = false
  const at = instant()
  const common = { createdBy: 'x', createdAt: at }
  const writing = (async () => {
    for (; !stopped; written++) {
      await inTransaction(db, async (trx) => {
        const id = newId()
        const messageId = `writer ${number}`
        const plan = { id, messageId, destinationId: id, dueAt: at, code: id, removedAt: null }
        await trx
          .insertInto('plans')
          .values({ ...plan, ...common })
          .execute()
        await trx
          .insertInto('deliveries')
          .values({
            ...{ id, state: 'planned', dueAt: at, releaseAt: at, tries: 0, note: '' },
            ...{ reason: null, nextAt: null, leaseOwner: null, leaseUntil: null, absentAt: null },
            ...{ releasedAt: null, remoteId: null, link: null },
            ...{ doneAt: null, doneBy: null, doneGrade: null },
          })
          .execute()
        const approval = { id, messageId, revision: 1, step: 'approved', words: '', by: 'x', at }
        await trx
          .insertInto('approvals')
          .values(approval as typeof approval & { step: 'approved' })
          .execute()
        const seals = Array.from({ length: SEALS }, (_, seal) => ({
          ...{ approvalId: id, planId: `${id} ${seal}`, hash: 'h', dueAt: at },
        }))
        await trx.insertInto('seals').values(seals).execute()
        await trx
          .insertInto('measurements')
          .values({
            ...{ id, deliveryId: id, metric: 'views', value: 1, asOf: at, fetchedAt: at },
            ...{ grade: 'A', origin: 'o', by: null },
          })
          .execute()
      })
      await turn()
    }
  })()
  const stop = async () => {
    stopped = true
    await writing
    await db.destroy()
  }
  return { written: () => written, stop }
}

test('every table of the database is in it, and those of Kysely are not', async () => {
  const folder = makeFolder()
  const from = await makeTestDatabase({ file: join(folder, 'lan-toa.sqlite') })
  const file = join(folder, 'backup.jsonl.gz')
  const db = openDatabase(from)
  await db.schema
    .createTable('added later')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .execute()
  const tables = (await listTables(db)).map(({ name }) => name)
  await db.destroy()
  await takeBackup({ from, file })
  const kept = Object.keys(await contentsIn(file))
  expect(kept).toEqual(tables)
  expect(kept).toEqual(expect.arrayContaining(['places', 'auditEntries', 'pauses', 'added later']))
  expect(kept.filter((name) => name.startsWith('kysely'))).toEqual([])
})

test('a table of more rows than are read at once is there whole, by keys of one column and of two', async () => {
  const folder = makeFolder()
  const from = await makeTestDatabase({ file: join(folder, 'lan-toa.sqlite') })
  const file = join(folder, 'backup.jsonl.gz')
  const db = openDatabase(from)
  const all = Array.from({ length: 2500 }, (_, at) => at)
  for (let at = 0; at < all.length; at += 500) {
    const some = all.slice(at, at + 500)
    const seals = some.map((n) => ({ approvalId: `a ${n % 7}`, planId: `p ${n}`, hash: '' }))
    await db
      .insertInto('seals')
      .values(seals.map((seal) => ({ ...seal, dueAt: '' })))
      .execute()
    await db
      .insertInto('signInFailures')
      .values(some.map((n) => ({ id: `f ${n}`, key: 'k', at: '' })))
      .execute()
  }
  await db.destroy()
  const { rows } = await takeBackup({ from, file })
  const { seals, signInFailures } = await contentsIn(file)
  expect(rows).toMatchObject({ seals: 2500, signInFailures: 2500 })
  expect(new Set(seals!.map(({ planId }) => planId)).size).toBe(2500)
  expect(new Set(signInFailures!.map(({ id }) => id)).size).toBe(2500)
})

test('its owner alone can read it, and no half one lies beside it', async () => {
  const folder = makeFolder()
  const from = await makeTestDatabase({ file: join(folder, 'lan-toa.sqlite') })
  writeFileSync(join(folder, 'backup.part'), 'of an interrupted one', { mode: 0o644 })
  await takeBackup({ from, file: join(folder, 'backup') })
  expect(statSync(join(folder, 'backup')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).not.toContain('backup.part')
})

test('a file that is there stays as it is; without a database there is nothing to take', async () => {
  const folder = makeFolder()
  const from = await makeTestDatabase({ file: join(folder, 'lan-toa.sqlite') })
  const file = join(folder, 'backup')
  writeFileSync(file, 'an older one')
  await expect(takeBackup({ from, file })).rejects.toThrow('is there already')
  expect(statSync(file).size).toBe('an older one'.length)
  const none = { from: join(folder, 'none.sqlite'), file: join(folder, 'other') }
  await expect(takeBackup(none)).rejects.toThrow('There is no database')
  expect(readdirSync(folder)).not.toContain('other')
})
