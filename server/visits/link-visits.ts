import type { Db } from '#db/database.ts'
import { liesIn } from '#db/rows.ts'
import { addDays, toWallClock } from '#server/clock.ts'
import { listLinked } from './linked.ts'

/** The state of what a person has, who may have published it already. */
const IN_HAND = 'handed over'

/**
 * Openings of the link of a delivery. Counts know campaign, place, channel and day, no delivery: an opening is of the
 * one that was the last to go out there, from its own day on until the day on which the next one does.
 * @returns nothing where its text carries no link, where it is not out, and where it is in a person's hands and nobody
 * came whom another one there could not have brought
 */
export async function linkVisitsOf(db: Db, deliveryId: string): Promise<number | undefined> {
  const linked = await listLinked(db, { deliveryIds: [deliveryId] })
  const own = await ways(db).where('deliveries.id', '=', deliveryId).executeTakeFirst()
  if (!own || !linked.has(deliveryId)) return undefined
  const others = await ways(db)
    .where('messages.campaignId', '=', own.campaignId)
    .where('destinations.placeCode', '=', own.placeCode)
    .where('destinations.channel', '=', own.channel)
    .where('deliveries.id', '!=', deliveryId)
    .execute()
  return own.doneAt
    ? sumOf(db, own, daysOut(own, others))
    : sumOf(db, own, daysInHand(own, others)).then((visits) => visits || undefined)
}

type Way = Awaited<ReturnType<ReturnType<typeof ways>['execute']>>[number]
type Days = { from: string; until?: string }

/** Of two on one day the later one has the day, the earlier one none of it. */
function daysOut(own: Way, others: Way[]): Days {
  const next = others
    .filter(({ id, doneAt }) => doneAt && orderOf(doneAt, id) > orderOf(own.doneAt!, own.id))
    .map(({ doneAt }) => dayOf(doneAt!))
    .sort()[0]
  return { from: dayOf(own.doneAt!), ...(next && { until: addDays(next, -1) }) }
}

/** Who comes now comes because of it, where nothing else is out there or has been in hand for longer. */
function daysInHand(own: Way, others: Way[]): Days | undefined {
  if (own.state !== IN_HAND || !own.handedAt) return undefined
  const mine = orderOf(own.handedAt, own.id)
  const taken = others.some(
    ({ id, doneAt, state, handedAt }) =>
      doneAt || (state === IN_HAND && handedAt && orderOf(handedAt, id) < mine),
  )
  return taken ? undefined : { from: dayOf(own.handedAt) }
}

async function sumOf(
  db: Db,
  { campaignId, placeCode, channel }: Way,
  days: Days | undefined,
): Promise<number> {
  if (!days) return 0
  const { from, until } = days
  const { visits } = await db
    .selectFrom('linkVisits')
    .select(({ fn }) => fn.sum<number | null>('visits').as('visits'))
    .where('campaignId', '=', campaignId)
    .where('placeCode', '=', placeCode)
    .where('channel', '=', channel)
    .where('day', '>=', from)
    .$if(until !== undefined, (sum) => sum.where('day', '<=', until!))
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
    .select(['deliveries.id', 'state', 'doneAt', 'campaignId', 'placeCode', 'channel'])
    .select((eb) =>
      eb
        .selectFrom('attempts')
        .select(({ fn }) => fn.min('startedAt').as('startedAt'))
        .whereRef('attempts.deliveryId', '=', 'deliveries.id')
        .as('handedAt'),
    )
}

function orderOf(at: string, id: string): string {
  return `${at} ${id}`
}

function dayOf(at: string): string {
  return toWallClock(at).date
}
