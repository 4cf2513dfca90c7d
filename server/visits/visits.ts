import type { Db } from '#db/database.ts'
import type { Visits } from '#server/channels/channel.ts'
import { instant } from '#server/clock.ts'
import { linkVisitsOf } from './link-visits.ts'
import { viewsOf } from './page-views.ts'
import { flushVisits } from './visit-counts.ts'

/** What our own site has counted for a delivery until now. */
export async function visitsOf(db: Db, deliveryId: string): Promise<Visits> {
  await flushVisits(db)
  const views = await viewsOf(db, deliveryId)
  const link = await linkVisitsOf(db, deliveryId)
  return { views, ...(link !== undefined && { link }), asOf: instant() }
}
