import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { inject } from 'vitest'
import { afterFile } from './after-file.fixture.ts'
import { migrate, openDatabase, type Location } from './database.ts'
import { newId } from './id.ts'
import type { Schema } from './schema.ts'
import { sqliteDialect } from './sqlite.ts'
import { administer, templateOf, urlOf } from './test-server.fixture.ts'

/** Which database the tests of this run are for; every test that opens one runs on both. */
export const ENGINE = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite'

let made: Promise<Buffer> | undefined
const copies: string[] = []

/** An empty database with all its tables: in memory, or of its own on the PostgreSQL of `TEST_DATABASE_URL`. */
export async function openTestDatabase(): Promise<Kysely<Schema>> {
  if (ENGINE === 'sqlite') return new Kysely({ dialect: sqliteDialect(await tables()) })
  const db = openDatabase(await makeDatabase(), { connections: 4 })
  // PostgreSQL waits for a while before it drops what somebody is connected to.
  afterFile(() => db.destroy())
  return db
}

/** Where several processes can meet: the SQLite file, or a database of its own on PostgreSQL. It has its tables. */
export async function makeTestDatabase({ file }: { file: string }): Promise<Location> {
  if (ENGINE === 'postgres') return makeDatabase()
  writeFileSync(file, await tables())
  return file
}

/** A SQLite file with all tables and no rows, made once in a process. */
function tables(): Promise<Buffer> {
  return (made ??= makeTables())
}

async function makeTables(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'lan-toa-tables-'))
  const file = join(folder, 'tables.sqlite')
  const db = openDatabase(':memory:')
  await migrate(db)
  await sql`vacuum into ${file}`.execute(db)
  await db.destroy()
  const bytes = readFileSync(file)
  rmSync(folder, { recursive: true })
  return bytes
}

/** What a process of ours needs in its environment to find such a database. */
export function settingsOf(location: Location): { DATABASE_URL?: string } {
  return ENGINE === 'postgres' ? { DATABASE_URL: location } : {}
}

async function makeDatabase(): Promise<Location> {
  const run = inject('testRun')
  const name = `${run}${newId()}`
  const copy = `create database ${name} template ${templateOf(run)} strategy file_copy`
  await administer((client) => client.query(copy))
  if (copies.length === 0) afterFile(dropCopies)
  copies.push(name)
  return urlOf(name)
}

async function dropCopies(): Promise<void> {
  await administer(async (client) => {
    for (const name of copies.splice(0)) await client.query(`drop database ${name} with (force)`)
  })
}
