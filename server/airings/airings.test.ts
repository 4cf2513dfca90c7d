import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '#server/audit/audit.ts'
import { dayBounds, MINUTE, setClock } from '#server/clock.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { openRoad } from '#server/road.fixture.ts'
import { addCluster } from '#server/stations/clusters.ts'
import { setUpStation, USUAL_SETTINGS, type Station } from '#server/stations/stations.ts'
import { lastWords, listAirings } from './airings.ts'
import type { NewAiring } from './new-airing.ts'
import { addRoadStation, handOver, tell } from './log.fixture.ts'

const NOON = Date.parse('2026-12-01T05:00:00.000Z')
const session = { date: '2026-12-01', time: '12:00' }

let road: Awaited<ReturnType<typeof openRoad>>
let station: Station
/** Two scripts of the session at noon, in the station's hands. */
let items: string[]

beforeEach(async () => {
  clockFrom(NOON)
  road = await openRoad()
  station = await addRoadStation(road)
  items = [await handOver(road, station), await handOver(road, station)]
  clockFrom(NOON + 20 * MINUTE)
})
afterEach(() => setClock(Date.now))

describe('a word of a session', () => {
  test('told twice under one id is one line', async () => {
    expect([await told({ id: 'a' }), await told({ id: 'a' })]).toEqual([true, false])
    expect(await lines()).toHaveLength(1)
    expect(await audited()).toHaveLength(1)
  })

  test('that was late on its way does not overrule a newer one', async () => {
    const early = new Date(NOON + 10 * MINUTE).toISOString()
    await told({ id: 'newer', how: 'none', why: 'Mất điện' })
    await told({ id: 'late', how: 'full', toldAt: early })
    expect((await lines()).map(({ id }) => id)).toEqual(['late', 'newer'])
    expect([...lastWords(await lines()).values()]).toMatchObject([{ id: 'newer', how: 'none' }])
    expect((await deliveryOf(items[0]!)).state).toBe('refused')
  })

  test('from a clock that is ahead counts from now', async () => {
    await told({ id: 'a', toldAt: '2027-01-01T00:00:00.000Z' })
    const [line] = await lines()
    expect(Date.parse(line!.at)).toBeLessThan(NOON + 21 * MINUTE)
  })

  test('sent ten times at once is one line, and each item has one measurement of it', async () => {
    const sent = await Promise.all(Array.from({ length: 10 }, () => told({ id: 'a' })))
    expect(sent.filter(Boolean)).toHaveLength(1)
    expect(await lines()).toHaveLength(1)
    expect(await audited()).toHaveLength(1)
    for (const id of items) expect(await measuredOf(id)).toEqual(['aired 1 B'])
  })

  test('that corrects another is a line of its own: both stay, the last counts', async () => {
    await told({ id: 'z', how: 'none', why: 'Mất điện' })
    await told({ id: 'a' })
    expect(await lines()).toMatchObject([{ id: 'z' }, { id: 'a' }])
    expect([...lastWords(await lines()).values()]).toMatchObject([{ id: 'a', how: 'full' }])
    for (const id of items) expect((await deliveryOf(id)).state).toBe('confirmed')
  })

  test('stands in the audit with who told it, as it was told', async () => {
    await told({ id: 'a', how: 'part', share: 0.6, why: 'Mưa' })
    const [entry] = await audited()
    expect(entry).toMatchObject({ by: road.cast.operator.id, subject: station.id })
    expect(JSON.parse(entry!.detail)).toMatchObject({ id: 'a', share: 0.6, why: 'Mưa' })
  })
})

