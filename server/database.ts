import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { migrate, openDatabase } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import { env } from './env.ts'

export type { Db } from '#db/database.ts'

/** The file of this installation's rows. */
export const DATABASE_FILE = join(env.DATA_DIR, 'lan-toa.sqlite')

/** Opens the database of this installation, made where it is missing, with its tables up to date. */
export async function openInstallation(): Promise<Kysely<Schema>> {
  mkdirSync(env.DATA_DIR, { recursive: true })
  const db = openDatabase(DATABASE_FILE)
  await migrate(db)
  return db
}
