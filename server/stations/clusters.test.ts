import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setClock } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { addRoadDestination, openRoad } from '#server/road.fixture.ts'
import { addCluster, listClusters, removeCluster, tellCluster } from './clusters.ts'

let road: Awaited<ReturnType<typeof openRoad>>
let stationId: string

beforeEach(async () => {
  setClock(() => Date.parse('2026-12-01T18:00:00.000Z'))
  road = await openRoad()
  const by = road.cast.administrator
  stationId = await addRoadDestination(road.db, { by, channel: 'loudspeaker', name: 'Đài' })
})
afterEach(() => setClock(Date.now))

describe('the clusters of a station', () => {
  test('are listed by name, each with its households where somebody counted', async () => {
    await add('Chợ xã', 240)
    await add('Bến phà', null)
    expect(await list()).toEqual([
      expect.objectContaining({ name: 'Bến phà', households: null, brokenSince: null }),
      expect.objectContaining({ name: 'Chợ xã', households: 240, brokenSince: null }),
    ])
  })

  test('are silent since the day that was told, until they work again', async () => {
    const id = await add('Chợ xã')
    await tell(id, '2026-11-20')
    expect(await list()).toMatchObject([{ brokenSince: '2026-11-20' }])
    await tell(id, null)
    expect(await list()).toMatchObject([{ brokenSince: null }])
  })

  test('may be silent since this morning in Viet Nam, not since tomorrow', async () => {
    const id = await add('Chợ xã')
    await expect(tell(id, '2026-12-03')).rejects.toMatchObject({ reason: 'stations.brokenToCome' })
    expect(await list()).toMatchObject([{ brokenSince: null }])
    await tell(id, '2026-12-02')
    expect(await list()).toMatchObject([{ brokenSince: '2026-12-02' }])
  })

  test('have a name each, within their station', async () => {
    await add('Chợ xã')
    await expect(add('Chợ xã')).rejects.toMatchObject({
      ...{ reason: 'stations.sameCluster', values: { name: 'Chợ xã' } },
    })
    expect(await list()).toHaveLength(1)
    const { db, cast } = road
    const by = cast.administrator
    const other = await addRoadDestination(db, { by, channel: 'loudspeaker', name: 'Đài hai' })
    await addCluster(db, { stationId: other, name: 'Chợ xã', households: null, by })
    expect(await listClusters(db, { stationIds: [stationId, other] })).toHaveLength(2)
  })

  test('that were removed are listed no more, take no word, and leave their name free', async () => {
    const id = await add('Chợ xã')
    await removeCluster(road.db, { id, by: road.cast.operator })
    expect(await list()).toEqual([])
    await expect(tell(id, null)).rejects.toMatchObject({ reason: 'stations.notYours' })
    await add('Chợ xã')
    expect(await list()).toHaveLength(1)
  })
})

test('who tends the station tends its clusters, and nobody else', async () => {
  const { operator, officer, city, administrator, leader, stranger } = road.cast
  for (const by of [operator, officer, city, administrator]) {
    const id = await add(`Cụm ${by.name}`, null, by)
    await tell(id, '2026-11-20', by)
    await removeCluster(road.db, { id, by })
  }
  const id = await add('Chợ xã')
  const refused = { reason: 'stations.notYours' }
  for (const by of [leader, stranger]) {
    await expect(add('Bến phà', null, by)).rejects.toMatchObject(refused)
    await expect(tell(id, '2026-11-20', by)).rejects.toMatchObject(refused)
    await expect(removeCluster(road.db, { id, by })).rejects.toMatchObject(refused)
  }
  expect(await list()).toMatchObject([{ id, name: 'Chợ xã', brokenSince: null }])
})

function add(name: string, households: number | null = null, by: Account = road.cast.operator) {
  return addCluster(road.db, { stationId, name, households, by })
}

function tell(id: string, brokenSince: string | null, by: Account = road.cast.operator) {
  return tellCluster(road.db, { id, brokenSince, by })
}

function list() {
  return listClusters(road.db, { stationIds: [stationId] })
}
