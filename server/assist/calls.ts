import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { lock } from '#db/lock.ts'
import type { Schema } from '#db/schema.ts'
import { fromWallClock, instant, toWallClock } from '#server/clock.ts'
import { env } from '#server/env.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import type { Task } from './purposes.ts'
import type { Usage } from './stream-answer.ts'

export type Call = Selectable<Schema['assistCalls']> & { tokensEstimated: boolean }

/** Stands at the end of an outcome whose tokens the server did not count. */
const ESTIMATED = ', tokens estimated'

/**
 * Writes down that a model is asked, with the tokens it may take at most: they count until the call ends.
 * @returns the id of the call
 * @throws RefusedError `assist.limit`: the place has used its month
 */
export async function beginCall(
  db: Db,
  { by, purpose, model, most }: { by: Account; purpose: Task; model: string; most: Usage },
): Promise<string> {
  const id = newId()
  await inTransaction(db, async (trx) => {
    await lock(trx, `assist:${by.placeCode}`)
    const used = await tokensThisMonth(trx, { placeCode: by.placeCode })
    const limit = env.ASSIST_TOKENS_PER_MONTH
    if (used + most.promptTokens + most.completionTokens > limit)
      throw new RefusedError('assist.limit', { used, most: limit })
    await trx
      .insertInto('assistCalls')
      .values({
        ...{ id, placeCode: by.placeCode, by: by.id, purpose, model },
        ...{ startedAt: instant(), endedAt: null, outcome: null, ...most },
      })
      .execute()
  })
  return id
}

/** Writes down how a call ended, and what it took: as the server counted, else about. */
export async function endCall(
  db: Db,
  {
    id,
    outcome,
    usage,
    estimate,
  }: { id: string; outcome: string; usage: Usage | undefined; estimate: Usage },
): Promise<void> {
  const told = usage ? outcome : outcome + ESTIMATED
  await db
    .updateTable('assistCalls')
    .set({ endedAt: instant(), outcome: told, ...(usage ?? estimate) })
    .where('id', '=', id)
    .execute()
}

/** What a place has used in the month that a calendar in Viet Nam shows, what is in flight at its most. */
export async function tokensThisMonth(
  db: Db,
  { placeCode }: { placeCode: string },
): Promise<number> {
  const row = await db
    .selectFrom('assistCalls')
    .select((eb) => [
      eb.fn.sum<number | string | null>('promptTokens').as('prompt'),
      eb.fn.sum<number | string | null>('completionTokens').as('completion'),
    ])
    .where('placeCode', '=', placeCode)
    .where('startedAt', '>=', monthBegins())
    .executeTakeFirstOrThrow()
  return Number(row.prompt) + Number(row.completion)
}

/** The latest calls of a place, without a word of what was said. */
export async function listCalls(
  db: Db,
  { by, limit = 50 }: { by: Account; limit?: number },
): Promise<Call[]> {
  const rows = await db
    .selectFrom('assistCalls')
    .selectAll()
    .where('placeCode', '=', by.placeCode)
    .orderBy('startedAt', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    outcome: row.outcome?.replace(ESTIMATED, '') ?? null,
    tokensEstimated: row.outcome?.endsWith(ESTIMATED) ?? false,
  }))
}

function monthBegins(): string {
  const { date } = toWallClock(instant())
  return fromWallClock(`${date.slice(0, 7)}-01`, '00:00')
}
