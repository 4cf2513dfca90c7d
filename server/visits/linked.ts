import { isOneOf } from '#db/rows.ts'
import type { Db } from '#db/database.ts'

/** Those of some deliveries whose text, as it went out or was handed over, carries the short link of its way. */
export async function listLinked(
  db: Db,
  { deliveryIds }: { deliveryIds: string[] },
): Promise<Set<string>> {
  if (deliveryIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('attempts')
    .innerJoin('plans', 'plans.id', 'attempts.deliveryId')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .innerJoin('shortLinks', (join) =>
      join
        .onRef('shortLinks.messageId', '=', 'plans.messageId')
        .onRef('shortLinks.placeCode', '=', 'destinations.placeCode')
        .onRef('shortLinks.channel', '=', 'destinations.channel'),
    )
    .select(['attempts.deliveryId', 'attempts.text', 'shortLinks.code'])
    .where(isOneOf(db, 'attempts.deliveryId', deliveryIds))
    .execute()
  const linked = rows.filter(({ text, code }) => text.includes(`/l/${code}`))
  return new Set(linked.map(({ deliveryId }) => deliveryId))
}
