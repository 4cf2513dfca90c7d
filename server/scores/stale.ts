import type { Db } from '#db/database.ts'
import { instant, later } from '#server/clock.ts'
import { ON_TIME_MS } from '#server/deliveries/pause.ts'

/**
 * Messages that have something to say and no score, or whose score no longer says what is known.
 * One case time does not tell: a post that `reconcile` finds has its platform's time, which may lie before the score.
 */
export async function listStale(db: Db): Promise<string[]> {
  const since = [listOutSince, listLearnedSince, listDecidedSince, listMissedSince]
  const stale = await Promise.all([listUnscored, ...since].map((list) => list(db)))
  return [...new Set(stale.flat())]
}

/** Something is confirmed, refused or missed, and was never scored. */
async function listUnscored(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .leftJoin('scores', 'scores.messageId', 'plans.messageId')
    .select('plans.messageId')
    .distinct()
    .where('scores.id', 'is', null)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['confirmed', 'refused']),
        eb.and([eb('state', '=', 'planned'), eb('deliveries.dueAt', '<', missedBefore())]),
      ]),
    )
    .execute()
  return rows.map(({ messageId }) => messageId)
}

/** Something came due or was seen to be out in the millisecond of the score or after it. */
async function listOutSince(db: Db): Promise<string[]> {
  const rows = await scored(db)
    .select('plans.messageId')
    .distinct()
    .where((eb) => {
      const out = eb('doneAt', '>=', eb.ref('computedAt'))
      const toCome = eb('deliveries.dueAt', '>=', eb.ref('computedAt'))
      return eb.or([out, eb.and([toCome, eb('deliveries.dueAt', '<=', instant())])])
    })
    .execute()
  return rows.map(({ messageId }) => messageId)
}

/** Something was measured or tried since. */
async function listLearnedSince(db: Db): Promise<string[]> {
  const rows = await scored(db)
    .select('plans.messageId')
    .distinct()
    .where((eb) => {
      const measured = eb
        .selectFrom('measurements')
        .select('measurements.id')
        .whereRef('measurements.deliveryId', '=', 'deliveries.id')
        .whereRef('fetchedAt', '>=', 'computedAt')
      const tried = eb
        .selectFrom('attempts')
        .select('attempts.id')
        .whereRef('attempts.deliveryId', '=', 'deliveries.id')
        .whereRef('endedAt', '>=', 'computedAt')
      return eb.or([eb.exists(measured), eb.exists(tried)])
    })
    .execute()
  return rows.map(({ messageId }) => messageId)
}

/** A person decided or told something since, of the message or of a delivery of it. */
async function listDecidedSince(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('auditEntries')
    .leftJoin('plans', 'plans.id', 'auditEntries.subject')
    .innerJoin(lastScores(db).as('last'), (join) =>
      join.on((eb) => eb('last.messageId', '=', eb.fn.coalesce('plans.messageId', 'subject'))),
    )
    .select('last.messageId')
    .distinct()
    .whereRef('at', '>=', 'computedAt')
    .execute()
  return rows.map(({ messageId }) => messageId)
}

/** What was still to come when it was scored, and has been missed since. */
async function listMissedSince(db: Db): Promise<string[]> {
  const rows = await scored(db)
    .select(['plans.messageId', 'deliveries.dueAt', 'computedAt'])
    .where('state', '=', 'planned')
    .where('deliveries.dueAt', '<', missedBefore())
    .execute()
  return rows
    .filter(({ dueAt, computedAt }) => later(dueAt, ON_TIME_MS) >= computedAt)
    .map(({ messageId }) => messageId)
}

/** Deliveries of messages that have a score, with the time of the last one. */
function scored(db: Db) {
  return db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin(lastScores(db).as('last'), 'last.messageId', 'plans.messageId')
}

function lastScores(db: Db) {
  return db
    .selectFrom('scores')
    .select(['messageId', ({ fn }) => fn.max('computedAt').as('computedAt')])
    .groupBy('messageId')
}

function missedBefore(): string {
  return later(instant(), -ON_TIME_MS)
}
