import type { Kysely } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Schema } from '#db/schema.ts'
import { findCampaign } from '#server/campaigns/campaigns.ts'
import { listDestinations } from '#server/destinations/destinations.ts'
import { addAccount } from '#server/people/accounts.ts'
import { findSession, signIn } from '#server/people/sessions.ts'
import { addRoadCampaign, addRoadDestination, openRoad, type Cast } from '#server/road.fixture.ts'
import { listFormer } from './former-places.ts'
import { importList } from './import-list.ts'
import { listedOf, type WrittenList } from './list.fixture.ts'
import { searchPlaces } from './name-search.ts'
import { countReferences } from './place-references.ts'
import {
  addPlaces,
  addVillage,
  countPlaces,
  findPlace,
  listPlacesIn,
  type Place,
} from './places.ts'
import { resolvePlaces } from './resolve-places.ts'

const CITY = '92 Thành phố Cần Thơ'
const OTHER = '19 Tỉnh Thái Nguyên'
const PHONG_DIEN = '31299 Xã Phong Điền'
const TRUONG_LONG = '31309 Xã Trường Long'
const FAR = '05443 Phường Phan Đình Phùng'
const AS_IT_IS = { [CITY]: [PHONG_DIEN, TRUONG_LONG], [OTHER]: [FAR] }
const DAY = '2026-04-30'

let db: Kysely<Schema>
let cast: Cast
let campaignId: string
let villageCode: string

let atFirst: Place[]

beforeAll(async () => {
  ;({ db, cast } = await openRoad())
  campaignId = await addRoadCampaign(db, { by: cast.officer })
  await addRoadDestination(db, { by: cast.administrator })
  const village = { communeCode: '31299', type: 'Ấp', name: 'Nhơn Lộc', by: 'set-up' } as const
  villageCode = (await addVillage(db, village)).code
  atFirst = (await allPlaces()).places
})

/** An import changes places alone: each test begins with them as they were at first. */
beforeEach(async () => {
  await db.deleteFrom('formerPlaces').execute()
  await db.deleteFrom('places').execute()
  await addPlaces(db, atFirst)
})

function importWritten(written: WrittenList, from = DAY) {
  return importList(db, { listed: listedOf(written), told: [], from, source: `list of ${from}` })
}

async function allPlaces() {
  const places = await db.selectFrom('places').selectAll().orderBy('code').execute()
  const former = await db.selectFrom('formerPlaces').selectAll().orderBy('placeCode').execute()
  return { places, former }
}

/** Signs the officer in, and says what there is to see. */
async function whatTheOfficerSees() {
  const own = { email: 'officer@example.vn', password: 'mat-khau-dai', address: '127.0.0.1' }
  const by = (await findSession(db, await signIn(db, own)))!
  return {
    place: by.placeName,
    campaign: (await findCampaign(db, { id: campaignId, by }))?.name,
    destinations: (await listDestinations(db, { by })).length,
    villages: (await listPlacesIn(db, by.placeCode)).map(({ name }) => name),
  }
}

const SEEN = { campaign: 'Nông thôn mới', destinations: 1, villages: ['Nhơn Lộc'] }

async function found(query: string) {
  return (await searchPlaces(db, { query })).map(({ type, name }) => `${type} ${name}`)
}

async function resolved(text: string) {
  const [line] = await resolvePlaces(db, { text, choices: [], under: 'VN' })
  return line?.place?.code
}

describe('a commune that only got a new code', () => {
  beforeEach(async () => {
    await importWritten({ ...AS_IT_IS, [CITY]: ['31300 Xã Phong Điền', TRUONG_LONG] })
  })

  test('keeps its people, campaigns, destinations and villages', async () => {
    expect(await whatTheOfficerSees()).toEqual({ place: 'Xã Phong Điền', ...SEEN })
    expect((await findPlace(db, villageCode))?.path).toBe(`VN/92/31299/${villageCode}`)
    expect(await countPlaces(db)).toEqual({ provinces: 2, communes: 3 })
  })

  test('shows the new code, and what it was until the day before', async () => {
    expect(await findPlace(db, '31299')).toMatchObject({
      ...{ officialCode: '31300', validFrom: DAY, validUntil: null, source: `list of ${DAY}` },
    })
    expect(await listFormer(db, '31299')).toMatchObject([
      { officialCode: '31299', name: 'Phong Điền', validFrom: '2025-07-01', validUntil: DAY },
    ])
  })

  test('is found by both codes', async () => {
    for (const code of ['31299', '31300']) {
      expect(await found(code)).toEqual(['Xã Phong Điền'])
      expect(await resolved(code)).toBe('31299')
    }
  })

  test('leaves its old code to another place, which then is the one of that code', async () => {
    const next = ['31300 Xã Phong Điền', TRUONG_LONG, '31299 Xã Nhơn Ái']
    await importWritten({ ...AS_IT_IS, [CITY]: next }, '2026-08-01')
    expect(await resolved('31299')).toBe('31299-2026-08-01')
    expect(await findPlace(db, '31299-2026-08-01')).toMatchObject({
      ...{ name: 'Nhơn Ái', officialCode: '31299', path: 'VN/92/31299-2026-08-01' },
    })
    expect(await whatTheOfficerSees()).toMatchObject(SEEN)
  })
})

