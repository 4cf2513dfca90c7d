import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Db } from '#db/database.ts'
import type { Grade, ScoredMetric } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant, later } from '#server/clock.ts'
import { ON_TIME_MS } from '#server/deliveries/pause.ts'
import { latest, listMeasurements, type Measurement } from '#server/measurements/measurements.ts'
import { findCountBaseline, findRateBaseline } from './baseline.ts'
import { listEarlier, valuesBefore, type Earlier } from './earlier.ts'
import type { ScoredItem, ScoreInputs } from './score-inputs.ts'

/** Everything the score of a message is computed from: each metric of each delivery, measured or not. */
export async function collectInputs(
  db: Db,
  { messageId }: { messageId: string },
): Promise<ScoreInputs> {
  const deliveries = await listNotTakenBack(db, messageId)
  const measurements = await listMeasurements(db, { deliveryIds: deliveries.map(({ id }) => id) })
  const own = Map.groupBy(measurements, ({ deliveryId }) => deliveryId)
  const comparable = await listComparable(db, deliveries)
  const items: ScoredItem[] = []
  for (const [at, delivery] of deliveries.filter(isDue).entries()) {
    if (at % BREATH === BREATH - 1) await nextTurn()
    items.push(onTime(delivery))
    if (delivery.state !== 'confirmed') continue
    const known = { own: latest(own.get(delivery.id) ?? []), comparable }
    for (const metric of getChannel(delivery.channel).scored)
      items.push(scoredItem(delivery, metric, known))
  }
  return { weights: 'weights-v1', items }
}

/** After so many deliveries the process does something else first: pages do not wait for a score. */
const BREATH = 50

type Delivery = Awaited<ReturnType<typeof listNotTakenBack>>[number]

/** What is measured of a delivery, and by channel what that can be compared with. */
type Known = { own: Measurement[]; comparable: Map<string, Earlier[]> }

/** The deliveries of a message that were not taken back, with the unit they belong to. */
async function listNotTakenBack(db: Db, messageId: string) {
  return db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .innerJoin('messages', 'messages.id', 'plans.messageId')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .select(['deliveries.id', 'deliveries.state', 'deliveries.dueAt', 'doneAt', 'doneGrade'])
    .select(['destinations.channel', 'campaigns.placeCode', 'campaigns.rehearsal'])
    .where('state', '!=', 'withdrawn')
    .where('plans.messageId', '=', messageId)
    .orderBy('deliveries.id')
    .execute()
}

async function listComparable(db: Db, deliveries: Delivery[]): Promise<Map<string, Earlier[]>> {
  const channels = Map.groupBy(deliveries.filter(isConfirmed), ({ channel }) => channel)
  const comparable = new Map<string, Earlier[]>()
  for (const [channel, some] of channels) {
    const { placeCode, rehearsal } = some[0]!
    const times = some.map(outAt).sort()
    const between = { from: times[0]!, until: times.at(-1)! }
    comparable.set(channel, await listEarlier(db, { placeCode, rehearsal, channel, ...between }))
  }
  return comparable
}

function isConfirmed({ state }: Delivery): boolean {
  return state === 'confirmed'
}

function outAt({ doneAt, dueAt }: Delivery): string {
  return doneAt ?? dueAt
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

function scoredItem(
  delivery: Delivery,
  metric: ScoredMetric,
  { own, comparable }: Known,
): ScoredItem {
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
  const before = (...metrics: string[]) =>
    valuesBefore(comparable.get(channel) ?? [], {
      ...{ id: deliveryId, doneAt: outAt(delivery), asOf: measured.asOf, metrics },
    })
  switch (metric.type) {
    case 'share': {
      const target = typeof metric.target === 'number' ? metric.target : value(metric.target)
      return { ...measured, type: 'share', value: value(metric.value), target }
    }
    case 'count': {
      const prior = findCountBaseline(before(metric.value).map(([v]) => v!))
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
      const rates = before(metric.n, ...metric.x).map(([of, ...xs]) => ({
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

function worst(measurements: Measurement[]): Grade {
  return (
    measurements
      .map(({ grade }) => grade)
      .sort()
      .at(-1) ?? 'D'
  )
}
