import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import { isPostgres } from './postgres.ts'

/** `?`: may be null. */
type Column = 'text' | 'text?' | 'integer' | 'integer?' | 'real' | 'real?'

/** Makes a table; every migration calls this, so that both databases get the same. */
export async function table(
  db: Kysely<unknown>,
  name: string,
  key: string[],
  columns: Record<string, Column>,
): Promise<void> {
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(name)
  for (const [column, type] of Object.entries(columns))
    builder = builder.addColumn(column, dataType(db, type), (c) =>
      type.endsWith('?') ? c : c.notNull(),
    )
  await builder.addPrimaryKeyConstraint(`${name}Key`, key).execute()
}

export async function index(
  db: Kysely<unknown>,
  on: string,
  columns: string[],
  unique?: 'unique',
): Promise<void> {
  const builder = db.schema
    .createIndex(`${on}By${columns.join('')}`)
    .on(on)
    .columns(columns)
  await (unique ? builder.unique() : builder).execute()
}

/** Adds columns to a table that is there already. They must allow null: its rows have none of them. */
export async function addColumns(
  db: Kysely<unknown>,
  to: string,
  columns: Record<string, 'text?' | 'integer?' | 'real?'>,
): Promise<void> {
  for (const [column, type] of Object.entries(columns))
    await db.schema.alterTable(to).addColumn(column, dataType(db, type)).execute()
}

/** Text is compared by its code points, as SQLite does: text order of instants is time order in every locale. */
function dataType(db: Kysely<unknown>, type: Column) {
  if (type.startsWith('integer')) return 'integer'
  if (type.startsWith('real')) return 'double precision'
  return isPostgres(db) ? sql`text collate "C"` : 'text'
}
