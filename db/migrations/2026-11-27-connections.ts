import type { Kysely } from 'kysely'
import { index, table } from '#db/tables.ts'

/** Who is on the way to let us in at a platform, and what a platform told us by itself: counts, never people. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'authorisations', ['stateHash'], {
    stateHash: 'text',
    destinationId: 'text',
    verifier: 'text',
    by: 'text',
    endsAt: 'text',
  })
  await index(db, 'authorisations', ['endsAt'])
  await table(db, 'eventDays', ['destinationId', 'day', 'kind'], {
    destinationId: 'text',
    day: 'text',
    kind: 'text',
    count: 'integer',
  })
  await table(db, 'seenEvents', ['destinationId', 'digest'], {
    destinationId: 'text',
    digest: 'text',
    at: 'text',
  })
  await index(db, 'seenEvents', ['at'])
}
