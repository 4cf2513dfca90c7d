import Database from 'better-sqlite3'
import { CompiledQuery, Kysely, SqliteDialect, SqliteDriver } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { DatabaseConnection, SqliteDialectConfig, Transaction } from 'kysely'
import { migrations } from './migrations.ts'
import type { Schema } from './schema.ts'

/** The database, or a transaction on it: every function that keeps something takes one first. */
export type Db = Kysely<Schema> | Transaction<Schema>

/** Opens the SQLite file, or `:memory:`. It is created where it is missing, without tables: see `migrate`. */
export function openDatabase(file: string): Kysely<Schema> {
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 2000')
  return new Kysely<Schema>({ dialect: new ImmediateSqlite({ database: sqlite }) })
}

/**
 * Opens a database to look at it: it must be there, and nothing can be written.
 * SQLite's own read-only mode would leave its side files behind; this one leaves none.
 */
export function openForReading(file: string): Kysely<Schema> {
  const sqlite = new Database(file, { fileMustExist: true })
  sqlite.pragma('query_only = ON')
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) })
}

/** Brings the tables up to date. @throws what the failing migration threw; the others before it stay done. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const { error } = await migrator(db).migrateToLatest()
  if (error) throw error
}

/** The names of the migrations that have not run yet. Changes nothing. */
export async function pendingMigrations(db: Kysely<Schema>): Promise<string[]> {
  const all = await migrator(db).getMigrations()
  return all.filter(({ executedAt }) => !executedAt).map(({ name }) => name)
}

/** Runs `work` in a transaction, or in the one it is already in. */
export function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}

function migrator(db: Kysely<Schema>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } })
}

/** A transaction takes the write lock at once: one that only wants it later may be refused when it has already read. */
class ImmediateSqlite extends SqliteDialect {
  readonly config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.config = config
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.config)
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}
