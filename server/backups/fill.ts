import { findFilled, insertRows, listTables } from '#db/contents.ts'
import { listMigrationsDone, migrate, type Db } from '#db/database.ts'
import { unusable, type Header, type Rows } from './format.ts'
import { readRows } from './read-backup.ts'

type Filling = { file: string; header: Header }

/**
 * Puts the rows of a backup into an empty database, in the transaction it is given, and brings them up to date.
 * An older backup goes into the tables of its time, which a database without tables alone can still get.
 * @throws a sentence where the database has rows or newer tables, or the file is not whole
 * @returns how many rows there were
 */
export async function fill(trx: Db, { file, header }: Filling): Promise<number> {
  const filled = await findFilled(trx)
  if (filled)
    throw unusable(`The database is not empty: there are rows in ${filled}. Name an empty one.`)
  const done = await listMigrationsDone(trx)
  if (done.length > header.migrations.length)
    throw unusable(
      'The backup is older than the tables of this database: name a database without tables.',
    )
  await migrate(trx, { upTo: header.migrations.at(-1)! })
  const count = await copy(trx, file)
  await migrate(trx)
  return count
}

async function copy(trx: Db, file: string): Promise<number> {
  const missing = new Map((await listTables(trx)).map((table) => [table.name, table.columns]))
  const tables = new Map(missing)
  let count = 0
  for await (const part of readRows(file)) {
    refuseOther(part, tables.get(part.name))
    await insertRows(trx, part, part.rows)
    missing.delete(part.name)
    count += part.rows.length
  }
  const [forgotten] = missing.keys()
  if (forgotten) throw unusable(`The backup lacks the table ${forgotten}.`)
  return count
}

function refuseOther({ name, columns }: Rows, ours: string[] | undefined): void {
  const same = ours?.length === columns.length && columns.every((column) => ours.includes(column))
  if (!same) throw unusable(`The table ${name} of the backup has other columns than ours.`)
}
