import { sql } from 'kysely'
import type { Db } from './database.ts'
import { isPostgres } from './postgres.ts'

/**
 * Holds names until the transaction ends: `message:…`, `audit`. Two transactions that hold the same name come one
 * after the other, and the later one reads what the earlier one wrote; several may hold it together as `shared`.
 * A transaction of SQLite is alone in any case. Names that are taken at once cannot deadlock with each other;
 * of those taken one after the other, `audit` is always the last.
 */
export async function lock(
  db: Db,
  names: string | string[],
  { shared = false }: { shared?: boolean } = {},
): Promise<void> {
  if (!db.isTransaction) throw new Error('a lock is held by a transaction')
  if (!isPostgres(db)) return
  const sorted = [...new Set([names].flat())].sort()
  const take = sql.raw(shared ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock')
  await sql`select count(${take}(hashtextextended(name, 0))) from unnest(${sorted}::text[]) as name`.execute(
    db,
  )
}
