import { sql, type RawBuilder } from 'kysely'

/**
 * Rows of texts as a table of a query: `with('given(id, text)', () => rowsOf(rows))`.
 * The columns are those of the first row, in their order; there must be one row at least.
 */
export function rowsOf<Row extends Record<string, string | null>>(rows: Row[]): RawBuilder<Row> {
  const columns = Object.keys(rows[0] ?? {})
  const lines = rows.map((row) => sql`(${sql.join(columns.map((name) => row[name] ?? null))})`)
  return sql<Row>`(values ${sql.join(lines)})`
}
