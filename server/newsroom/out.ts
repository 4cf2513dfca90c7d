import type { Db } from '#db/database.ts'
import { instant } from '#server/clock.ts'
import type { Newsroom } from './newsrooms.ts'

/**
 * What of a newsroom may be seen now: the confirmed deliveries whose time has come and whose embargo is over, each
 * with the text of its last attempt, the revision that the approval behind that attempt was of, and since when.
 */
export function out(db: Db, { placeCode, rehearsal }: Pick<Newsroom, 'placeCode' | 'rehearsal'>) {
  const now = instant()
  return db
    .selectFrom('destinations')
    .innerJoin('plans', 'plans.destinationId', 'destinations.id')
    .innerJoin('deliveries', 'deliveries.id', 'plans.id')
    .innerJoin('attempts', 'attempts.deliveryId', 'deliveries.id')
    .innerJoin('seals', 'seals.planId', 'deliveries.id')
    .innerJoin('approvals', 'approvals.id', 'seals.approvalId')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.messageId', '=', 'approvals.messageId')
        .onRef('revisions.number', '=', 'approvals.revision'),
    )
    .where('destinations.channel', '=', 'newsroom')
    .where('destinations.placeCode', '=', placeCode)
    .where('destinations.rehearsal', '=', rehearsal)
    .where('deliveries.state', '=', 'confirmed')
    .where('deliveries.dueAt', '<=', now)
    .where((eb) => eb.or([eb('embargo', 'is', null), eb('embargo', '<=', now)]))
    .where('attempts.id', '=', (eb) =>
      eb
        .selectFrom('attempts as last')
        .select('last.id')
        .whereRef('last.deliveryId', '=', 'deliveries.id')
        .orderBy('last.startedAt', 'desc')
        .limit(1),
    )
    .where('approvals.id', '=', (eb) =>
      eb
        .selectFrom('seals as sealed')
        .innerJoin('approvals as covering', 'covering.id', 'sealed.approvalId')
        .select('covering.id')
        .whereRef('sealed.planId', '=', 'deliveries.id')
        .whereRef('covering.at', '<=', 'attempts.startedAt')
        .orderBy('covering.at', 'desc')
        .limit(1),
    )
    .select(({ eb, ref, fn }) => {
      const outAt = fn.coalesce('deliveries.doneAt', 'deliveries.dueAt')
      const later = eb.case().when('embargo', '>', outAt).then(ref('embargo')).else(outAt).end()
      return later.$castTo<string>().as('publishedAt')
    })
}

/** Those of `out` that nobody has taken back. */
export function standing(db: Db, newsroom: Pick<Newsroom, 'placeCode' | 'rehearsal'>) {
  return out(db, newsroom).where(({ not, exists, selectFrom }) =>
    not(
      exists(
        selectFrom('recallActs')
          .select('recallId')
          .whereRef('recallActs.deliveryId', '=', 'deliveries.id')
          .where('recallActs.text', 'is', null),
      ),
    ),
  )
}
