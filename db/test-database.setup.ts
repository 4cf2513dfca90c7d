import type { TestProject } from 'vitest/node'
import { migrate, openDatabase } from './database.ts'
import { newId } from './id.ts'
import { administer, templateOf, urlOf } from './test-server.fixture.ts'

const DATABASES = 'lan_toa_test_'

/** Makes the database that every test begins with a copy of. @returns what takes all of them away again */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const today = `${DATABASES}${new Date().toISOString().slice(0, 10).replaceAll('-', '')}_`
  const run = `${today}${newId()}_`
  await dropAll((name) => name < today)
  const template = templateOf(run)
  await administer((client) => client.query(`create database ${template}`))
  const db = openDatabase(urlOf(template), { connections: 1 })
  await migrate(db)
  await db.destroy()
  provide('testRun', run)
  return () => dropAll((name) => name.startsWith(run))
}

/** A run that was killed leaves its databases: the first one of another day takes them away. */
async function dropAll(which: (name: string) => boolean): Promise<void> {
  await administer(async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where datname like $1',
      [`${DATABASES}%`],
    )
    for (const { datname } of rows.filter((row) => which(row.datname)))
      await client.query(`drop database if exists ${datname} with (force)`)
  })
}
