import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inTransaction, migrate, openDatabase, type Location } from '#db/database.ts'
import { migrations } from '#db/migrations.ts'
import { ENGINE, makeTestDatabase } from '#db/test-database.fixture.ts'
import { instant } from '#server/clock.ts'
import { findBrokenEntry } from '#server/audit/audit.ts'
import { findRestoration } from '#server/pauses/pauses.ts'
import * as road from '#server/road.fixture.ts'
import { contentsOf } from './backups.fixture.ts'
import { fill } from './fill.ts'
import { readHeader } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { takeBackup } from './take-backup.ts'

const OLDEST = Object.keys(migrations)[0]!

const folder = mkdtempSync(join(tmpdir(), 'lan-toa-restore-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0
const newFile = () => join(folder, `${++made}.jsonl.gz`)

/** An empty database with its tables, on the engine asked for. */
async function makeEmpty(engine: string): Promise<Location> {
  const at = join(folder, `${++made}.sqlite`)
  if (engine === ENGINE) return makeTestDatabase({ file: at })
  const db = openDatabase(at)
  await migrate(db)
  await db.destroy()
  return at
}

/** One without any tables. */
async function makeBare(): Promise<Location> {
  if (ENGINE === 'sqlite') return join(folder, `${++made}.sqlite`)
  const at = await makeEmpty(ENGINE)
  const db = openDatabase(at)
  await sql`drop schema public cascade`.execute(db)
  await sql`create schema public`.execute(db)
  await db.destroy()
  return at
}

/** People and places, an approved message, and values that are easily bent on the way. */
async function fillRoad(location: Location): Promise<void> {
  const { db, cast } = await road.openRoad(location)
  const by = cast.officer
  const campaignId = await road.addRoadCampaign(db, { by })
  const messageId = await road.addRoadMessage(db, { by, campaignId })
  const destinationId = await road.addRoadDestination(db, { by: cast.administrator })
  const deliveryId = await road.planNow(db, { by, messageId, destinationId })
  await road.takeThroughApproval(db, { messageId, cast })
  const common = { deliveryId, metric: 'views', asOf: instant(), fetchedAt: instant(), by: null }
  const values = [0, -1, 0.1, 1 / 3, 1e-9, 2 ** 31, 2 ** 53 - 1, 1.7976931348623157e308]
  await db
    .insertInto('measurements')
    .values(
      values.map((value, at) => ({
        ...{ ...common, id: `m ${at}`, value, grade: 'A' as const },
        origin: 'Ấp Nhơn Lộc\n"\\\t\u2028 ẵ a\u0306\u0303 🌾 \u0001',
      })),
    )
    .execute()
  await db
    .insertInto('sessions')
    .values({ id: 's', accountId: by.id, createdAt: instant(), expiresAt: '2999' })
    .execute()
  await db.destroy()
}

const original = await makeEmpty(ENGINE)
await fillRoad(original)
const backup = newFile()
const { takenAt } = await takeBackup({ from: original, file: backup })

test(`the rows are the same after a way from ${ENGINE} over SQLite and ${ENGINE} back to SQLite`, async () => {
  const rows = await contentsOf(original)
  expect(rows.measurements).toHaveLength(8)
  let file = backup
  for (const engine of ['sqlite', 'sqlite', ENGINE, ENGINE, 'sqlite']) {
    const into = await makeEmpty(engine)
    const db = openDatabase(into)
    const header = await readHeader(file)
    await inTransaction(db, (trx) => fill(trx, { file, header }))
    await db.destroy()
    expect(await contentsOf(into)).toEqual(rows)
    file = newFile()
    await takeBackup({ from: into, file })
  }
})

describe('a restored installation', () => {
  test('has its tables and rows, is paused, knows no session, and its log is whole and tells of it', async () => {
    const into = await makeBare()
    expect(await restoreBackup({ file: backup, into })).toMatchObject({ takenAt })
    const db = openDatabase(into)
    expect(await findRestoration(db)).toMatchObject({ why: 'restored', takenAt })
    expect(await findBrokenEntry(db)).toBeUndefined()
    await db.destroy()
    const { accounts, sessions, auditEntries } = await contentsOf(into)
    expect(accounts).toEqual((await contentsOf(original)).accounts)
    expect(sessions).toEqual([])
    expect(auditEntries!.at(-1)).toMatchObject({ action: 'restored', by: 'restore' })
  })

  test('of an older backup has the tables of today', async () => {
    const into = await makeBare()
    await restoreBackup({ file: await takeOldBackup(), into })
    const db = openDatabase(into)
    expect(await findRestoration(db)).toBeDefined()
    await db.destroy()
    expect((await contentsOf(into)).signInFailures).toHaveLength(1)
  })

  test('of an older backup needs a database without tables', async () => {
    const into = await makeEmpty(ENGINE)
    const file = await takeOldBackup()
    await expect(restoreBackup({ file, into })).rejects.toThrow('older than the tables')
    await expectEmpty(into)
  })

  /** One of a time when there was the first migration only. */
  async function takeOldBackup(): Promise<string> {
    const from = await makeBare()
    const db = openDatabase(from)
    await migrate(db, { upTo: OLDEST })
    await db.insertInto('signInFailures').values({ id: 'f', key: 'k', at: instant() }).execute()
    await db.destroy()
    const file = newFile()
    await takeBackup({ from, file })
    return file
  }
})

test('a database with rows is refused, and stays as it was', async () => {
  const rows = await contentsOf(original)
  const restoring = restoreBackup({ file: backup, into: original })
  await expect(restoring).rejects.toThrow('there are rows in')
  expect(await contentsOf(original)).toEqual(rows)
})

describe('a restore refuses, in a sentence, and leaves the database empty:', () => {
  let into: Location
  let file: string

  beforeAll(async () => {
    into = await makeEmpty(ENGINE)
  })

  beforeEach(() => {
    file = newFile()
    copyFileSync(backup, file)
  })

  const text = () => gunzipSync(readFileSync(file)).toString()
  const lines = () => text().trimEnd().split('\n')
  const rewrite = (changed: string[]) => writeFileSync(file, gzipSync(`${changed.join('\n')}\n`))
  const withHeader = (change: object) => {
    const [header, ...rest] = lines()
    rewrite([JSON.stringify({ ...JSON.parse(header!), ...change }), ...rest])
  }

  test.each<[string, string, () => void]>([
    ['no file', 'There is no file', () => (file = join(folder, 'none'))],
    ['another file', 'not a backup', () => writeFileSync(file, 'Lan Tỏa')],
    ['another gzip', 'not a backup', () => writeFileSync(file, gzipSync('{"product":"x"}\n'))],
    ['an empty one', 'is cut', () => writeFileSync(file, '')],
    [
      'one cut in the middle',
      'is cut',
      () => {
        const bytes = readFileSync(file)
        writeFileSync(file, bytes.subarray(0, bytes.length / 2))
      },
    ],
    ['one without its last line', 'is cut', () => rewrite(lines().slice(0, -1))],
    ['one without a row', 'checksum', () => rewrite(lines().toSpliced(9, 1))],
    ['one that goes on', 'is cut', () => rewrite([...lines(), '["x"]'])],
    ['one with another letter', 'checksum', () => rewrite([text().trimEnd().replace('Xã', 'Xà')])],
    [
      'one with a bad byte',
      'checksum',
      () => {
        const bytes = readFileSync(file)
        bytes[bytes.length - 6]! ^= 1
        writeFileSync(file, bytes)
      },
    ],
    ['a newer format', 'newer version', () => withHeader({ format: 2 })],
    [
      'tables not known yet',
      'tables this version does not know',
      () => withHeader({ migrations: [...Object.keys(migrations), '2999-01-01-later'] }),
    ],
  ])('%s', async (_, sentence, spoil) => {
    spoil()
    const error = await restoreBackup({ file, into }).catch((error: unknown) => error)
    expect(error).toMatchObject({ name: 'UnusableBackup' })
    expect(String(error)).toContain(sentence)
    await expectEmpty(into)
  })

  test('a fault among the last rows takes the first ones back', async () => {
    const db = openDatabase(into)
    const header = await readHeader(file)
    rewrite(lines().toSpliced(-3, 1))
    const filling = inTransaction(db, (trx) => fill(trx, { file, header }))
    await expect(filling).rejects.toThrow('checksum')
    await db.destroy()
    await expectEmpty(into)
  })

  test('before it has made a database', async () => {
    const bare = join(folder, 'never-made.sqlite')
    rewrite(lines().slice(0, -1))
    await expect(restoreBackup({ file, into: bare })).rejects.toThrow('is cut')
    expect(existsSync(bare)).toBe(false)
  })
})

async function expectEmpty(location: Location): Promise<void> {
  const contents = Object.entries(await contentsOf(location))
  expect(contents.length).toBeGreaterThanOrEqual(20)
  expect(contents.filter(([, rows]) => rows.length > 0)).toEqual([])
}
