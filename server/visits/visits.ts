import type { Db } from '#db/database.ts'
import type { Visits } from '#server/channels/channel.ts'
import { instant } from '#server/clock.ts'
import { viewsOf } from './page-views.ts'

/** What our own site has counted for a delivery until now. */
export async function visitsOf(db: Db, deliveryId: string): Promise<Visits> {
  return { views: await viewsOf(db, deliveryId), link: 0, asOf: instant() }
}
