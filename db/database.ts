import { Kysely, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE as MIGRATIONS, Migrator } from 'kysely/migration'
import type { Transaction } from 'kysely'
import { migrations } from './migrations.ts'
import { lostRace, postgresDialect } from './postgres.ts'
import type { Schema } from './schema.ts'
import { readingSqliteDialect, sqliteDialect } from './sqlite.ts'

/** The database, or a transaction on it: every function that keeps something takes one first. */
export type Db = Kysely<Schema> | Transaction<Schema>

/** Where the rows are: a SQLite file, `:memory:`, or `postgres://…`. */
export type Location = string

/** Opens the database, a SQLite file created where it is missing. It may be without tables: see `migrate`. */
export function openDatabase(at: Location, options: { connections?: number } = {}): Kysely<Schema> {
  const dialect = isPostgresUrl(at) ? postgresDialect(at, options) : sqliteDialect(at)
  return new Kysely<Schema>({ dialect })
}

/** Opens a database to look at it: it must be there, and nothing can be written. */
export function openForReading(at: Location): Kysely<Schema> {
  const dialect = isPostgresUrl(at)
    ? postgresDialect(at, { readOnly: true, connections: 2 })
    : readingSqliteDialect(at)
  return new Kysely<Schema>({ dialect })
}

export function isPostgresUrl(at: Location): boolean {
  return /^postgres(ql)?:\/\//.test(at)
}

/** Brings the tables up to date, or to where they stood after a migration. @throws what the failing one threw: nothing is done */
export async function migrate(db: Db, { upTo }: { upTo?: string } = {}): Promise<void> {
  const all = migrator(db)
  const { error } = await (upTo ? all.migrateTo(upTo) : all.migrateToLatest())
  if (error) throw error
}

/** The names of the migrations that have run, of a newer version too, in their order. */
export async function listMigrationsDone(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === MIGRATIONS)) return []
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(MIGRATIONS)} order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** The names of the migrations that have not run yet. Changes nothing. */
export async function pendingMigrations(db: Kysely<Schema>): Promise<string[]> {
  const all = await migrator(db).getMigrations()
  return all.filter(({ executedAt }) => !executedAt).map(({ name }) => name)
}

/** How often a transaction that lost a race is run, at most. */
const RUNS_AT_MOST = 5

/**
 * Runs `work` in a transaction, or in the one it is already in. Between two that lock the same names (see `lock`)
 * it is as if one came after the other. It may run again from its beginning: what it does outside the database,
 * it does after this returns.
 */
export async function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db)
  for (let run = 1; ; run++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (!lostRace(error) || run === RUNS_AT_MOST) throw error
    }
  }
}

function migrator(db: Db): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } })
}
