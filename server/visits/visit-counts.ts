import { sql } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { instant, SECOND, toWallClock } from '#server/clock.ts'
import { tellError } from '#server/log/log.ts'

/** What an opened link is counted in; with the day, that is all that is kept of it. */
export type Cell = { campaignId: string; placeCode: string; channel: string }

/** How long counts stay in memory, in milliseconds: a thousand openings a second are one transaction. */
const KEPT_MS = SECOND

type Counted = Cell & { day: string; visits: number }

const waiting = new WeakMap<Db, Map<string, Counted>>()

/** Counts one opening, for today in Viet Nam; it is written within a second, or when the process ends in order. */
export function countVisit(db: Db, { campaignId, placeCode, channel }: Cell): void {
  const cell = { campaignId, placeCode, channel, day: toWallClock(instant()).date }
  const counts = waiting.get(db)
  if (counts) return add(counts, { ...cell, visits: 1 })
  const begun = new Map<string, Counted>()
  add(begun, { ...cell, visits: 1 })
  waiting.set(db, begun)
  setTimeout(() => void flushVisits(db), KEPT_MS).unref()
}

/** Writes what is counted and not written yet; what cannot be written now is kept for the next time. */
export async function flushVisits(db: Db): Promise<void> {
  const counts = waiting.get(db)
  if (!counts) return
  waiting.delete(db)
  const rows = [...counts.values()]
  try {
    await inTransaction(db, (trx) => write(trx, rows))
  } catch (error) {
    tellError('visits', error)
    keepOn(db, rows)
  }
}

function add(counts: Map<string, Counted>, one: Counted): void {
  const key = JSON.stringify([one.campaignId, one.placeCode, one.channel, one.day])
  const known = counts.get(key)
  if (known) known.visits += one.visits
  else counts.set(key, { ...one })
}

async function write(trx: Db, rows: Counted[]): Promise<void> {
  for (const row of rows)
    await trx
      .insertInto('linkVisits')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['campaignId', 'placeCode', 'channel', 'day'])
          .doUpdateSet({ visits: sql<number>`${sql.ref('linkVisits.visits')} + ${row.visits}` }),
      )
      .execute()
}

function keepOn(db: Db, rows: Counted[]): void {
  const counts = waiting.get(db) ?? new Map<string, Counted>()
  for (const row of rows) add(counts, row)
  if (!waiting.has(db)) setTimeout(() => void flushVisits(db), KEPT_MS).unref()
  waiting.set(db, counts)
}
