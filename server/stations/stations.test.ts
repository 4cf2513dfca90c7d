import { beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '#server/people/accounts.ts'
import { addRoadDestination, openRoad } from '#server/road.fixture.ts'
import { USUAL_RULES, type Span } from './rules.ts'
import {
  findStation,
  listStations,
  listStationsById,
  setUpStation,
  USUAL_SETTINGS,
  type StationSettings,
} from './stations.ts'

let road: Awaited<ReturnType<typeof openRoad>>
let id: string

beforeEach(async () => {
  road = await openRoad()
  const by = road.cast.administrator
  id = await addRoadDestination(road.db, { by, channel: 'loudspeaker', name: 'Đài Phong Điền' })
})

const OWN: StationSettings = {
  ...{ pace: 165, region: 'south', tuneSeconds: 15, voice: 'synthetic', households: 2150 },
  languages: ['km', 'cjm'],
  slots: [
    { from: '05:00', until: '05:30' },
    { from: '05:30', until: '05:45' },
    { from: '17:00', until: '18:00' },
  ],
  rules: { ...USUAL_RULES, minutesASession: 45, weekend: 'special' },
}

describe('how a station works', () => {
  test('is as usual until somebody sets it up', async () => {
    expect(await find()).toEqual({
      ...USUAL_SETTINGS,
      ...{ id, name: 'Đài Phong Điền', place: 'Phong Điền', placeType: 'Xã', rehearsal: 1 },
      ...{ placeCode: '31299', placePath: 'VN/92/31299' },
    })
  })

  test('is kept as it was set, and as it was set last', async () => {
    await setUp({ ...OWN, pace: 200, households: null })
    await setUp(OWN)
    expect(await find()).toMatchObject(OWN)
    const [listed, ...others] = await listStations(road.db, { by: road.cast.city })
    expect(listed).toEqual(await find())
    expect(others).toEqual([])
  })

  test('has its slots by time, however they were written', async () => {
    await setUp({ slots: OWN.slots.toReversed() })
    expect((await find())!.slots).toEqual(OWN.slots)
  })

  test('stands in the audit with who set it', async () => {
    await setUp(OWN)
    const entries = await road.db.selectFrom('auditEntries').selectAll().execute()
    expect(entries).toMatchObject([
      { action: 'station-set-up', subject: id, by: road.cast.officer.id },
    ])
    expect(JSON.parse(entries[0]!.detail)).toEqual(OWN)
  })
})

describe('nothing is kept', () => {
  test.each<[string, [string, string][]]>([
    ['stations.noSlot', []],
    ['stations.slotEnds', [['05:45', '05:30']]],
    ['stations.slotEnds', [['05:30', '05:30']]],
    ['stations.slotEnds', [['23:30', '00:30']]],
    ['stations.slotsOverlap', [['17:00', '18:00'], ['17:59', '18:30']]], // prettier-ignore
    ['stations.slotsOverlap', [['05:30', '05:45'], ['05:30', '05:40']]], // prettier-ignore
    ['stations.slotsOverlap', [['06:00', '06:10'], ['17:00', '18:00'], ['05:00', '07:00']]], // prettier-ignore
  ])('%s: %j', async (reason, spans) => {
    const slots = spans.map(([from, until]): Span => ({ from, until }))
    await expect(setUp({ slots })).rejects.toMatchObject({ reason })
    expect((await find())!.slots).toEqual(USUAL_SETTINGS.slots)
  })

  test.each(['vi', 'en', 'toString', ''])(
    'of a language that is none of ours: %j',
    async (code) => {
      await expect(setUp({ languages: ['km', code] })).rejects.toMatchObject({
        reason: 'stations.noLanguage',
      })
      expect((await find())!.languages).toEqual([])
    },
  )

  test.each(['operator', 'leader', 'stranger'] as const)('by the %s', async (role) => {
    const refused = { reason: 'stations.notYours' }
    await expect(setUp(OWN, road.cast[role])).rejects.toMatchObject(refused)
    expect(await find()).toMatchObject(USUAL_SETTINGS)
  })

  test('of a destination that nobody hears', async () => {
    const by = road.cast.administrator
    const pageId = await addRoadDestination(road.db, { by })
    const settings = { id: pageId, settings: OWN, by }
    await expect(setUpStation(road.db, settings)).rejects.toMatchObject({
      reason: 'stations.notYours',
    })
    expect(await findStation(road.db, { id: pageId, by })).toBeUndefined()
  })
})

test('a station is found from its place and those above, and not from another province', async () => {
  const { officer, operator, city, administrator, stranger } = road.cast
  for (const by of [officer, operator, city, administrator])
    expect(await findStation(road.db, { id, by })).toMatchObject({ id })
  expect(await findStation(road.db, { id, by: stranger })).toBeUndefined()
  expect(await listStations(road.db, { by: stranger })).toEqual([])
})

test('a station that was removed is listed no more, and what it aired stays readable', async () => {
  await road.db.updateTable('destinations').set({ removedAt: '2026-01-01' }).execute()
  expect(await listStations(road.db, { by: road.cast.city })).toEqual([])
  expect(await find()).toBeUndefined()
  expect((await listStationsById(road.db, [id])).get(id)).toMatchObject({ name: 'Đài Phong Điền' })
})

function find() {
  return findStation(road.db, { id, by: road.cast.officer })
}

async function setUp(
  settings: Partial<StationSettings>,
  by: Account = road.cast.officer,
): Promise<void> {
  await setUpStation(road.db, { id, settings: { ...USUAL_SETTINGS, ...settings }, by })
}
