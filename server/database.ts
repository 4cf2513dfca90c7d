import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { isPostgresUrl, migrate, openDatabase, type Db, type Location } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import { isPostgres, readServerClock } from '#db/postgres.ts'
import { clockOffset, instant, setClockOffset, shownAt } from './clock.ts'
import { env } from './env.ts'

export type { Db }

/** The file of this installation's rows, where no `DATABASE_URL` is set. */
export const DATABASE_FILE = join(env.DATA_DIR, 'lan-toa.sqlite')

/** Where the rows of this installation are. */
export const DATABASE: Location = env.DATABASE_URL ?? DATABASE_FILE

const DEMO_FILE = join(env.DATA_DIR, 'demo', 'lan-toa.sqlite')

/** For a command that only looks: the database of this installation, or the demo's where there is no other. */
export function findKept(): Location {
  const isOnlyDemo = !env.DATABASE_URL && !existsSync(DATABASE_FILE) && existsSync(DEMO_FILE)
  return isOnlyDemo ? DEMO_FILE : DATABASE
}

/** A location as a person may read it: a password in the address is nobody's business. */
export function nameOf(location: Location): string {
  if (!isPostgresUrl(location)) return location
  const { host, pathname } = new URL(location)
  return `postgres://${host}${pathname}`
}

/** Opens the database of this installation, made where it is missing, with its tables up to date. */
export async function openInstallation(): Promise<Kysely<Schema>> {
  mkdirSync(env.DATA_DIR, { recursive: true })
  const db = openDatabase(DATABASE)
  await migrate(db)
  await readNow(db)
  return db
}

/** Clocks that are closer than this, in milliseconds, are not told apart. */
const CLOCKS_AGREE_MS = 250

/**
 * This moment, for this process and every other one: a lease is given and taken by it, though a clock jump meanwhile.
 * On PostgreSQL the time is the server's, for every process: one whose own clock is wrong sends nothing early and
 * takes nobody's lease. With SQLite there is one machine, and its clock. An answer that was long in coming, because
 * every connection was busy, says little: the clock is moved only where it cannot be right.
 */
export async function readNow(db: Db): Promise<string> {
  if (!isPostgres(db)) return instant()
  const askedAt = Date.now()
  const serverMs = await readServerClock(db)
  const answeredAt = Date.now()
  const least = serverMs - answeredAt - CLOCKS_AGREE_MS
  const most = serverMs - askedAt + CLOCKS_AGREE_MS
  if (clockOffset() < least || clockOffset() > most)
    setClockOffset(Math.round(serverMs - (askedAt + answeredAt) / 2))
  return shownAt(serverMs)
}
