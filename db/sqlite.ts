import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import type { DatabaseConnection, Dialect, QueryResult, SqliteDatabase } from 'kysely'
import { Turns, Way } from './way.ts'

/** How long SQLite itself waits for another process's lock: the whole process stands still meanwhile. */
const BLOCKING_WAIT_MS = 20
/** How long a query is tried again, without holding up anything else of the process. */
const PATIENCE_MS = 30_000
const PAUSE_MS = 25
/** Statements that are kept compiled, and how long one may be: the long ones carry rows and seldom come again. */
const PREPARED_AT_MOST = 500
const PREPARED_LENGTH = 4000

/**
 * A SQLite file, or `:memory:`, created where it is missing. Every commit is on disk before it returns.
 * The bytes of one are copied, and what is done to them stays in memory.
 */
export function sqliteDialect(file: string | Buffer): Dialect {
  const writing = open(file)
  persist(writing)
  writing.pragma('synchronous = FULL')
  writing.pragma('foreign_keys = ON')
  // What is in memory is seen through one connection alone.
  const isInMemory = file === ':memory:' || typeof file !== 'string'
  return new PatientSqlite({ writing, reading: isInMemory ? writing : open(file) })
}

function open(file: string | Buffer): Database.Database {
  const sqlite = new Database(file)
  sqlite.pragma(`busy_timeout = ${BLOCKING_WAIT_MS}`)
  return sqlite
}

/**
 * A file to look at: it must be there, and nothing can be written.
 * SQLite's own read-only mode would leave its side files behind; this one leaves none.
 */
export function readingSqliteDialect(file: string): Dialect {
  const sqlite = new Database(file, { fileMustExist: true })
  sqlite.pragma('query_only = ON')
  return new SqliteDialect({ database: sqlite })
}

/** The mode is kept in the file; to set it again would ask for a lock that somebody may hold. */
function persist(sqlite: Database.Database): void {
  if (sqlite.pragma('journal_mode', { simple: true }) !== 'wal') sqlite.pragma('journal_mode = WAL')
}

type Files = { writing: Database.Database; reading: Database.Database }

class PatientSqlite extends SqliteDialect {
  readonly files: Files

  constructor(files: Files) {
    super({ database: files.writing })
    this.files = files
  }

  override createAdapter(): SqliteAdapter {
    return new PatientAdapter()
  }

  override createDriver(): SqliteDriver {
    return new PatientDriver(this.files)
  }
}

/** Kysely leaves a failed migration of SQLite half done; SQLite itself takes tables back with all else. */
class PatientAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }

  /** A `Way` takes its turn where it must: Kysely would let nobody read while another writes. */
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class PatientDriver extends SqliteDriver {
  readonly files: Files
  readonly #reader: SqliteDriver
  readonly #turns = new Turns()

  constructor(files: Files) {
    super({ database: prepared(files.writing) })
    this.files = files
    this.#reader = new SqliteDriver({ database: prepared(files.reading) })
  }

  override async init(): Promise<void> {
    await super.init()
    await this.#reader.init()
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const writing = patient(await super.acquireConnection())
    const reading = patient(await this.#reader.acquireConnection())
    return new Way({ writing, reading }, this.#turns)
  }

  override async releaseConnection(connection?: DatabaseConnection): Promise<void> {
    if (connection instanceof Way) connection.giveBack()
  }

  override async destroy(): Promise<void> {
    await this.#reader.destroy()
    await super.destroy()
  }

  /** The write lock is taken at once: a transaction that only wants it later may be refused when it has already read. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** A full disk has ended it already: that is what is to be told, not that nothing was left to undo. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.files.writing.inTransaction) await super.rollbackTransaction(connection)
  }
}

/** Compiles a statement once, however often it is run; Kysely would compile it each time. */
function prepared(sqlite: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement<unknown[]>>()
  const keep = (text: string) => {
    const statement = sqlite.prepare<unknown[]>(text)
    if (kept.size === PREPARED_AT_MOST) kept.clear()
    if (text.length <= PREPARED_LENGTH) kept.set(text, statement)
    return statement
  }
  return { prepare: (text) => kept.get(text) ?? keep(text), close: () => sqlite.close() }
}

/** Tries a query again while another process holds the lock. Inside a transaction, which has it, that never happens. */
function patient(connection: DatabaseConnection): DatabaseConnection {
  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const until = Date.now() + PATIENCE_MS
      for (;;) {
        try {
          return await connection.executeQuery<R>(query)
        } catch (error) {
          if (!isBusy(error) || Date.now() > until) throw error
          await sleep(PAUSE_MS)
        }
      }
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}
