import type { Db } from '#db/database.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { openTally } from './tally.ts'

/** What an opened link is counted in; with the day, that is all that is kept of it. */
export type Cell = { campaignId: string; placeCode: string; channel: string }

const tally = openTally<Cell & { day: string }>('visits', async (trx, counted) => {
  await trx
    .insertInto('linkVisits')
    .values(counted.map(({ cell, count }) => ({ ...cell, visits: count })))
    .onConflict((conflict) =>
      conflict
        .columns(['campaignId', 'placeCode', 'channel', 'day'])
        .doUpdateSet((eb) => ({ visits: eb('linkVisits.visits', '+', eb.ref('excluded.visits')) })),
    )
    .execute()
})

/** Counts one opening, for today in Viet Nam. */
export function countVisit(db: Db, { campaignId, placeCode, channel }: Cell): void {
  tally.add(db, { campaignId, placeCode, channel, day: toWallClock(instant()).date })
}

/** Writes what this process has counted since it wrote last; before an end, too. */
export const flushVisits = tally.flush
