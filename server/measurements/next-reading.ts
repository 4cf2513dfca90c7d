import type { Db } from '#db/database.ts'
import { HOUR, instant, later } from '#server/clock.ts'
import type { DeliveryRow } from '#server/deliveries/deliveries.ts'
import { GATHERED_AT_HOURS, IN_HAND_AT_MOST_MS, NO_HOURS } from './gather.ts'
import { isReadable } from './readable.ts'

type Readable = Pick<DeliveryRow, 'id' | 'channel' | 'state' | 'remoteId' | 'doneAt' | 'dueAt'>

/**
 * When the numbers of some deliveries are read next without a person, by delivery; the others are not read again.
 * @param linked those whose texts carry a link of ours
 */
export async function listNextReadings(
  db: Db,
  { deliveries, linked }: { deliveries: Readable[]; linked: Set<string> },
): Promise<Map<string, string>> {
  const readable = deliveries.filter((one) => isReadable(one, linked.has(one.id)))
  if (readable.length === 0) return new Map()
  const ids = readable.map(({ id }) => id)
  const known = await db
    .selectFrom('gatherings')
    .select(['deliveryId', 'hours', 'doneAt', 'nextAt'])
    .where('deliveryId', 'in', ids)
    .execute()
  return new Map(
    readable.flatMap(({ id, doneAt, dueAt }) => {
      const own = known.filter(({ deliveryId }) => deliveryId === id)
      const when = { known: own, now: instant() }
      const next = doneAt ? nextReading({ ...when, doneAt }) : nextInHand({ ...when, dueAt })
      return next ? [[id, next] as const] : []
    }),
  )
}

type Known = { hours: number; doneAt: string | null; nextAt: string | null }

/** Of what is in a person's hands: every six hours, until a month after its time. Pure. */
export function nextInHand({
  dueAt,
  known,
  now,
}: {
  dueAt: string
  known: Known[]
  now: string
}): string | undefined {
  if (later(dueAt, IN_HAND_AT_MOST_MS) < now) return undefined
  const again = known.find(({ hours }) => hours === NO_HOURS)?.nextAt
  return again && again > now ? again : now
}

/** The next reading: one that is due and still open, or else the next of the timetable. Pure. */
export function nextReading({
  doneAt,
  known,
  now,
}: {
  doneAt: string
  known: Known[]
  now: string
}): string | undefined {
  const open = GATHERED_AT_HOURS.filter(
    (hours) => !known.some((one) => one.hours === hours && one.doneAt),
  )
  const times = open.map((hours) => {
    const at = later(doneAt, hours * HOUR)
    if (at > now) return at
    const again = known.find((one) => one.hours === hours)?.nextAt
    return again && again > now ? again : now
  })
  return times.sort()[0]
}
