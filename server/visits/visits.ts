import type { Db } from '#db/database.ts'
import type { Visits } from '#server/channels/channel.ts'
import { instant } from '#server/clock.ts'
import { linkVisitsOf } from './link-visits.ts'

/** What our own site counted for a delivery until now: openings of its link; it has no page of ours. */
export async function visitsOf(db: Db, deliveryId: string): Promise<Visits> {
  return { views: 0, link: await linkVisitsOf(db, deliveryId), asOf: instant() }
}
