import { groupsOf } from '#db/groups.ts'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { SECOND } from '#server/clock.ts'
import { tellError } from '#server/log/log.ts'

/** How long counts stay in memory, in milliseconds: a thousand a second are one transaction. */
const KEPT_MS = SECOND
/** Rows of one statement. */
const GROUP = 500

export type Counted<Cell> = { cell: Cell; count: number }

export type Tally<Cell> = {
  /** Counts one; it is written within a second, or when the process ends in order. */
  add: (db: Db, cell: Cell) => void
  /** Writes what is not written yet; what cannot be written now is told, and kept for the next time. */
  flush: (db: Db) => Promise<void>
}

/** Counts by cells, kept in memory for a moment and written together. @param write adds counts to what is there */
export function openTally<Cell extends Record<string, string>>(
  name: string,
  write: (trx: Db, counted: Counted<Cell>[]) => Promise<void>,
): Tally<Cell> {
  const waiting = new WeakMap<Db, Map<string, Counted<Cell>>>()

  function countsOf(db: Db): Map<string, Counted<Cell>> {
    const known = waiting.get(db)
    if (known) return known
    const begun = new Map<string, Counted<Cell>>()
    waiting.set(db, begun)
    setTimeout(() => void flush(db), KEPT_MS).unref()
    return begun
  }

  function count(db: Db, { cell, count }: Counted<Cell>): void {
    const counts = countsOf(db)
    const key = JSON.stringify(Object.values(cell))
    counts.set(key, { cell, count: (counts.get(key)?.count ?? 0) + count })
  }

  async function flush(db: Db): Promise<void> {
    const counts = waiting.get(db)
    if (!counts) return
    waiting.delete(db)
    // In one order for every process: two that write at once then wait for each other, and for nothing else.
    const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
    try {
      await inTransaction(db, async (trx) => {
        for (const some of groupsOf(rows, GROUP)) await write(trx, some)
      })
    } catch (error) {
      tellError(name, error)
      for (const row of rows) count(db, row)
    }
  }

  return { add: (db, cell) => count(db, { cell, count: 1 }), flush }
}
