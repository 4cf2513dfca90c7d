import type { Kysely } from 'kysely'
import type { Schema } from '#db/schema.ts'

/** Counts of tries, which every sign-in writes: no content of anybody's. */
const COUNTED = ['signInFailures']

/** Everything the database holds, table by table: equal before and after where nothing was changed. */
export async function contents(db: Kysely<Schema>): Promise<Record<string, string[]>> {
  const tables = await db.introspection.getTables()
  const names = tables.map(({ name }) => name).filter((name) => !COUNTED.includes(name))
  const all: Record<string, string[]> = {}
  for (const name of names.sort()) {
    const rows = await db
      .selectFrom(name as keyof Schema)
      .selectAll()
      .execute()
    all[name] = rows.map((row) => JSON.stringify(row)).sort()
  }
  return all
}
