import type { Db } from '#db/database.ts'
import { instant, later } from '#server/clock.ts'
import { ON_TIME_MS } from '#server/deliveries/pause.ts'

/**
 * Messages that have something to say and no score, or whose score no longer says what is known.
 * One case time does not tell: a post that `reconcile` finds has its platform's time, which may lie before the score.
 */
export async function listStale(db: Db): Promise<string[]> {
  const stale = [await listUnscored(db), await listOutdated(db), await listMissedSince(db)]
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

/** Something was learned in the millisecond of the score or after it. */
async function listOutdated(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom(news(db).as('news'))
    .innerJoin(lastScores(db).as('last'), 'last.messageId', 'news.messageId')
    .select('news.messageId')
    .distinct()
    .whereRef('news.at', '>=', 'last.computedAt')
    .execute()
  return rows.flatMap(({ messageId }) => messageId ?? [])
}

/** What was still to come when it was scored, and has been missed since. */
async function listMissedSince(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin(lastScores(db).as('last'), 'last.messageId', 'plans.messageId')
    .select(['plans.messageId', 'deliveries.dueAt', 'last.computedAt'])
    .where('state', '=', 'planned')
    .where('deliveries.dueAt', '<', missedBefore())
    .execute()
  return rows
    .filter(({ dueAt, computedAt }) => later(dueAt, ON_TIME_MS) >= computedAt)
    .map(({ messageId }) => messageId)
}

/** What has no time yet compares as nothing. */
type News = { messageId: string; at: string }

/** Measured, seen to be out, its time come, tried, decided or told by a person: of which message, and when. */
function news(db: Db) {
  const delivered = db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .select('plans.messageId')
  const tried = db
    .selectFrom('attempts')
    .innerJoin('plans', 'plans.id', 'attempts.deliveryId')
    .select(['plans.messageId', 'endedAt as at'])
    .$castTo<News>()
  const said = db
    .selectFrom('auditEntries')
    .leftJoin('plans', 'plans.id', 'auditEntries.subject')
    .select(({ fn }) => fn.coalesce('plans.messageId', 'subject').as('messageId'))
    .select('at')
  return db
    .selectFrom('measurements')
    .innerJoin('plans', 'plans.id', 'measurements.deliveryId')
    .select(['plans.messageId', 'fetchedAt as at'])
    .unionAll(delivered.select('doneAt as at').$castTo<News>())
    .unionAll(delivered.select('deliveries.dueAt as at').where('deliveries.dueAt', '<=', instant()))
    .unionAll(tried)
    .unionAll(said)
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
