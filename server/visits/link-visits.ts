import type { Db } from '#db/database.ts'
import { liesIn } from '#db/rows.ts'
import { addDays, toWallClock } from '#server/clock.ts'

/**
 * Openings of the link of a delivery. Counts know campaign, place, channel and day, no delivery: an opening is of the
 * one that was the last to go out there, from its own day on until the day on which the next one does.
 */
export async function linkVisitsOf(db: Db, deliveryId: string): Promise<number> {
  const own = await ways(db).where('deliveries.id', '=', deliveryId).executeTakeFirst()
  if (!own?.doneAt) return 0
  const others = await ways(db)
    .where('messages.campaignId', '=', own.campaignId)
    .where('destinations.placeCode', '=', own.placeCode)
    .where('destinations.channel', '=', own.channel)
    .where('doneAt', '>=', own.doneAt)
    .execute()
  const next = others
    .filter(({ id, doneAt }) => doneAt! > own.doneAt! || id > own.id)
    .map(({ doneAt }) => dayOf(doneAt!))
    .sort()[0]
  const first = dayOf(own.doneAt)
  // Of two on one day the later one has the day, the earlier one none of it.
  const { visits } = await db
    .selectFrom('linkVisits')
    .select(({ fn }) => fn.sum<number>('visits').as('visits'))
    .where('campaignId', '=', own.campaignId)
    .where('placeCode', '=', own.placeCode)
    .where('channel', '=', own.channel)
    .where('day', '>=', first)
    .$if(next !== undefined, (sum) => sum.where('day', '<=', addDays(next!, -1)))
    .executeTakeFirstOrThrow()
  return Number(visits ?? 0)
}

/** Openings of a campaign's links by place and channel, of the places a person works for. */
export async function listLinkVisits(
  db: Db,
  { campaignId, placePath }: { campaignId: string; placePath: string },
) {
  const rows = await db
    .selectFrom('linkVisits')
    .innerJoin('places', 'places.code', 'linkVisits.placeCode')
    .select(['placeCode', 'channel'])
    .select(({ fn }) => fn.sum<number>('visits').as('visits'))
    .where('campaignId', '=', campaignId)
    .where(liesIn('places.path', placePath))
    .groupBy(['placeCode', 'channel'])
    .execute()
  return rows.map((row) => ({ ...row, visits: Number(row.visits) }))
}

function ways(db: Db) {
  return db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .innerJoin('messages', 'messages.id', 'plans.messageId')
    .select(['deliveries.id', 'doneAt', 'campaignId', 'placeCode', 'channel'])
}

function dayOf(at: string): string {
  return toWallClock(at).date
}
