import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { listTables, readPages } from '#db/contents.ts'
import {
  isPostgresUrl,
  listMigrationsDone,
  openForReading,
  type Db,
  type Location,
} from '#db/database.ts'
import { instant } from '#server/clock.ts'
import { FORMAT, unusable, type Header, type Trailer } from './format.ts'

type Taking = { from: Location; file: string }

/**
 * Writes all rows, as they are at one instant, into a file that is there only when all of it is on disk.
 * Others read and write meanwhile. Its owner alone may read it: secrets of channels are among the rows.
 * @throws a sentence where the file is there already, or no database of ours is
 */
export async function takeBackup({ from, file }: Taking): Promise<Header & Pick<Trailer, 'rows'>> {
  if (existsSync(file)) throw unusable(`${file} is there already: name another file.`)
  if (!isPostgresUrl(from) && !existsSync(from)) throw unusable(`There is no database at ${from}.`)
  const db = openForReading(from)
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((snapshot) => write(snapshot, file))
  } finally {
    await db.destroy()
  }
}

async function write(snapshot: Db, file: string) {
  const header = await describe(snapshot)
  const rows: Record<string, number> = {}
  const part = `${file}.part`
  await mkdir(dirname(file), { recursive: true })
  await rm(part, { force: true })
  try {
    const written = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(Readable.from(sealed(snapshot, header, rows)), createGzip(), written)
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
  await flush(dirname(file))
  return { ...header, rows }
}

/** Before the first row is read: what goes out later than this instant may be missing here, what went out earlier is not. */
async function describe(snapshot: Db): Promise<Header> {
  const takenAt = instant()
  const migrations = await listMigrationsDone(snapshot)
  if (migrations.length === 0) throw unusable('The database has no tables yet.')
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }
  return { product: 'lan-toa', format: FORMAT, version, migrations, takenAt }
}

async function* sealed(snapshot: Db, header: Header, rows: Record<string, number>) {
  const hash = createHash('sha256')
  for await (const lines of unsealed(snapshot, header, rows)) {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    hash.update(text)
    yield text
  }
  yield `${JSON.stringify({ rows, sha256: hash.digest('hex') } satisfies Trailer)}\n`
}

async function* unsealed(snapshot: Db, header: Header, rows: Record<string, number>) {
  yield [header]
  for (const table of await listTables(snapshot)) {
    rows[table.name] = 0
    yield [{ table: table.name, columns: table.columns }]
    for await (const page of readPages(snapshot, table)) {
      rows[table.name]! += page.length
      yield page
    }
  }
}

/** A new name is safe when its folder is on disk as well. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
