import type { Db } from '#db/database.ts'
import type { Grade, ScoredMetric } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { DAY, HOUR, instant, later } from '#server/clock.ts'
import { ON_TIME_MS } from '#server/deliveries/pause.ts'
import { GATHERED_AT_HOURS } from '#server/measurements/gather.ts'
import { latest, listMeasurements, type Measurement } from '#server/measurements/measurements.ts'
import { findCountBaseline, findRateBaseline } from './baseline.ts'
import type { ScoredItem, ScoreInputs } from './score-inputs.ts'

const BASELINE_MS = 90 * DAY

/** Everything the score of a message is computed from: each metric of each delivery, measured or not. */
export async function collectInputs(
  db: Db,
  { messageId }: { messageId: string },
): Promise<ScoreInputs> {
  const deliveries = await outOf(db).where('plans.messageId', '=', messageId).execute()
  const measurements = await listMeasurements(db, { deliveryIds: deliveries.map(({ id }) => id) })
  const items: ScoredItem[] = []
  for (const delivery of deliveries.filter(isDue)) {
    items.push(onTime(delivery))
    if (delivery.state !== 'confirmed') continue
    const own = latest(measurements.filter(({ deliveryId }) => deliveryId === delivery.id))
    for (const metric of getChannel(delivery.channel).scored)
      items.push(await scoredItem(db, delivery, metric, own))
  }
  return { weights: 'weights-v1', items }
}

type Delivery = Awaited<ReturnType<ReturnType<typeof outOf>['execute']>>[number]

/** Deliveries that were not taken back, with the unit they belong to. */
function outOf(db: Db) {
  return db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .innerJoin('messages', 'messages.id', 'plans.messageId')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .select(['deliveries.id', 'deliveries.state', 'deliveries.dueAt', 'doneAt', 'doneGrade'])
    .select(['destinations.channel', 'campaigns.placeCode', 'campaigns.rehearsal'])
    .where('state', '!=', 'withdrawn')
    .orderBy('deliveries.id')
}

function isDue({ dueAt, doneAt }: Delivery): boolean {
  return doneAt !== null || dueAt <= instant()
}

function onTime({ id, channel, state, dueAt, doneAt, doneGrade }: Delivery): ScoredItem {
  const common = { deliveryId: id, channel, metric: 'on-time', component: 'delivery' } as const
  const grade = doneGrade ?? 'A'
  if (state === 'refused' || isMissed({ state, dueAt }))
    return { ...common, grade, type: 'share', value: 0, target: 1 }
  if (state !== 'confirmed' || !doneAt)
    return {
      ...common,
      grade,
      type: 'unavailable',
      why: state === 'unknown' ? 'unknown' : 'not-confirmed',
    }
  const value = Math.abs(Date.parse(doneAt) - Date.parse(dueAt)) <= ON_TIME_MS ? 1 : 0
  return { ...common, grade, asOf: doneAt, type: 'share', value, target: 1 }
}

/** Its time has passed and nothing was sent: that is known, and counts. What may be out is only unknown. */
function isMissed({ state, dueAt }: Pick<Delivery, 'state' | 'dueAt'>): boolean {
  return state === 'planned' && later(dueAt, ON_TIME_MS) < instant()
}

async function scoredItem(
  db: Db,
  delivery: Delivery,
  metric: ScoredMetric,
  own: Measurement[],
): Promise<ScoredItem> {
  const { id: deliveryId, channel } = delivery
  const parts = namesOf(metric).map((name) => own.find((one) => one.metric === name))
  const known = parts.filter((part) => part !== undefined)
  const common = { deliveryId, channel, metric: metric.name, component: metric.component }
  const missing = known.length < parts.length || known.length === 0
  if (missing) return { ...common, grade: 'A', type: 'unavailable', why: 'not-measured' }
  const measured = {
    ...common,
    grade: worst(known),
    asOf: known
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1)!,
  }
  const value = (name: string) => known.find((one) => one.metric === name)!.value
  switch (metric.type) {
    case 'share': {
      const target = typeof metric.target === 'number' ? metric.target : value(metric.target)
      return { ...measured, type: 'share', value: value(metric.value), target }
    }
    case 'count': {
      const earlier = await listEarlier(db, delivery, measured.asOf, [metric.value])
      const prior = findCountBaseline(earlier.map(([v]) => v!))
      const baseline = prior ? 'own' : 'declared'
      return {
        ...measured,
        type: 'count',
        v: value(metric.value),
        prior: prior ?? metric.prior,
        baseline,
      }
    }
    case 'rate': {
      const x = metric.x.reduce((sum, name) => sum + value(name), 0)
      const n = value(metric.n)
      const earlier = await listEarlier(db, delivery, measured.asOf, [metric.n, ...metric.x])
      const rates = earlier.map(([of, ...xs]) => ({
        n: of!,
        x: xs.reduce((sum, one) => sum + one, 0),
      }))
      const prior = findRateBaseline(rates)
      const baseline = prior ? 'own' : 'declared'
      const asked = measured.grade === 'C' ? { asked: n } : {}
      return { ...measured, ...asked, type: 'rate', x, n, prior: prior ?? metric.prior, baseline }
    }
  }
}

function namesOf(metric: ScoredMetric): string[] {
  if (metric.type === 'rate') return [metric.n, ...metric.x]
  if (metric.type === 'count') return [metric.value]
  return typeof metric.target === 'string' ? [metric.value, metric.target] : [metric.value]
}

/**
 * What the unit's own deliveries on this channel in the 90 days before had at the same age, metric by metric.
 * Rehearsals are compared with rehearsals only. One that lacks a metric at that age is left out.
 */
async function listEarlier(
  db: Db,
  delivery: Delivery,
  asOf: string,
  metrics: string[],
): Promise<number[][]> {
  const doneAt = delivery.doneAt ?? delivery.dueAt
  const earlier = await outOf(db)
    .where('campaigns.placeCode', '=', delivery.placeCode)
    .where('campaigns.rehearsal', '=', delivery.rehearsal)
    .where('destinations.channel', '=', delivery.channel)
    .where('deliveries.id', '!=', delivery.id)
    .where('doneAt', '<', doneAt)
    .where('doneAt', '>=', later(doneAt, -BASELINE_MS))
    .execute()
  const measurements = await listMeasurements(db, { deliveryIds: earlier.map(({ id }) => id) })
  const age = ageClass(doneAt, asOf)
  return earlier.flatMap((one) => {
    const then = measurements.filter(
      (each) => each.deliveryId === one.id && ageClass(one.doneAt!, each.asOf) === age,
    )
    const values = metrics.map((name) => latest(then).find(({ metric }) => metric === name)?.value)
    return values.every((value) => value !== undefined) ? [values] : []
  })
}

/** The last of the gathering times, in hours, that had passed: numbers are compared at the same age only. */
function ageClass(doneAt: string, asOf: string): number {
  return GATHERED_AT_HOURS.findLast((hours) => later(doneAt, hours * HOUR) <= asOf) ?? 0
}

function worst(measurements: Measurement[]): Grade {
  return (
    measurements
      .map(({ grade }) => grade)
      .sort()
      .at(-1) ?? 'D'
  )
}