describe('a commune with another name and type', () => {
  beforeEach(async () => {
    await importWritten({ ...AS_IT_IS, [CITY]: ['31299 Phường Cầu Nhiếm', TRUONG_LONG] })
  })

  test('bears it everywhere, and keeps what it has', async () => {
    expect(await whatTheOfficerSees()).toEqual({ place: 'Phường Cầu Nhiếm', ...SEEN })
  })

  test('is found by the new name and by the old', async () => {
    for (const query of ['cầu nhiếm', 'Phong Điền', 'xã phong điền, cần thơ', 'phường Cầu Nhiếm']) {
      expect(await found(query)).toEqual(['Phường Cầu Nhiếm'])
      expect(await resolved(query)).toBe('31299')
    }
    expect(await resolved('xã Cầu Nhiếm')).toBeUndefined()
  })
})

describe('a commune in another province', () => {
  test('takes its villages along, and is seen from there', async () => {
    await importWritten({ [CITY]: [TRUONG_LONG], [OTHER]: [FAR, PHONG_DIEN] })
    expect((await findPlace(db, '31299'))?.path).toBe('VN/19/31299')
    expect((await findPlace(db, villageCode))?.path).toBe(`VN/19/31299/${villageCode}`)
    expect(await whatTheOfficerSees()).toMatchObject(SEEN)
    expect(await listDestinations(db, { by: cast.administrator })).toEqual([])
    expect((await findPlace(db, '31309'))?.path).toBe('VN/92/31309')
  })

  test('may go to a province that is new', async () => {
    await importWritten({
      [CITY]: [TRUONG_LONG],
      [OTHER]: [FAR],
      '93 Tỉnh Hậu Giang': [PHONG_DIEN],
    })
    expect((await findPlace(db, villageCode))?.path).toBe(`VN/93/31299/${villageCode}`)
    expect(await countPlaces(db)).toEqual({ provinces: 3, communes: 3 })
  })
})

describe('a province with another type and code', () => {
  test('keeps its key and every path below it', async () => {
    const before = (await allPlaces()).places.map(({ code, path }) => [code, path])
    await importWritten({ '93 Tỉnh Cần Thơ': AS_IT_IS[CITY]!, [OTHER]: [FAR] })
    expect((await allPlaces()).places.map(({ code, path }) => [code, path])).toEqual(before)
    expect(await findPlace(db, '92')).toMatchObject({ officialCode: '93', type: 'Tỉnh' })
    expect(await whatTheOfficerSees()).toMatchObject(SEEN)
  })
})

