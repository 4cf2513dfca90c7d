import type { Db } from '#db/database.ts'
import { DAY, HOUR, later } from '#server/clock.ts'
import { GATHERED_AT_HOURS } from '#server/measurements/gather.ts'
import { latest, listMeasurements, type Measurement } from '#server/measurements/measurements.ts'

const BASELINE_MS = 90 * DAY

/** Whose earlier deliveries count: those of the unit on the channel; rehearsals are compared with rehearsals only. */
type Unit = { placeCode: string; rehearsal: 0 | 1; channel: string }

/** An earlier delivery, and what it had at each age: by metric, the last word of that age. */
export type Earlier = { id: string; doneAt: string; atAge: Map<number, Map<string, number>> }

/** All that deliveries which were out between two instants can be compared with. */
export async function listEarlier(
  db: Db,
  { placeCode, rehearsal, channel, from, until }: Unit & { from: string; until: string },
): Promise<Earlier[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .innerJoin('messages', 'messages.id', 'plans.messageId')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .select(['deliveries.id', 'doneAt'])
    .where('state', '!=', 'withdrawn')
    .where('campaigns.placeCode', '=', placeCode)
    .where('campaigns.rehearsal', '=', rehearsal)
    .where('destinations.channel', '=', channel)
    .where('doneAt', '>=', later(from, -BASELINE_MS))
    .where('doneAt', '<', until)
    .orderBy('deliveries.id')
    .execute()
  const measurements = await listMeasurements(db, { deliveryIds: rows.map(({ id }) => id) })
  const own = Map.groupBy(measurements, ({ deliveryId }) => deliveryId)
  return rows.map(({ id, doneAt }) => {
    return { id, doneAt: doneAt!, atAge: byAge(doneAt!, own.get(id) ?? []) }
  })
}

/**
 * What the deliveries of the 90 days before had at the same age, metric by metric.
 * One that lacks a metric at that age is left out.
 */
export function valuesBefore(
  earlier: Earlier[],
  { id, doneAt, asOf, metrics }: { id: string; doneAt: string; asOf: string; metrics: string[] },
): number[][] {
  const from = later(doneAt, -BASELINE_MS)
  const age = ageClass(doneAt, asOf)
  return earlier.flatMap((one) => {
    if (one.id === id || one.doneAt >= doneAt || one.doneAt < from) return []
    const then = one.atAge.get(age)
    const values = metrics.flatMap((name) => then?.get(name) ?? [])
    return values.length === metrics.length ? [values] : []
  })
}

function byAge(doneAt: string, measurements: Measurement[]): Earlier['atAge'] {
  const ages = Map.groupBy(measurements, ({ asOf }) => ageClass(doneAt, asOf))
  return new Map(
    [...ages].map(([age, then]) => [
      age,
      new Map(latest(then).map(({ metric, value }) => [metric, value])),
    ]),
  )
}

/** The last of the gathering times, in hours, that had passed: numbers are compared at the same age only. */
function ageClass(doneAt: string, asOf: string): number {
  return GATHERED_AT_HOURS.findLast((hours) => later(doneAt, hours * HOUR) <= asOf) ?? 0
}
