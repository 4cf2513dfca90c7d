import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { migrate, openDatabase, type Location } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import { isPostgres, readServerClock } from '#db/postgres.ts'
import { clockOffset, setClockOffset } from './clock.ts'
import { env } from './env.ts'

import type { Db } from '#db/database.ts'

export type { Db }

/** The file of this installation's rows, where no `DATABASE_URL` is set. */
export const DATABASE_FILE = join(env.DATA_DIR, 'lan-toa.sqlite')

/** Where the rows of this installation are. */
export const DATABASE: Location = env.DATABASE_URL ?? DATABASE_FILE

/** Opens the database of this installation, made where it is missing, with its tables up to date. */
export async function openInstallation(): Promise<Kysely<Schema>> {
  mkdirSync(env.DATA_DIR, { recursive: true })
  const db = openDatabase(DATABASE)
  await migrate(db)
  await followClock(db)
  return db
}

/** Clocks that are closer than this, in milliseconds, are not told apart. */
const CLOCKS_AGREE_MS = 250

/**
 * On PostgreSQL the time is the server's, for every process: one whose own clock is wrong sends nothing early and
 * takes nobody's lease. With SQLite there is one machine, and its clock. An answer that was long in coming, because
 * every connection was busy, says little: the clock is moved only where it cannot be right.
 */
export async function followClock(db: Db): Promise<void> {
  if (!isPostgres(db)) return
  const askedAt = Date.now()
  const serverMs = await readServerClock(db)
  const answeredAt = Date.now()
  const least = serverMs - answeredAt - CLOCKS_AGREE_MS
  const most = serverMs - askedAt + CLOCKS_AGREE_MS
  if (clockOffset() >= least && clockOffset() <= most) return
  setClockOffset(Math.round(serverMs - (askedAt + answeredAt) / 2))
}
