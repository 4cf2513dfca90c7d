import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { listTables, readPages, type Value } from '#db/contents.ts'
import { openForReading, type Location } from '#db/database.ts'
import { readRows } from './read-backup.ts'

export type Contents = Record<string, Record<string, Value>[]>

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lan-toa-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** All rows of a database, by table. */
export async function contentsOf(location: Location): Promise<Contents> {
  const db = openForReading(location)
  const contents: Contents = {}
  for (const table of await listTables(db)) {
    contents[table.name] = []
    for await (const page of readPages(db, table))
      contents[table.name]!.push(...page.map((row) => toRecord(table.columns, row)))
  }
  await db.destroy()
  return contents
}

/** All rows of a backup, by table. */
export async function contentsIn(file: string): Promise<Contents> {
  const contents: Contents = {}
  for await (const { name, columns, rows } of readRows(file))
    (contents[name] ??= []).push(...rows.map((row) => toRecord(columns, row)))
  return contents
}

function toRecord(columns: string[], row: Value[]): Record<string, Value> {
  return Object.fromEntries(columns.map((column, at) => [column, row[at]!]))
}
