import type { Expression } from 'kysely'
import type { Db } from '#db/database.ts'

/** The headline of a message as it was approved last, as a part of a query. */
export function approvedHeadline(db: Db, messageId: Expression<string | null>) {
  return db
    .selectFrom('approvals')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.messageId', '=', 'approvals.messageId')
        .onRef('revisions.number', '=', 'approvals.revision'),
    )
    .select('headline')
    .where('approvals.messageId', '=', messageId)
    .where('step', '=', 'approved')
    .orderBy('approvals.at', 'desc')
    .limit(1)
}
