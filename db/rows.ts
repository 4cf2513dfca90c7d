import { sql, type RawBuilder } from 'kysely'
import type { Db } from './database.ts'
import { isPostgres } from './postgres.ts'

/**
 * Rows of texts as a table of a query: `with('given(id, text)', () => rowsOf(db, ['id', 'text'], rows))`.
 * One parameter, however many there are: neither database reads a statement of thousands.
 */
export function rowsOf<Row extends Record<string, string | null>>(
  db: Db,
  columns: (keyof Row & string)[],
  rows: Row[],
): RawBuilder<Row> {
  const read = isPostgres(db)
    ? columns.map((_, at) => sql`value ->> ${sql.lit(at)}`)
    : columns.map((_, at) => sql`value ->> ${sql.lit(`$[${at}]`)}`)
  const each = sql.raw(isPostgres(db) ? 'json_array_elements' : 'json_each')
  const json = JSON.stringify(rows.map((row) => columns.map((column) => row[column])))
  const given = isPostgres(db) ? sql`${json}::json` : sql`${json}`
  return sql`(select ${sql.join(read)} from ${each}(${given}) as given)`
}

/** Some ids, for `where('id', 'in', listOf(db, ids))`: one parameter. */
export function listOf(db: Db, ids: string[]): RawBuilder<string> {
  return isPostgres(db)
    ? sql`(select unnest(${ids}::text[]))`
    : sql`(select value from json_each(${JSON.stringify(ids)}))`
}
