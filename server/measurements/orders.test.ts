import { expect, test } from 'vitest'
import { newId } from '#db/id.ts'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { HOUR, instant, later } from '#server/clock.ts'
import { append, latest, listMeasurements, type NewMeasurement } from './measurements.ts'

const ORDERS = 1000
const METRICS = ['viewers', 'reactions']

/** What a platform said over a month: a counter that fell, an hour that is missing, the same reading twice. */
const READINGS: [hours: number, value: number][] = [
  [1, 40],
  [6, 90],
  [6, 90],
  [24, 85],
  [168, 400],
  [168, 400],
  [720, 395],
]
const DISTINCT = new Set(READINGS.map(([hours]) => hours)).size

const began = later(instant(), -721 * HOUR)

test(
  'the last word on a number is the same in whatever order its readings came in, and again',
  { timeout: 60_000 },
  async () => {
    const db = await openTestDatabase()
    const ids = Array.from({ length: ORDERS }, () => newId())
    const orders = ids.map((deliveryId) =>
      shuffled(METRICS.flatMap((metric) => readingsOf(deliveryId, metric))),
    )
    await appendAll()
    const rows = await listMeasurements(db, { deliveryIds: ids })
    expect(rows).toHaveLength(ORDERS * METRICS.length * DISTINCT)

    const expected = recomputed(orders.flat())
    expect(countUnlike(latest(rows), expected)).toBe(0)
    expect(countUnlike(latest(shuffled(rows)), expected)).toBe(0)

    await appendAll()
    expect(await listMeasurements(db, { deliveryIds: ids })).toHaveLength(rows.length)
    await db.destroy()

    /** The first reading of every order, then the second of every order, and so on. */
    async function appendAll() {
      for (let turn = 0; turn < READINGS.length * METRICS.length; turn++)
        await append(
          db,
          orders.map((order) => order[turn]!),
        )
    }
  },
)

function readingsOf(deliveryId: string, metric: string): NewMeasurement[] {
  const from = METRICS.indexOf(metric)
  const common = { deliveryId, metric, grade: 'A', origin: 'v25.0', by: null } as const
  return READINGS.map(([hours, value]) => ({
    ...common,
    value: value + from,
    asOf: later(began, hours * HOUR),
  }))
}

/** From the raw readings, without looking at how we keep them: of each number the value of its latest date. */
function recomputed(readings: NewMeasurement[]): Set<string> {
  const own = Map.groupBy(readings, ({ deliveryId, metric }) => `${deliveryId} ${metric}`)
  return new Set([...own.values()].map((some) => wordOf(some.toSorted(byDate).at(-1)!)))
}

/** How many last words are other ones than expected, or missing. */
function countUnlike(last: NewMeasurement[], expected: Set<string>): number {
  const words = last.map(wordOf)
  const right = new Set(words.filter((word) => expected.has(word)))
  return Math.max(words.length, expected.size) - right.size
}

function byDate(one: NewMeasurement, other: NewMeasurement): number {
  return Date.parse(one.asOf) - Date.parse(other.asOf)
}

function wordOf({ deliveryId, metric, value, asOf }: NewMeasurement): string {
  return `${deliveryId} ${metric} ${value} ${asOf}`
}

function shuffled<T>(items: T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
