import type { Kysely } from 'kysely'
import { afterAll, inject } from 'vitest'
import { migrate, openDatabase, type Location } from './database.ts'
import { newId } from './id.ts'
import type { Schema } from './schema.ts'
import { administer, templateOf, urlOf } from './test-server.fixture.ts'

/** Which database the tests of this run are for; every test that opens one runs on both. */
export const ENGINE = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite'

const made: string[] = []

afterAll(async () => {
  if (made.length > 0)
    await administer(async (client) => {
      for (const name of made.splice(0)) await client.query(`drop database ${name} with (force)`)
    })
})

/** An empty database with all its tables: in memory, or of its own on the PostgreSQL of `TEST_DATABASE_URL`. */
export async function openTestDatabase(): Promise<Kysely<Schema>> {
  if (ENGINE === 'postgres') return openDatabase(await makeDatabase(), { connections: 4 })
  const db = openDatabase(':memory:')
  await migrate(db)
  return db
}

/** Where several processes can meet: the SQLite file, or a database of its own on PostgreSQL. It has its tables. */
export async function makeTestDatabase({ file }: { file: string }): Promise<Location> {
  if (ENGINE === 'postgres') return makeDatabase()
  const db = openDatabase(file)
  await migrate(db)
  await db.destroy()
  return file
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
  made.push(name)
  return urlOf(name)
}
