import { PostgresAdapter, PostgresDialect, sql, type Dialect, type Kysely } from 'kysely'
import pg from 'pg'

/** PostgreSQL's numbers for `bigint`, the type of `count(*)`: kept as a number, as SQLite does. */
const BIGINT = 20

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) =>
    oid === BIGINT ? Number : pg.types.getTypeParser(oid, format as 'text'),
}

/**
 * Rows are looked up by their keys, not found by reading a table that grows: a disk without moving parts makes a
 * page anywhere nearly as cheap as the next one, which PostgreSQL's own setting, four times as dear, does not know.
 */
const LOOKED_UP = ['-c random_page_cost=1.1']
/**
 * Our joins lead by keys from what is asked for to what it belongs to. To weigh every order of seven or eight of them,
 * as PostgreSQL does for each query anew, takes longer than to run it.
 */
const AS_WRITTEN = ['-c join_collapse_limit=6']
const READ_ONLY = ['-c default_transaction_read_only=on']

type Options = { readOnly?: true; connections?: number }

/** A pool of connections; a transaction whose process stands still for a minute is ended, and its locks with it. */
export function postgresDialect(
  url: string,
  { readOnly, connections = 10 }: Options = {},
): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: connections,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'lan-toa',
    options: [...LOOKED_UP, ...AS_WRITTEN, ...(readOnly ? READ_ONLY : [])].join(' '),
  })
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}

/** True for the error of a transaction that lost a race and may be run again from its beginning. */
export function lostRace(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ['40001', '40P01'].includes(error.code ?? '')
}

export function isPostgres(db: Pick<Kysely<unknown>, 'getExecutor'>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

/** The clock of the PostgreSQL server, in milliseconds since 1970. */
export async function readServerClock(db: Pick<Kysely<unknown>, 'getExecutor'>): Promise<number> {
  const now = sql<{ ms: number }>`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`
  return (await now.execute(db as Kysely<unknown>)).rows[0]!.ms
}
