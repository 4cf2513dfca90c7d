import { beforeEach, describe, expect, test } from 'vitest'
import { openRoad } from '#server/road.fixture.ts'
import { pauseAt, type Pause } from './pauses.ts'
import { findStop, listStops, stopPublishing } from './stops.ts'

const MOURNING = { why: 'mourning', words: 'Quốc tang' } as const

describe('a pause holds in its place and below', () => {
  const pause = { ...MOURNING, id: '1', placePath: 'VN/92', since: '', by: '' } satisfies Pause
  test.each([
    ['VN/92', true],
    ['VN/92/31299', true],
    ['VN', false],
    ['VN/19/05443', false],
    ['VN/921', false],
  ])('%s: %s', (placePath, holds) => {
    expect(pauseAt([pause], placePath) === pause).toBe(holds)
  })
})

describe('stopping a place', () => {
  let road: Awaited<ReturnType<typeof openRoad>>
  beforeEach(async () => {
    road = await openRoad()
  })

  test('is for a leader or an administrator of it or of what it lies in, and for nobody else', async () => {
    const { db, cast } = road
    const allowed = []
    for (const [name, by] of Object.entries(cast)) {
      const stopped = stopPublishing(db, { placeCode: '31299', ...MOURNING, by })
      const done = await stopped.catch((error: { message: string }) => error.message)
      if (done !== 'pauses.notYours') allowed.push(name)
    }
    expect(allowed).toEqual(['leader', 'cityLeader', 'administrator'])
  })

  test('is one stop, however often it is pressed, and the log names the place', async () => {
    const { db, cast } = road
    const wanted = { placeCode: '31299', ...MOURNING, by: cast.leader }
    await stopPublishing(db, wanted)
    await expect(stopPublishing(db, wanted)).rejects.toThrow('pauses.already')
    const entries = await db.selectFrom('auditEntries').select(['action', 'subject']).execute()
    expect(entries).toEqual([{ action: 'publishing-stopped', subject: '31299' }])
  })

  test('for another reason needs words', async () => {
    const { db, cast } = road
    const wanted = { placeCode: '31299', why: 'other', words: ' ', by: cast.leader } as const
    await expect(stopPublishing(db, wanted)).rejects.toThrow('pauses.needsWords')
  })

  test('is seen above and below it and not beside it, and a smaller place does not end a wider one', async () => {
    const { db, cast } = road
    const id = await stopPublishing(db, { placeCode: '92', ...MOURNING, by: cast.cityLeader })
    const seen = async (by: keyof typeof cast) => (await listStops(db, { by: cast[by] })).length
    expect([await seen('officer'), await seen('city'), await seen('stranger')]).toEqual([1, 1, 0])
    expect(await findStop(db, { id, by: cast.leader })).toBeUndefined()
    expect(await findStop(db, { id, by: cast.administrator })).toMatchObject({
      placeName: 'Thành phố Cần Thơ',
      byName: 'cityLeader',
    })
  })
})
