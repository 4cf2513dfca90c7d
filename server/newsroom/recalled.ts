import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { Newsroom } from './newsrooms.ts'

/** A recall that has reached a delivery. `text` is what stands there since; null where nothing does. */
export type Done = { deliveryId: string; text: string | null; at: string; words: string }

/** What was taken back or corrected of some deliveries, by delivery, the latest first. */
export async function listDone(db: Db, deliveryIds: string[]): Promise<Map<string, Done[]>> {
  if (deliveryIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('recallActs')
    .innerJoin('recalls', 'recalls.id', 'recallActs.recallId')
    .select(['deliveryId', 'text', 'words'])
    .select(({ fn }) => fn.coalesce('doneAt', 'recalls.at').as('at'))
    .where('state', '=', 'done')
    .where(isOneOf(db, 'deliveryId', deliveryIds))
    .orderBy('at', 'desc')
    .execute()
  return Map.groupBy(rows, ({ deliveryId }) => deliveryId)
}

/** When something of a newsroom was taken back or corrected last. */
export async function lastRecallAt(
  db: Db,
  { placeCode, rehearsal }: Pick<Newsroom, 'placeCode' | 'rehearsal'>,
): Promise<string | null> {
  const { at } = await db
    .selectFrom('recallActs')
    .innerJoin('plans', 'plans.id', 'recallActs.deliveryId')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select(({ fn }) => fn.max('doneAt').as('at'))
    .where('recallActs.state', '=', 'done')
    .where('channel', '=', 'newsroom')
    .where('placeCode', '=', placeCode)
    .where('destinations.rehearsal', '=', rehearsal)
    .executeTakeFirstOrThrow()
  return at
}