describe('the items in the station’s hands', () => {
  test('are confirmed, each with its share, the clusters and the time at which it began', async () => {
    const aired = { how: 'part', share: 0.6, from: '12:02', clustersOn: 7, clusters: 8 } as const
    await told({ id: 'a', ...aired, trouble: 'Cụm 3 im' })
    for (const id of items) {
      expect(await measuredOf(id)).toEqual(['aired 0.6 B', 'clusters 8 B', 'clusters-on 7 B'])
      expect(await deliveryOf(id)).toMatchObject({
        ...{ state: 'confirmed', doneAt: '2026-12-01T05:02:00.000Z', doneGrade: 'B' },
        ...{ doneByName: 'operator', note: 'Cụm 3 im' },
      })
    }
  })

  test('have the households within reach as an estimate, grade D', async () => {
    const { db, cast } = road
    const by = cast.officer
    await setUpStation(db, {
      id: station.id,
      settings: { ...USUAL_SETTINGS, households: 1000 },
      by,
    })
    await addCluster(db, { stationId: station.id, name: 'Chợ', households: 400, by })
    await told({ id: 'a', how: 'part', share: 0.5 })
    expect(await measuredOf(items[0]!)).toEqual([
      ...['aired 0.5 B', 'households 1000 D', 'households-reached 200 D'],
    ])
  })

  test('of a session that was not aired are refused, and it was measured: nothing', async () => {
    await told({ id: 'a', how: 'none', share: 1, why: 'Mất điện' })
    for (const id of items) {
      expect(await deliveryOf(id)).toMatchObject({
        ...{ state: 'refused', reason: { code: 'not-aired' }, doneAt: null, note: 'Mất điện' },
      })
      expect(await measuredOf(id)).toEqual(['aired 0 B'])
    }
  })

  test('stay as they are when another session is told, or a rerun', async () => {
    await told({ id: 'a', rerun: true })
    await told({ id: 'b', time: '05:30' })
    expect(await lines()).toMatchObject([{ id: 'b' }, { id: 'a', rerun: 1 }])
    expect([...lastWords(await lines()).values()]).toMatchObject([{ id: 'b' }])
    for (const id of items) {
      expect((await deliveryOf(id)).state).toBe('handed over')
      expect(await measuredOf(id)).toEqual([])
    }
  })
})

describe('nothing is written', () => {
  test.each<[string, Partial<NewAiring>]>([
    ['airings.noReason', { how: 'none', why: ' ' }],
    ['airings.share', { how: 'part', share: 0 }],
    ['airings.share', { how: 'part', share: 1 }],
    ['airings.share', { how: 'part', share: Number.NaN }],
    ['deliveries.toCome', { time: '12:30' }],
    ['deliveries.toCome', { from: '12:30' }],
    ['deliveries.toCome', { until: '12:30' }],
    ['deliveries.toCome', { date: '2026-12-02', time: '05:30' }],
    ['airings.endsBefore', { from: '12:10', until: '12:05' }],
    ['measurements.clustersOutside', { clustersOn: 9, clusters: 8 }],
  ])('%s: %o', async (reason, wrong) => {
    await expect(told({ id: 'a', ...wrong })).rejects.toMatchObject({ reason })
    expect(await lines()).toEqual([])
    for (const id of items) expect((await deliveryOf(id)).state).toBe('handed over')
  })

  test('by anybody but those who tend the station', async () => {
    const { leader, stranger, administrator, operator } = road.cast
    const neighbour = { ...operator, placeCode: '31309', placePath: 'VN/92/31309' }
    for (const by of [leader, stranger, administrator, neighbour])
      await expect(told({ id: 'a', by })).rejects.toMatchObject({ reason: 'stations.notYours' })
    expect(await lines()).toEqual([])
  })
})

function told(word: { id: string } & Partial<NewAiring>): Promise<boolean> {
  return tell(road.db, { ...session, stationId: station.id, by: road.cast.operator, ...word })
}

function lines() {
  return listAirings(road.db, { stationIds: [station.id], ...dayBounds(session.date) })
}

async function audited() {
  const { db, cast } = road
  return (await listAudit(db, { by: cast.leader })).filter(({ action }) => action === 'aired')
}

async function deliveryOf(id: string) {
  return (await findDelivery(road.db, { id, by: road.cast.officer }))!
}

async function measuredOf(deliveryId: string): Promise<string[]> {
  const rows = await road.db
    .selectFrom('measurements')
    .select(['metric', 'value', 'grade'])
    .where('deliveryId', '=', deliveryId)
    .orderBy('metric')
    .execute()
  return rows.map(({ metric, value, grade }) => `${metric} ${value} ${grade}`)
}

/** A clock that goes on by a millisecond whenever somebody looks at it. */
function clockFrom(ms: number): void {
  let at = ms
  setClock(() => (at += 1))
}
