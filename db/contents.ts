import { sql, type Kysely } from 'kysely'
import type { Db } from './database.ts'
import { isPostgres } from './postgres.ts'

/** A table as the database itself tells of it; both databases tell the same. */
export type Table = { name: string; columns: string[]; key: string[] }
export type Value = string | number | null

/** Parameters a statement may have on SQLite; PostgreSQL takes twice as many. */
const PARAMETERS_AT_MOST = 32_766
export const ROWS_AT_ONCE = 500

/** Every table but those in which Kysely keeps what was migrated, by name. */
export async function listTables(db: Db): Promise<Table[]> {
  const { rows } = await (isPostgres(db) ? postgresColumns : sqliteColumns).execute(db)
  const ours = rows.filter(({ table }) => !table.startsWith('kysely_'))
  return [...Map.groupBy(ours, ({ table }) => table)].map(([name, columns]) => ({
    name,
    columns: columns.map(({ column }) => column),
    key: columns
      .filter(({ place }) => place > 0)
      .sort((a, b) => a.place - b.place)
      .map(({ column }) => column),
  }))
}

/** All rows of a table by its key, some hundred at a time: a large table needs no more memory than a small one. */
export async function* readPages(db: Db, { name, columns, key }: Table): AsyncGenerator<Value[][]> {
  const place = sql.join(key.map((column) => sql.ref(column)))
  let after: Value[] | undefined
  do {
    const page = await untyped(db)
      .selectFrom(name)
      .select(columns)
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(${place}) > (${sql.join(after!)})`),
      )
      .orderBy(place)
      .limit(ROWS_AT_ONCE)
      .execute()
    if (page.length > 0) yield page.map((row) => columns.map((column) => row[column]!))
    const last = page.length === ROWS_AT_ONCE ? page.at(-1)! : undefined
    after = last && key.map((column) => last[column]!)
  } while (after)
}

/** Keeps rows as `readPages` gave them, in as many statements as their parameters need. */
export async function insertRows(
  db: Db,
  { name, columns }: Pick<Table, 'name' | 'columns'>,
  rows: Value[][],
): Promise<void> {
  const atOnce = Math.floor(PARAMETERS_AT_MOST / columns.length)
  for (let from = 0; from < rows.length; from += atOnce) {
    const values = rows
      .slice(from, from + atOnce)
      .map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]!])))
    await untyped(db).insertInto(name).values(values).execute()
  }
}

/** The name of a table that has a row, where one has. */
export async function findFilled(db: Db): Promise<string | undefined> {
  for (const { name } of await listTables(db))
    if (
      await untyped(db)
        .selectFrom(name)
        .select(sql`1`.as('one'))
        .limit(1)
        .executeTakeFirst()
    )
      return name
  return undefined
}

type Column = { table: string; column: string; place: number }

/** `place`: the column's place in the primary key, from 1; 0 where it is no part of it. */
const sqliteColumns = sql<Column>`
  select tables.name as "table", columns.name as "column", columns.pk as place
  from sqlite_master as tables, pragma_table_info(tables.name) as columns
  where tables.type = 'table' and tables.name not like 'sqlite!_%' escape '!'
  order by tables.name, columns.cid`

const postgresColumns = sql<Column>`
  select tables.relname as "table", columns.attname as "column",
    coalesce(array_position(keys.indkey::int2[], columns.attnum) + 1, 0) as place
  from pg_class as tables
  join pg_attribute as columns on columns.attrelid = tables.oid
  left join pg_index as keys on keys.indrelid = tables.oid and keys.indisprimary
  where tables.relkind = 'r' and tables.relnamespace = current_schema()::regnamespace
    and columns.attnum > 0 and not columns.attisdropped
  order by tables.relname, columns.attnum`

function untyped(db: Db): Kysely<Record<string, Record<string, Value>>> {
  return db as unknown as Kysely<Record<string, Record<string, Value>>>
}
