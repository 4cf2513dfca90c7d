import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setClock } from '#server/clock.ts'
import { withdraw } from '#server/deliveries/direct.ts'
import { countFetch } from '#server/packs/fetches.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import { addRoadCampaign, addRoadMessage } from '#server/road.fixture.ts'
import type { Station } from '#server/stations/stations.ts'
import { tell } from './log.fixture.ts'
import { isBehind, listMornings } from './mornings.ts'
import { clockAt, DATE, openMornings, type Mornings } from './mornings.fixture.ts'

let scene: Mornings
let station: Station
let other: Station

beforeEach(async () => {
  scene = await openMornings()
  ;[station, other] = scene.stations
})
afterEach(() => setClock(Date.now))

describe('the day of the stations', () => {
  test('has those that have something to air, with their sessions by time', async () => {
    for (const time of ['17:05', '05:40', '05:30', '12:00']) await scene.air(station, time)
    const [morning, ...others] = await mornings()
    expect(morning).toMatchObject({ station, sessions: ['05:30', '12:00', '17:00'], told: 0 })
    expect(others).toEqual([])
    expect(await mornings('2026-12-03')).toEqual([])
  })

  test('has nothing of what nobody approved, nor of what was withdrawn', async () => {
    const { db, cast } = scene
    const by = cast.officer
    await withdraw(db, { id: await scene.air(station, '05:30'), by })
    const campaignId = await addRoadCampaign(db, { by })
    const messageId = await addRoadMessage(db, { by, campaignId })
    const planned = { messageId, destinationId: other.id, date: DATE, time: '05:30', by }
    await addPlan(db, planned)
    expect(await mornings()).toEqual([])
  })

  test('says of each whether its pack of this very day was fetched, and how often it told', async () => {
    await scene.air(station, '05:30')
    await scene.air(station, '17:00')
    await scene.air(other, '05:30')
    await fetch(station)
    await fetch(other, '2026-12-03')
    clockAt(`${DATE}T06:00`)
    await told('05:30')
    expect(await mornings()).toMatchObject([
      { station: { id: station.id }, told: 1, fetchedAt: '2026-12-01T05:00:00.000Z' },
      { station: { id: other.id }, told: 0, fetchedAt: undefined },
    ])
  })
})

describe('a station is behind', () => {
  beforeEach(async () => {
    for (const time of ['05:30', '17:00']) await scene.air(station, time)
  })

  test('until it has its pack', async () => {
    expect(await behind()).toBe(true)
    await fetch(station)
    expect(await behind()).toBe(false)
  })

  test('from the end of a session until somebody says what became of it', async () => {
    await fetch(station)
    clockAt(`${DATE}T05:44`)
    expect(await behind()).toBe(false)
    clockAt(`${DATE}T05:45`)
    expect(await behind()).toBe(true)
    await told('05:30', { rerun: true })
    expect(await behind()).toBe(true)
    await told('05:30', { how: 'none', why: 'Mất điện' })
    expect(await behind()).toBe(false)
    clockAt(`${DATE}T17:15`)
    expect(await behind()).toBe(true)
    await told('17:00')
    expect(await behind()).toBe(false)
  })
})

function mornings(date = DATE) {
  return listMornings(scene.db, { stations: [...scene.stations, scene.elsewhere], date })
}

async function behind(): Promise<boolean> {
  return isBehind((await mornings())[0]!)
}

function fetch({ id }: Station, date = DATE): Promise<void> {
  clockAt('2026-12-01T12:00')
  return countFetch(scene.db, { stationId: id, date, by: null })
}

let words = 0
async function told(time: string, word: Partial<Parameters<typeof tell>[1]> = {}) {
  const { db, cast } = scene
  const id = `word ${words++}`
  await tell(db, { id, stationId: station.id, date: DATE, time, by: cast.operator, ...word })
}
