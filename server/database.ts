import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { migrate, openDatabase, type Location } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import { env } from './env.ts'

export type { Db } from '#db/database.ts'

/** The file of this installation's rows, where no `DATABASE_URL` is set. */
export const DATABASE_FILE = join(env.DATA_DIR, 'lan-toa.sqlite')

/** Where the rows of this installation are. */
export const DATABASE: Location = env.DATABASE_URL ?? DATABASE_FILE

/** Opens the database of this installation, made where it is missing, with its tables up to date. */
export async function openInstallation(): Promise<Kysely<Schema>> {
  mkdirSync(env.DATA_DIR, { recursive: true })
  const db = openDatabase(DATABASE)
  await migrate(db)
  return db
}
