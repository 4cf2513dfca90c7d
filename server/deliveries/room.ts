import type { Db } from '#db/database.ts'
import { dayBounds, instant, later, MINUTE, SECOND, toWallClock } from '#server/clock.ts'
import type { Destination } from '#server/destinations/destinations.ts'
import { goesFirst } from '#server/destinations/rest.ts'

/** How many more a destination takes now, and when it takes the next ones. */
export type Room = { left: number; nextAt: string }

/** Between the one that goes first after a rest and the others. */
const BEHIND_MS = 5 * SECOND

/** The room of a destination that people or its failures limit; nothing where all may go. */
export async function roomOf(
  db: Db,
  destination: Pick<Destination, 'id' | 'limits' | 'failures'>,
  now: string,
): Promise<Room | undefined> {
  const { perDay, apartMinutes } = destination.limits
  if (perDay !== undefined) {
    const { from, until } = dayBounds(toWallClock(now).date)
    const left = perDay - (await countTried(db, destination.id, { from, until }))
    if (left <= 0) return { left: 0, nextAt: until }
    if (!apartMinutes) return { left, nextAt: until }
  }
  if (apartMinutes) {
    const last = await lastTried(db, destination.id)
    const nextAt = last ? later(last, apartMinutes * MINUTE) : now
    if (nextAt > now) return { left: 0, nextAt }
    return { left: 1, nextAt: later(now, apartMinutes * MINUTE) }
  }
  return goesFirst(destination) ? { left: 1, nextAt: later(now, BEHIND_MS) } : undefined
}

async function countTried(
  db: Db,
  destinationId: string,
  { from, until }: { from: string; until: string },
): Promise<number> {
  const { count } = await tried(db, destinationId)
    .where('startedAt', '>=', from)
    .where('startedAt', '<', until)
    .select(({ fn }) => fn.count<number>('attempts.deliveryId').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function lastTried(db: Db, destinationId: string): Promise<string | undefined> {
  const { last } = await tried(db, destinationId)
    .select(({ fn }) => fn.max('startedAt').as('last'))
    .executeTakeFirstOrThrow()
  return last ? instant(new Date(last)) : undefined
}

function tried(db: Db, destinationId: string) {
  return db
    .selectFrom('attempts')
    .innerJoin('plans', 'plans.id', 'attempts.deliveryId')
    .where('destinationId', '=', destinationId)
}
