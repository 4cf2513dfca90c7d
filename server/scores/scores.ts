import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { instant } from '#server/clock.ts'
import { enqueue } from '#server/queue.ts'
import { collectInputs } from './collect.ts'
import { score, type Score } from './score.ts'
import { ScoreInputs } from './score-inputs.ts'

/** A score as it was computed and kept, with everything it was computed from. */
export type StoredScore = { id: string; computedAt: string; inputs: ScoreInputs; result: Score }

/** Computes the score of a message from what is measured now, and keeps it where an input has changed. */
export async function computeScore(db: Db, { messageId }: { messageId: string }): Promise<void> {
  const inputs = await collectInputs(db, { messageId })
  const result = score(inputs)
  const last = await findScore(db, { messageId })
  const computedAt = instant()
  if (last?.result.inputsHash === result.inputsHash) {
    await db.updateTable('scores').set({ computedAt }).where('id', '=', last.id).execute()
    return
  }
  const kept = { inputs: JSON.stringify(inputs), result: JSON.stringify(result) }
  await db
    .insertInto('scores')
    .values({ id: newId(), messageId, weights: result.weights, ...kept, computedAt })
    .execute()
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

/** Messages with a measurement or a confirmation newer than their score: the hint was lost. */
export async function sweepScores(db: Db): Promise<void> {
  const measured = await db
    .selectFrom('measurements')
    .innerJoin('plans', 'plans.id', 'measurements.deliveryId')
    .select(['messageId', (eb) => eb.fn.max('fetchedAt').as('at')])
    .groupBy('messageId')
    .execute()
  const scored = await db
    .selectFrom('scores')
    .select(['messageId', (eb) => eb.fn.max('computedAt').as('at')])
    .groupBy('messageId')
    .execute()
  const computedAt = new Map(scored.map(({ messageId, at }) => [messageId, at]))
  for (const { messageId, at } of measured)
    if ((computedAt.get(messageId) ?? '') < at) enqueue('score', { messageId })
}
