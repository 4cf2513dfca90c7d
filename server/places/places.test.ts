import { beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { RefusedError } from '#server/refused.ts'
import { folded } from './folded.ts'
import { matchPlace, searchPlaces } from './name-search.ts'
import { readPlaceList } from './place-list.ts'
import { addPlaces, addVillage, countPlaces, findPlace, listPlacesIn } from './places.ts'

const db = await openTestDatabase()

beforeAll(async () => {
  await addPlaces(db, readPlaceList())
})

describe('the list of places', () => {
  test('has 34 provinces and 3,321 communes: 687 phường, 2,621 xã, 13 đặc khu', async () => {
    expect(await countPlaces(db)).toEqual({ provinces: 34, communes: 3321 })
    const types = readPlaceList()
      .filter((place) => place.kind === 'commune')
      .reduce<Record<string, number>>(
        (sum, { type }) => ({ ...sum, [type]: (sum[type] ?? 0) + 1 }),
        {},
      )
    expect(types).toEqual({ Phường: 687, Xã: 2621, 'Đặc khu': 13 })
  })

  test('keeps codes as text, names in NFC, and every commune in a province', () => {
    const places = readPlaceList()
    const codes = new Set(places.map(({ code }) => code))
    expect(codes.size).toBe(places.length)
    for (const place of places.filter(({ kind }) => kind === 'commune')) {
      expect(place.code).toMatch(/^\d{5}$/)
      expect(place.name).toBe(place.name.normalize('NFC'))
      expect(codes.has(place.parentCode ?? '')).toBe(true)
    }
  })

  test('is added once: a second time adds nothing', async () => {
    expect(await addPlaces(db, readPlaceList())).toBe(0)
  })
})

describe('the search for a place', () => {
  test('asks which of the eight Tân Tiến: seven communes and a ward', async () => {
    const found = await matchPlace(db, { query: 'Tân Tiến' })
    expect(found).toHaveLength(8)
    expect(found.filter(({ type }) => type === 'Xã')).toHaveLength(7)
    expect(new Set(found.map(({ parentName }) => parentName)).size).toBe(8)
  })

  test('knows the one in a province, by its name behind a comma or by the place it is asked in', async () => {
    const named = await matchPlace(db, { query: 'xã Tân Tiến, Đồng Nai' })
    expect(named.map(({ code }) => code)).toEqual(['25318'])
    const under = await matchPlace(db, { query: 'tân tiến', under: 'VN/75' })
    expect(under.map(({ code }) => code)).toEqual(['25318'])
  })

  test.each([
    ['hoà bình', 'hòa bình'],
    ['Thanh Hoá', 'Thanh Hóa'],
    ['ĐẮK LẮK', 'dak lak'],
    ['Phong Điền'.normalize('NFD'), 'phong dien'],
    ["D'Ran", 'd’ran'],
  ])('finds the same for %s and %s', async (one, other) => {
    const codes = async (query: string) =>
      (await searchPlaces(db, { query })).map(({ code }) => code)
    expect(await codes(one)).toEqual(await codes(other))
    expect((await codes(one)).length).toBeGreaterThan(0)
  })

  test('takes a code for a name, and a sign of the search language for a letter', async () => {
    expect((await matchPlace(db, { query: ' 31299 ' }))[0]?.name).toBe('Phong Điền')
    expect(await searchPlaces(db, { query: '%' })).toEqual([])
    expect(await searchPlaces(db, { query: '' })).toEqual([])
  })

  test('folds đ only for the search, never for display', async () => {
    expect(folded('Điện Biên')).toBe('dien bien')
    expect((await findPlace(db, '11'))?.name).toBe('Điện Biên')
  })
})

describe('a village', () => {
  const by = { id: 'a', role: 'officer', placePath: 'VN/92' } as const
  const add = (communeCode: string, name: string) =>
    addVillage(db, { communeCode, type: 'Ấp', name, by })

  test('is added by hand to its commune, once', async () => {
    const village = await add('31299', ' Nhơn  Lộc ')
    expect(village).toMatchObject({ name: 'Nhơn Lộc', path: `VN/92/31299/${village.code}` })
    expect(await listPlacesIn(db, '31299')).toHaveLength(1)
    await expect(add('31299', 'nhơn lộc')).rejects.toThrow(RefusedError)
  })

  test('is found by its name, with its type and commune or without', async () => {
    for (const query of ['Nhơn Lộc', 'ấp nhơn lộc', 'Ấp Nhơn Lộc, Phong Điền'])
      expect((await matchPlace(db, { query })).map(({ name }) => name)).toEqual(['Nhơn Lộc'])
  })

  test('needs a commune, a name, and a person of that place or above', async () => {
    await expect(add('92', 'A')).rejects.toThrow('places.villageNeedsCommune')
    await expect(add('31299', '  ')).rejects.toThrow('places.villageNeedsName')
    await expect(add('25318', 'A')).rejects.toThrow('places.notYours')
  })
})

describe('a name that begins like a type', () => {
  test('is found whole: the commune Bản Liền is no village called Liền', async () => {
    const found = await matchPlace(db, { query: 'Bản Liền' })
    expect(found.map(({ type, name }) => `${type} ${name}`)).toEqual(['Xã Bản Liền'])
  })
})
