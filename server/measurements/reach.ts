import type { Db } from '#db/database.ts'
import type { Grade, Words } from '#server/channels/channel.ts'
import { listChannels } from '#server/channels/registry.ts'
import { listForCampaign, type DeliveryRow } from '#server/deliveries/deliveries.ts'
import type { Account } from '#server/people/accounts.ts'
import { latest, listMeasurements, type Measurement } from './measurements.ts'

/** The two numbers of a reach, never summed: the same person sees several channels and several posts. */
export const REACH_METRICS = ['viewers', 'views'] as const
export type ReachMetric = (typeof REACH_METRICS)[number]

export type Count = { value: number; grade: Grade; asOf: string }

/** One delivery that is out, and how many saw it, where that was measured. */
export type ReachRow = Pick<
  DeliveryRow,
  'id' | 'messageId' | 'headline' | 'destination' | 'placeName' | 'doneAt'
> &
  Record<ReachMetric, Count | undefined>

/** The deliveries of one channel, and which of the two numbers it can have at all. */
export type ChannelReach = {
  channel: string
  label: Words
  counts: ReachMetric[]
  rows: ReachRow[]
}

/** How many people each delivery of a campaign reached, by channel, the latest first; each number as it was last measured. */
export async function listReach(
  db: Db,
  { campaignId, by }: { campaignId: string; by: Account },
): Promise<ChannelReach[]> {
  const all = await listForCampaign(db, { campaignId, by })
  const out = all.filter(({ state }) => state === 'confirmed').toReversed()
  const known = latest(await listMeasurements(db, { deliveryIds: out.map(({ id }) => id) }))
  const channels = listChannels().map(({ name, channel: { label, metrics } }) => ({
    channel: name,
    label,
    counts: REACH_METRICS.filter((wanted) => metrics.some(({ name }) => name === wanted)),
    rows: out.filter(({ channel }) => channel === name).map((row) => toReach(row, known)),
  }))
  return channels.filter(({ rows }) => rows.length > 0)
}

function toReach(delivery: DeliveryRow, known: Measurement[]): ReachRow {
  const { id, messageId, headline, destination, placeName, doneAt } = delivery
  const own = known.filter(({ deliveryId }) => deliveryId === id)
  const [viewers, views] = REACH_METRICS.map((name) => countOf(own, name))
  return { id, messageId, headline, destination, placeName, doneAt, viewers, views }
}

function countOf(measurements: Measurement[], metric: ReachMetric): Count | undefined {
  const one = measurements.find((each) => each.metric === metric)
  return one && { value: one.value, grade: one.grade, asOf: one.asOf }
}
