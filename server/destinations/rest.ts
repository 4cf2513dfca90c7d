import type { Db } from '#db/database.ts'
import type { Reason } from '#server/channels/channel.ts'
import { later } from '#server/clock.ts'
import type { Destination } from './destinations.ts'

/** So many times in a row nothing came of trying: the destination rests, longer each time, and one goes first after it. */
export const BREAKS_AT = 5

/** What a group of tries at one destination told of it. `rest`: how long it should be left alone, and why. */
export type Told = {
  destination: Pick<Destination, 'id' | 'connection' | 'failures'>
  fared: 'well' | 'badly' | 'neither'
  rest?: { ms: number; reason: Reason }
}

/** Writes down how a destination fares: when it rests, and how often in a row nothing came of it. */
export async function noteTold(
  db: Db,
  { destination, fared, rest }: Told,
  { now, breakMs }: { now: string; breakMs: (failures: number) => number },
): Promise<void> {
  const failures = fared === 'badly' ? destination.failures + 1 : 0
  const breaks = failures >= BREAKS_AT
  const longest = rest ?? (breaks ? { ms: breakMs(failures), reason: RESTING } : undefined)
  const counts = fared !== 'neither' && failures !== destination.failures
  if (!counts && !longest) return
  await db
    .updateTable('destinations')
    .set({
      ...(counts ? { failures } : {}),
      ...(longest
        ? { restUntil: later(now, longest.ms), restWhy: JSON.stringify(longest.reason) }
        : {}),
    })
    .where('id', '=', destination.id)
    .where('connection', '=', destination.connection)
    .execute()
}

const RESTING: Reason = { code: 'resting' }

/** True where one try is made before all others are: it rested because nothing came of it. */
export function goesFirst({ failures }: Pick<Destination, 'failures'>): boolean {
  return failures >= BREAKS_AT
}
