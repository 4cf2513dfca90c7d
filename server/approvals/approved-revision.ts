import type { Expression } from 'kysely'
import type { Db } from '#db/database.ts'

/** The revision of a message that was approved last, as a part of a query: what is shown of it is chosen by whoever asks. */
export function approvedRevision(db: Db, messageId: Expression<string | null> | string) {
  return db
    .selectFrom('approvals')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.messageId', '=', 'approvals.messageId')
        .onRef('revisions.number', '=', 'approvals.revision'),
    )
    .where('approvals.messageId', '=', messageId)
    .where('step', '=', 'approved')
    .orderBy('approvals.at', 'desc')
    .limit(1)
}
