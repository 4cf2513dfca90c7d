import { beforeEach, expect, test } from 'vitest'
import { openRoad } from '#server/road.fixture.ts'
import { addCluster, removeCluster, tellCluster } from '#server/stations/clusters.ts'
import {
  findStation,
  setUpStation,
  USUAL_SETTINGS,
  type Station,
} from '#server/stations/stations.ts'
import { householdsReached } from './households.ts'
import { addRoadStation } from './log.fixture.ts'

let road: Awaited<ReturnType<typeof openRoad>>
let station: Station

beforeEach(async () => {
  road = await openRoad()
  station = await addRoadStation(road)
  await count(1000)
})

test('households reached are those of the clusters that work, times the share', async () => {
  await hang(300)
  await hang(200)
  const broken = await hang(150)
  await tellCluster(road.db, { ...broken, brokenSince: '2026-01-01' })
  expect(await reached(1)).toEqual({ reached: 500, all: 1000 })
  expect(await reached(0.6)).toEqual({ reached: 300, all: 1000 })
  expect(await reached(0)).toEqual({ reached: 0, all: 1000 })
  await tellCluster(road.db, { ...broken, brokenSince: null })
  expect(await reached(1)).toEqual({ reached: 650, all: 1000 })
})

test('two clusters in earshot of each other reach nobody twice: never more than there are', async () => {
  await hang(700)
  await hang(600)
  expect(await reached(1)).toEqual({ reached: 1000, all: 1000 })
  expect(await reached(0.5)).toEqual({ reached: 500, all: 1000 })
})

test('clusters that are all silent reach nobody: that is counted, and it is 0', async () => {
  await tellCluster(road.db, { ...(await hang(300)), brokenSince: '2026-01-01' })
  expect(await reached(1)).toEqual({ reached: 0, all: 1000 })
})

test('what was never counted is missing, not 0: the place, a cluster, or all clusters', async () => {
  expect(await reached(1)).toBeUndefined()
  await hang(300)
  const uncounted = await hang(null)
  expect(await reached(1)).toBeUndefined()
  await removeCluster(road.db, uncounted)
  expect(await reached(1)).toEqual({ reached: 300, all: 1000 })
  await count(null)
  expect(await reached(1)).toBeUndefined()
})

function reached(share: number) {
  return householdsReached(road.db, { station, share })
}

async function count(households: number | null): Promise<void> {
  const by = road.cast.administrator
  const settings = { ...USUAL_SETTINGS, households }
  await setUpStation(road.db, { id: station.id, settings, by })
  station = (await findStation(road.db, { id: station.id, by }))!
}

let hung = 0
async function hang(households: number | null) {
  const by = road.cast.operator
  const cluster = { stationId: station.id, name: `Cụm ${hung++}`, households, by }
  return { id: await addCluster(road.db, cluster), by }
}
