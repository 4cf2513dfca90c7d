import type { Db } from '#db/database.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { openTally } from './tally.ts'

/** A view is of a delivery and a day; nothing else is kept of it. */
const tally = openTally<{ deliveryId: string; day: string }>('views', async (trx, counted) => {
  await trx
    .insertInto('pageViews')
    .values(counted.map(({ cell, count }) => ({ ...cell, views: count })))
    .onConflict((conflict) =>
      conflict
        .columns(['deliveryId', 'day'])
        .doUpdateSet((eb) => ({ views: eb('pageViews.views', '+', eb.ref('excluded.views')) })),
    )
    .execute()
})

/** Counts one view of the page of a delivery, today in Viet Nam. */
export function countView(db: Db, { deliveryId }: { deliveryId: string }): void {
  tally.add(db, { deliveryId, day: toWallClock(instant()).date })
}

/** Writes what this process has counted since it wrote last; before an end, too. */
export const writeViews = tally.flush

/** How often the page of a delivery was opened, on all days together. */
export async function viewsOf(db: Db, deliveryId: string): Promise<number> {
  await writeViews(db)
  const { views } = await db
    .selectFrom('pageViews')
    .select(({ fn }) => fn.sum<number | null>('views').as('views'))
    .where('deliveryId', '=', deliveryId)
    .executeTakeFirstOrThrow()
  return Number(views ?? 0)
}
