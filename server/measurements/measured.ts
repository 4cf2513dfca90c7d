import type { Db } from '#db/database.ts'
import type { Grade, Words } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { latest, listMeasurements, type Measurement } from './measurements.ts'

/** One metric of a channel, and the last word on it; `last` is undefined where nobody measured it, which is not 0. */
export type MeasuredMetric = {
  name: string
  label: Words
  share: boolean
  /** The grade a number typed by a person has; without it only the platform gives one. */
  byHand: Grade | undefined
  last: Reading | undefined
}

/** `by` is the name of who typed it, `origin` what the platform counted. */
export type Reading = Pick<
  Measurement,
  'value' | 'grade' | 'asOf' | 'origin' | 'proof' | 'screenshotId'
> & {
  by: string | undefined
}

/** Every metric of the channels of some deliveries, by delivery. */
export async function listMeasured(
  db: Db,
  { deliveries }: { deliveries: { id: string; channel: string }[] },
): Promise<Map<string, MeasuredMetric[]>> {
  const deliveryIds = deliveries.map(({ id }) => id)
  const measurements = latest(await listMeasurements(db, { deliveryIds }))
  const names = await listNames(db, measurements)
  return new Map(
    deliveries.map(({ id, channel }) => {
      const own = measurements.filter(({ deliveryId }) => deliveryId === id)
      return [id, metricsOf(channel, own, names)]
    }),
  )
}

/** When the last of some measurements was kept, or nothing where there is none. */
export async function lastKeptAt(
  db: Db,
  { deliveryIds }: { deliveryIds: string[] },
): Promise<string | undefined> {
  const measurements = await listMeasurements(db, { deliveryIds })
  return measurements
    .map(({ fetchedAt }) => fetchedAt)
    .sort()
    .at(-1)
}

function metricsOf(
  channel: string,
  own: Measurement[],
  names: Map<string, string>,
): MeasuredMetric[] {
  return getChannel(channel).metrics.map(({ name, label, byHand, share = false }) => {
    const found = own.find(({ metric }) => metric === name)
    return { name, label, byHand, share, last: found && readingOf(found, names) }
  })
}

function readingOf(
  { value, grade, asOf, origin, by, proof, screenshotId }: Measurement,
  names: Map<string, string>,
) {
  return { value, grade, asOf, origin, proof, screenshotId, by: by ? names.get(by) : undefined }
}

async function listNames(db: Db, measurements: Measurement[]): Promise<Map<string, string>> {
  const ids = [...new Set(measurements.flatMap(({ by }) => by ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