describe('a commune that is no more', () => {
  const without = { ...AS_IT_IS, [CITY]: [TRUONG_LONG] }

  test('stays readable with all it has, and the report says how much that is', async () => {
    expect((await countReferences(db)).get('31299')).toEqual({
      ...{ accounts: 4, campaigns: 1, destinations: 1, waiting: 0, villages: 1 },
    })
    const { dissolved } = await importWritten(without)
    expect(dissolved.map(({ code }) => code)).toEqual(['31299'])
    expect(await whatTheOfficerSees()).toMatchObject({ ...SEEN, villages: [] })
    expect(await found('Phong Điền')).toEqual(['Xã Phong Điền'])
    expect(await findPlace(db, '31299')).toMatchObject({ validUntil: DAY })
  })

  test('is no choice for anything new, nor are its villages', async () => {
    await importWritten(without)
    expect(await countPlaces(db)).toEqual({ provinces: 2, communes: 2 })
    expect((await listPlacesIn(db, '92')).map(({ code }) => code)).toEqual(['31309'])
    for (const text of ['Phong Điền', '31299', 'Nhơn Lộc'])
      expect(await resolved(text)).toBeUndefined()
  })

  test('takes no campaign, destination, account or village', async () => {
    await importWritten(without)
    const { officer, administrator } = cast
    const account = {
      email: 'a@b.vn',
      name: 'A',
      role: 'officer',
      password: 'x'.repeat(8),
    } as const
    const village = { communeCode: '31299', type: 'Ấp', name: 'A', by: 'set-up' } as const
    const tries = [
      addRoadCampaign(db, { by: officer }),
      addRoadDestination(db, { by: administrator }),
      addAccount(db, { ...account, placeCode: '31299', by: administrator }),
      addVillage(db, village),
    ]
    for (const tried of await Promise.allSettled(tries))
      expect(tried).toMatchObject({ reason: { message: 'places.dissolved' } })
  })

  test('is there again with its villages when a later list has it', async () => {
    await importWritten(without)
    const { restored } = await importWritten(AS_IT_IS, '2026-05-01')
    expect(restored).toHaveLength(1)
    expect(await whatTheOfficerSees()).toMatchObject(SEEN)
    expect(await resolved('31299')).toBe('31299')
  })
})

describe('an import', () => {
  const changed = {
    [CITY]: ['31300 Phường Phong Điền', '31310 Xã Trường Xuân'],
    [OTHER]: ['05443 Phường Đội Cấn'],
  }

  test('that is the same twice changes nothing the second time', async () => {
    await importWritten(changed)
    const once = await allPlaces()
    const { unchanged } = await importWritten(changed)
    expect(unchanged).toHaveLength(5)
    expect(await allPlaces()).toEqual(once)
  })

  test('of names that are only written otherwise changes nothing', async () => {
    const before = await allPlaces()
    const written = ['31299 xã PHONG ĐIỀN', TRUONG_LONG.normalize('NFD')]
    const { unchanged } = await importWritten({ ...AS_IT_IS, [CITY]: written })
    expect(unchanged).toHaveLength(5)
    expect(await allPlaces()).toEqual(before)
  })

  test('that corrects one of the same day leaves no second history', async () => {
    await importWritten(changed)
    await importWritten({ ...changed, [OTHER]: ['05443 Phường Gia Sàng'] })
    expect((await findPlace(db, '05443'))?.name).toBe('Gia Sàng')
    expect((await listFormer(db, '05443')).map(({ name }) => name)).toEqual(['Phan Đình Phùng'])
  })

  test('that fails in the middle has changed nothing', async () => {
    const key = `05443-${DAY}`
    const twin = (await allPlaces()).places.find(({ code }) => code === villageCode)!
    await db
      .insertInto('places')
      .values({ ...twin, code: key, name: 'B' })
      .execute()
    const before = await allPlaces()
    const taken = { [CITY]: [...changed[CITY]!, '05443 Xã Tân Thới'], [OTHER]: ['05444 Xã A'] }
    await expect(importWritten(taken)).rejects.toThrow('is taken')
    expect(await allPlaces()).toEqual(before)
  })

  test('with something doubtful does none of the rest', async () => {
    const before = await allPlaces()
    const swapped = ['31299 Xã Trường Long', '31309 Xã Phong Điền']
    const { doubtful, renamed } = await importWritten({ ...changed, [CITY]: swapped })
    expect(doubtful).toHaveLength(4)
    expect(renamed).toHaveLength(1)
    expect(await allPlaces()).toEqual(before)
  })

  test('of an older list than the one before is refused', async () => {
    await importWritten(changed)
    await expect(importWritten(AS_IT_IS, '2026-04-29')).rejects.toThrow('mới hơn danh mục này')
  })

  test.each([
    [{ now: '00000', then: '31299' }, 'đang không có mã 00000'],
    [{ now: '31299', then: '00000' }, 'danh mục mới không có mã 00000'],
    [{ now: '31299', then: '92' }, 'danh mục mới không có mã 92'],
  ])('that is told %j is refused', async (told, sentence) => {
    const list = { listed: listedOf(AS_IT_IS), from: DAY, source: '' }
    await expect(importList(db, { ...list, told: [told] })).rejects.toThrow(sentence)
  })
})
