import { beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { readPlaceList } from './place-list.ts'
import { addPlaces } from './places.ts'
import { resolvePlaces, type Choice } from './resolve-places.ts'

const db = await openTestDatabase()

beforeAll(async () => {
  await addPlaces(db, readPlaceList())
})

async function resolve(text: string, { choices = [] as Choice[], under = 'VN' } = {}) {
  const resolved = await resolvePlaces(db, { text, choices, under })
  return resolved.map(({ written, known, options, place }) => ({
    ...{ written, known, options: options.map(({ name }) => name) },
    ...{ code: place?.code, provinces: new Set(options.map(({ parentName }) => parentName)).size },
  }))
}

describe('the places a person writes', () => {
  test('are taken one a line, between semicolons, with a province or as a code', async () => {
    const found = await resolve(' Tân Tiến, Đồng Nai ;\nTP\n\n31299; thành phố cần thơ')
    expect(found.map(({ code }) => code)).toEqual(['25318', undefined, '31299', '92'])
  })

  test('of one name are asked: all eight Tân Tiến, each in its own province', async () => {
    const [found] = await resolve('Tân Tiến')
    expect(found).toMatchObject({ known: true, code: undefined, provinces: 8 })
    expect(found?.options).toHaveLength(8)
  })

  test('are settled by a choice among those of the name, and by nothing else', async () => {
    const chosen = async (code: string) =>
      (await resolve('Tân Tiến', { choices: [{ written: 'Tân Tiến', code }] }))[0]?.code
    expect(await chosen('25318')).toBe('25318')
    expect(await chosen('31299')).toBeUndefined()
    expect(await chosen('')).toBeUndefined()
  })

  test('are looked for in the own place alone', async () => {
    expect((await resolve('Tân Tiến', { under: 'VN/75' }))[0]?.code).toBe('25318')
    expect((await resolve('25318', { under: 'VN/92' }))[0]?.code).toBeUndefined()
    expect((await resolve('Đồng Nai', { under: 'VN/92' }))[0]).toMatchObject({ known: false })
  })

  test('get the closest names where nothing is called that', async () => {
    const [typo] = await resolve('Phong Diềm', { under: 'VN/92' })
    expect(typo).toMatchObject({ known: false, code: undefined })
    expect(typo?.options[0]).toBe('Phong Điền')
    const [wrongProvince] = await resolve('Tân Tiến, Cần Thơ')
    expect(wrongProvince?.known).toBe(false)
    expect(wrongProvince?.options).toContain('Tân Tiến')
    expect((await resolve('xyz qwrt'))[0]?.options).toEqual([])
  })

  test('are each asked once, however often they stand there', async () => {
    expect(await resolve('Phong Điền\nPhong Điền'.normalize('NFD'))).toHaveLength(1)
    expect(await resolve(' ; \n')).toEqual([])
  })

  test('may be all 3,321 communes at once', async () => {
    const communes = readPlaceList().filter(({ kind }) => kind === 'commune')
    const found = await resolve(communes.map(({ code }) => code).join('\n'))
    expect(found.map(({ code }) => code)).toEqual(communes.map(({ code }) => code))
  })
})
