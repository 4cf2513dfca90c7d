import type { Db } from '#db/database.ts'
import type { Visits } from '#server/channels/channel.ts'
import { instant } from '#server/clock.ts'
import { linkVisitsOf } from './link-visits.ts'
import { viewsOf } from './page-views.ts'

/** What our own site has counted for a delivery until now. */
export async function visitsOf(db: Db, deliveryId: string): Promise<Visits> {
  const views = await viewsOf(db, deliveryId)
  return { views, link: await linkVisitsOf(db, deliveryId), asOf: instant() }
}
