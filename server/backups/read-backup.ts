import { ROWS_AT_ONCE } from '#db/contents.ts'
import { migrations } from '#db/migrations.ts'
import { FORMAT, Header, Product, Row, TableLine, unusable, type Rows } from './format.ts'
import { changed, notOurs, parseJson, readLines, readWholeLines } from './lines.ts'

/** What the backup says of itself. @throws a sentence where it is none that this version can read */
export async function readHeader(file: string): Promise<Header> {
  for await (const line of readLines(file)) return parseHeader(line, file)
  throw notOurs(file)
}

/** The rows, some hundred at a time; a table without any comes once. Whether the file is whole shows at its end. */
export async function* readRows(file: string): AsyncGenerator<Rows> {
  let table: Rows | undefined
  for await (const line of readWholeLines(file)) {
    const value = parseJson(line)
    if (!Array.isArray(value)) {
      if (table) yield table
      table = parseTable(value)
      continue
    }
    if (!table) throw changed(file)
    table.rows.push(parseRow(value, table, file))
    if (table.rows.length < ROWS_AT_ONCE) continue
    yield table
    table = { ...table, rows: [] }
  }
  if (table) yield table
}

function parseHeader(line: string, file: string): Header {
  const value = parseJson(line)
  const product = Product.safeParse(value)
  if (!product.success) throw notOurs(file)
  const { format } = product.data
  if (format > FORMAT)
    throw unusable(
      `${file} was written by a newer version (format ${format}, this one reads ${FORMAT}): restore it with that version.`,
    )
  const header = Header.safeParse(value)
  if (!header.success) throw changed(file)
  refuseUnknown(header.data)
  return header.data
}

function refuseUnknown({ version, migrations: done }: Header): void {
  const known = Object.keys(migrations)
  if (done.every((name, at) => name === known[at])) return
  throw unusable(
    `The backup was taken by version ${version}, whose tables this version does not know: restore it with that one.`,
  )
}

/** Nothing for the header, the one line before the first table. */
function parseTable(value: unknown): Rows | undefined {
  const line = TableLine.safeParse(value)
  return line.success ? { name: line.data.table, columns: line.data.columns, rows: [] } : undefined
}

function parseRow(value: unknown[], { columns }: Rows, file: string) {
  const row = Row.safeParse(value)
  if (!row.success || row.data.length !== columns.length) throw changed(file)
  return row.data
}
