import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { Newsroom } from './newsrooms.ts'

/**
 * A recall of a delivery. `text` is what stands there since; null where nothing does. Our own site does not wait for
 * the wave: it holds from the moment in which it was decided.
 */
export type Recalled = { deliveryId: string; text: string | null; at: string; words: string }

/** What was taken back or corrected of some deliveries, by delivery, the latest first. */
export async function listRecalled(
  db: Db,
  deliveryIds: string[],
): Promise<Map<string, Recalled[]>> {
  if (deliveryIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('recallActs')
    .innerJoin('recalls', 'recalls.id', 'recallActs.recallId')
    .select(['deliveryId', 'text', 'words', 'recalls.at'])
    .where(isOneOf(db, 'deliveryId', deliveryIds))
    .orderBy('recalls.at', 'desc')
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
    .innerJoin('recalls', 'recalls.id', 'recallActs.recallId')
    .innerJoin('plans', 'plans.id', 'recallActs.deliveryId')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select(({ fn }) => fn.max('recalls.at').as('at'))
    .where('channel', '=', 'newsroom')
    .where('placeCode', '=', placeCode)
    .where('destinations.rehearsal', '=', rehearsal)
    .executeTakeFirstOrThrow()
  return at
}
