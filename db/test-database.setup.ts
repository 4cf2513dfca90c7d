import { migrate, openDatabase } from './database.ts'
import { administer, TEMPLATE, TEST_DATABASES, urlOf } from './test-server.fixture.ts'

/** Makes the database that every test begins with a copy of. @returns what takes all of them away again */
export default async function setUp(): Promise<() => Promise<void>> {
  await dropAll()
  await administer((client) => client.query(`create database ${TEMPLATE}`))
  const db = openDatabase(urlOf(TEMPLATE), { connections: 1 })
  await migrate(db)
  await db.destroy()
  return dropAll
}

async function dropAll(): Promise<void> {
  await administer(async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where datname = $1 or datname like $2',
      [TEMPLATE, `${TEST_DATABASES}%`],
    )
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
  })
}
