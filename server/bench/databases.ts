import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { migrate, openDatabase, type Location } from '#db/database.ts'
import { newId } from '#db/id.ts'
import type { Schema } from '#db/schema.ts'

/** An empty database with its tables, and its place for other processes. `remove` leaves nothing of it. */
export type Made = { db: Kysely<Schema>; at: Location; remove: () => Promise<void> }

export async function makeSqlite(): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), 'lan-toa-bench-'))
  const remove = async () => rmSync(folder, { recursive: true, force: true })
  return make(join(folder, 'lan-toa.sqlite'), remove)
}

export async function makePostgres(serverUrl: string): Promise<Made> {
  const name = `lan_toa_bench_${newId()}`
  await administer(serverUrl, `create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return make(url.href, () => administer(serverUrl, `drop database ${name} with (force)`))
}

async function make(at: Location, remove: () => Promise<void>): Promise<Made> {
  const db = openDatabase(at)
  await migrate(db)
  const close = async () => {
    await db.destroy()
    await remove()
  }
  return { db, at, remove: close }
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}
