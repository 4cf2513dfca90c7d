import { afterEach, beforeEach, expect, test } from 'vitest'
import { setClock } from '#server/clock.ts'
import { countFetch } from '#server/packs/fetches.ts'
import type { Account } from '#server/people/accounts.ts'
import { withQueue } from '#server/queues/queue.fixture.ts'
import type { Station } from '#server/stations/stations.ts'
import { clockAt, DATE, openMornings, type Mornings } from './mornings.fixture.ts'
import { listMornings } from './mornings.ts'
import { remindStations } from './remind.ts'
import { listReminders } from './reminders.ts'

let scene: Mornings
let station: Station
let ready: Station
let elsewhere: Station

beforeEach(async () => {
  scene = await openMornings()
  ;[station, ready] = scene.stations
  elsewhere = scene.elsewhere
  for (const one of [station, ready, elsewhere]) await scene.air(one, '05:30')
  await countFetch(scene.db, { stationId: ready.id, date: DATE, by: null })
})
afterEach(() => setClock(Date.now))

test.each(['officer', 'leader', 'cityLeader'] as const)(
  'a reminder of the %s asks the stations that are behind, and no other',
  async (role) => {
    clockAt('2026-12-01T18:00')
    expect(await remind(scene.cast[role])).toBe(1)
    const reminders = await reminded()
    expect([...reminders.keys()]).toEqual([station.id])
    expect(reminders.get(station.id)).toMatchObject({ date: DATE, byName: role, mailedAt: null })
    const mornings = await listMornings(scene.db, { stations: [station, ready], date: DATE })
    expect(mornings.map(({ remindedAt }) => remindedAt)).toEqual([
      expect.stringMatching(/^2026-12-01T11:00:00/),
      undefined,
    ])
  },
)

test('asked twice, it asks again, and the last time counts', async () => {
  await remind(scene.cast.leader)
  clockAt('2026-12-01T19:00')
  expect(await remind(scene.cast.officer)).toBe(1)
  expect((await reminded()).get(station.id)).toMatchObject({
    ...{ byName: 'officer', at: expect.stringMatching(/^2026-12-01T12:00:00/) },
  })
  expect(await rows()).toHaveLength(2)
})

test('each reminder is a job, which carries its id and nothing else', async () => {
  const jobs: unknown[] = []
  const handlers = { remind: async (job: unknown) => void jobs.push(job) }
  await withQueue({ handlers }, () => remind(scene.cast.leader))
  expect(jobs).toEqual((await rows()).map(({ id }) => ({ reminderId: id })))
})

test('where nobody is behind, nothing is written', async () => {
  await countFetch(scene.db, { stationId: station.id, date: DATE, by: null })
  expect(await remind(scene.cast.leader)).toBe(0)
  expect(await rows()).toEqual([])
})

test('an operator asks nobody, nor does an administrator', async () => {
  for (const by of [scene.cast.operator, scene.cast.administrator])
    await expect(remind(by)).rejects.toMatchObject({ reason: 'stations.notYours' })
  expect(await rows()).toEqual([])
})

test('another province has stations of its own to ask', async () => {
  expect(await remind(scene.cast.stranger)).toBe(1)
  expect([...(await reminded()).keys()]).toEqual([elsewhere.id])
})

function remind(by: Account): Promise<number> {
  return remindStations(scene.db, { date: DATE, by })
}

function reminded() {
  const stationIds = [station.id, ready.id, elsewhere.id]
  return listReminders(scene.db, { stationIds, date: DATE })
}

function rows() {
  return scene.db.selectFrom('reminders').selectAll().execute()
}
