import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Kysely } from 'kysely'
import {
  isPostgresUrl,
  migrate,
  openDatabase,
  openForReading,
  pendingMigrations,
  type Location,
} from '#db/database.ts'
import { migrations } from '#db/migrations.ts'
import type { Schema } from '#db/schema.ts'
import { findKept, nameOf } from '#server/database.ts'
import { NotImportedError } from './import-list.ts'
import { readPlaceList } from './place-list.ts'
import { addPlaces, countPlaces } from './places.ts'

/** The kept places, and how a person calls the database they are in. */
export type Opened = { db: Kysely<Schema>; against: string }

const OUTDATED =
  'Cơ sở dữ liệu còn ở phiên bản trước. Xin khởi động lại phần mềm một lần, rồi so danh mục.'

/** The kept places to look at; where there are none yet, the installed list in memory. Changes nothing. */
export async function openToCompare(): Promise<Opened> {
  const location = findKept()
  if (await hasPlaces(location)) return { db: openForReading(location), against: nameOf(location) }
  const db = openDatabase(':memory:')
  await migrate(db)
  await addPlaces(db, readPlaceList())
  return { db, against: 'danh mục cài sẵn (chưa có cơ sở dữ liệu nào có địa bàn)' }
}

/** The database with its tables up to date, made where it is missing; it begins with the installed list. */
export async function openToImport(): Promise<Opened> {
  const location = findKept()
  if (!isPostgresUrl(location)) mkdirSync(dirname(location), { recursive: true })
  const db = openDatabase(location)
  await migrate(db)
  const { communes } = await countPlaces(db)
  if (communes === 0) await addPlaces(db, readPlaceList())
  return { db, against: nameOf(location) }
}

async function hasPlaces(location: Location): Promise<boolean> {
  if (!isPostgresUrl(location) && !existsSync(location)) return false
  const db = openForReading(location)
  try {
    const pending = await pendingMigrations(db)
    if (pending.length === Object.keys(migrations).length) return false
    if (pending.length > 0) throw new NotImportedError(OUTDATED)
    return (await countPlaces(db)).communes > 0
  } finally {
    await db.destroy()
  }
}
