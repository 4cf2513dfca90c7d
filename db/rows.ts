import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import type { Db } from './database.ts'
import { isPostgres } from './postgres.ts'

/**
 * Rows of texts as a table of a query: `with('given(id, text)', () => rowsOf(db, ['id', 'text'], rows))`.
 * However many there are, the statement is the same: neither database reads one of thousands, and each knows it again.
 */
export function rowsOf<Row extends Record<string, string | null>>(
  db: Db,
  columns: (keyof Row & string)[],
  rows: Row[],
): RawBuilder<Row> {
  if (isPostgres(db)) {
    const lists = columns.map((column) => sql`${rows.map((row) => row[column])}::text[]`)
    return sql`(select * from unnest(${sql.join(lists)}))`
  }
  const read = columns.map((_, at) => sql`value ->> ${sql.lit(`$[${at}]`)}`)
  const json = JSON.stringify(rows.map((row) => columns.map((column) => row[column])))
  return sql`(select ${sql.join(read)} from json_each(${json}))`
}

/**
 * A column no index is looked up for. The rows are found by their ids, and statistics of a table that was filled a
 * minute ago know nothing: both databases would look through all that are in one state.
 */
export function unindexed<Value>(column: string): RawBuilder<Value> {
  return sql`coalesce(${sql.ref(column)}, null)`
}

/** `where(isOneOf(db, 'plans.id', ids))`: one parameter, and one look for each of them. */
export function isOneOf(db: Db, column: string, ids: string[]): RawBuilder<SqlBool> {
  return isPostgres(db)
    ? sql`${sql.ref(column)} = any(${ids}::text[])`
    : sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`
}

/** `where(liesIn('places.path', path))`: the place of this path, or one within it; found by an index, as a prefix is not. */
export function liesIn(column: string, path: string): RawBuilder<SqlBool> {
  const own = sql.ref(column)
  // In the order of characters, 0 is the next one after /.
  return sql`(${own} = ${path} or (${own} > ${`${path}/`} and ${own} < ${`${path}0`}))`
}

/** From one instant to another, in milliseconds, computed where the rows are; null where either is null. */
export function msBetween(
  db: Db,
  from: Expression<string | null>,
  until: Expression<string | null>,
): RawBuilder<number> {
  return isPostgres(db)
    ? sql`extract(epoch from ${until}::timestamptz - ${from}::timestamptz) * 1000`
    : sql`round((unixepoch(${until}, 'subsec') - unixepoch(${from}, 'subsec')) * 1000)`
}
