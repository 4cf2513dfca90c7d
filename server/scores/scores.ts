import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { lock } from '#db/lock.ts'
import { newId } from '#db/id.ts'
import { instant } from '#server/clock.ts'
import { enqueueAll } from '#server/queue.ts'
import { collectInputs } from './collect.ts'
import type { Score } from './score.ts'
import { scoreApart } from './score-apart.ts'
import { ScoreInputs } from './score-inputs.ts'
import { listStale } from './stale.ts'

/** A score as it was computed and kept, with everything it was computed from. */
export type StoredScore = { id: string; computedAt: string; inputs: ScoreInputs; result: Score }

/** Computes the score of a message from what is measured now, and keeps it where an input has changed. */
export async function computeScore(db: Db, { messageId }: { messageId: string }): Promise<void> {
  // Before the inputs are read: what is kept after them must be newer than the score.
  const computedAt = instant()
  const inputs = await collectInputs(db, { messageId })
  const result = await scoreApart(inputs)
  await inTransaction(db, async (trx) => {
    await lock(trx, `score:${messageId}`)
    const last = await findScore(trx, { messageId })
    if (last && last.computedAt > computedAt) return
    if (last?.result.inputsHash === result.inputsHash) {
      await trx.updateTable('scores').set({ computedAt }).where('id', '=', last.id).execute()
      return
    }
    const kept = { inputs: JSON.stringify(inputs), result: JSON.stringify(result) }
    await trx
      .insertInto('scores')
      .values({ id: newId(), messageId, weights: result.weights, ...kept, computedAt })
      .execute()
  })
}

/** The latest score of a message, if one was ever computed. */
export async function findScore(
  db: Db,
  { messageId }: { messageId: string },
): Promise<StoredScore | undefined> {
  const row = await db
    .selectFrom('scores')
    .select(['id', 'inputs', 'result', 'computedAt'])
    .where('messageId', '=', messageId)
    .orderBy('computedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const inputs = ScoreInputs.parse(JSON.parse(row.inputs))
  return { ...row, inputs, result: JSON.parse(row.result) as Score }
}

/** Has the scores computed that something was learned for since, or that were never computed: the hint was lost. */
export async function sweepScores(db: Db): Promise<void> {
  const stale = await listStale(db)
  enqueueAll(
    'score',
    stale.map((messageId) => ({ messageId })),
  )
}
