import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#server/database.ts'
import { HOUR, instant, later, setClock } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { pressButton } from '#server/rehearsal/allow.fixture.ts'
import {
  openRehearsalPlatform,
  type RehearsalPlatform,
} from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { openRoad, type Cast } from '#server/road.fixture.ts'
import { editDestination } from './edit.ts'
import { beginConnecting, canBeAuthorised, finishConnecting } from './connect.ts'
import { chooseAccount, listOffered } from './choose.ts'
import { findDestination, unavailable } from './destinations.ts'
import { addDestination } from './keep-destinations.ts'

const SITE = 'https://lantoa.example.vn'

let platform: RehearsalPlatform
let db: Db
let cast: Cast
let by: Account

beforeAll(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  setRehearsalUrl(platform.url)
  platform.zalo.nameAccount({ id: '2001', name: 'Mặt trận xã Phong Điền' })
  platform.namePage({ pageId: '1001', name: 'Mặt trận xã Phong Điền' })
})
beforeEach(async () => {
  ;({ db, cast } = await openRoad())
  by = cast.administrator
})
afterEach(() => {
  setClock(Date.now)
  return db.destroy()
})
afterAll(() => platform.close())

describe.each([
  ['zalo', { broadcast: 'no' }],
  ['facebook', { pageId: '1001' }],
] as const)('%s', (channel, settings) => {
  const add = (over: Record<string, string> = {}) =>
    addDestination(db, {
      ...{ channel, name: 'Kênh', placeCode: by.placeCode, rehearsal: 1, by },
      settings: { ...settings, ...over },
    })
  const get = async (id: string) => (await findDestination(db, { id, by }))!
  const begin = (id: string) => beginConnecting(db, { id, site: SITE, by })
  const finish = (given: Record<string, string>, who = by) =>
    finishConnecting(db, { channel, given, site: SITE, by: who })

  test('a person presses one button there, and the destination can send', async () => {
    const id = await add()
    expect(unavailable(await get(id))).toEqual({ code: 'not-connected' })
    expect(canBeAuthorised(await get(id))).toBe(true)
    const given = await pressButton(await begin(id), 'Cho phép')
    expect(await finish(given)).toEqual({ id, chooses: false })
    expect(unavailable(await get(id))).toBeUndefined()
    const { settings: kept } = await get(id)
    expect(kept).toMatchObject(settings)
    expect(kept.accessToken).toBeTruthy()
  })

  test('what was given is sealed, and what is on the way as well', async () => {
    const id = await add()
    const address = await begin(id)
    const [row] = await db.selectFrom('authorisations').selectAll().execute()
    const state = new URL(address).searchParams.get('state')
    expect(JSON.stringify(row)).not.toContain(state)
    await finish(await pressButton(address, 'Cho phép'))
    const { settings: kept } = await get(id)
    const stored = await db.selectFrom('destinations').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(kept.accessToken)
    expect(await db.selectFrom('authorisations').selectAll().execute()).toEqual([])
  })

  test('it comes back once: the same address a second time is nobody’s', async () => {
    const given = await pressButton(await begin(await add()), 'Cho phép')
    await finish(given)
    await expect(finish(given)).rejects.toThrow('destinations.stateUnknown')
  })

  test('a state that was never given out, or was given to somebody else, is nobody’s', async () => {
    const given = await pressButton(await begin(await add()), 'Cho phép')
    await expect(finish({ ...given, state: 'x'.repeat(43) })).rejects.toThrow('stateUnknown')
    await expect(finish({ code: given.code! })).rejects.toThrow('stateUnknown')
    await expect(finish(given, cast.officer)).rejects.toThrow('stateUnknown')
    await expect(finish(given)).resolves.toBeDefined()
  })

  test('who comes back after an hour is told that it is too late', async () => {
    const given = await pressButton(await begin(await add()), 'Cho phép')
    const at = Date.parse(later(instant(), HOUR))
    setClock(() => at)
    await expect(finish(given)).rejects.toThrow('destinations.stateOver')
  })

  test('a code that the platform does not know gives nothing, and what was there stays', async () => {
    const id = await add({ accessToken: 'pasted' })
    const { state } = await pressButton(await begin(id), 'Cho phép')
    await expect(finish({ state: state!, code: 'guessed' })).rejects.toThrow('notGiven')
    expect((await get(id)).settings.accessToken).toBe('pasted')
  })

  test('who comes back without a code has declined', async () => {
    const { state } = await pressButton(await begin(await add()), 'Cho phép')
    const given = { state: state!, error: 'access_denied' }
    await expect(finish(given)).rejects.toThrow('destinations.declined')
  })

  test('only who manages the destination may begin', async () => {
    const id = await add()
    for (const person of [cast.officer, cast.leader])
      await expect(beginConnecting(db, { id, site: SITE, by: person })).rejects.toThrow('notYours')
  })

  test('a real one on an installation without an app is connected by pasting', async () => {
    const id = await addDestination(db, {
      ...{ channel, name: 'Thật', placeCode: by.placeCode, rehearsal: 0, by, settings },
    })
    expect(canBeAuthorised(await get(id))).toBe(false)
    await expect(begin(id)).rejects.toThrow('destinations.noApp')
  })
})

test('both tokens of Zalo are kept, with their end and whose they are', async () => {
  const settings = { broadcast: 'no' }
  const to = { channel: 'zalo', name: 'OA', placeCode: by.placeCode, rehearsal: 1 } as const
  const id = await addDestination(db, { ...to, settings, by })
  const address = await beginConnecting(db, { id, site: SITE, by })
  expect(new URL(address).searchParams.get('redirect_uri')).toBe(`${SITE}/connect/zalo`)
  const given = await pressButton(address, 'Cho phép')
  await finishConnecting(db, { channel: 'zalo', given, site: SITE, by })
  const kept = (await findDestination(db, { id, by }))!
  expect(kept.settings).toMatchObject({ oaId: '2001', broadcast: 'no' })
  expect(kept.settings.refreshToken).toBeTruthy()
  expect(Date.parse(kept.endsAt!) - Date.now()).toBeGreaterThan(24 * HOUR)
})

test('another account than before is another destination: its code is not even used', async () => {
  const settings = { broadcast: 'no', oaId: '3003', accessToken: 'pasted' }
  const to = { channel: 'zalo', name: 'OA', placeCode: by.placeCode, rehearsal: 1 } as const
  const id = await addDestination(db, { ...to, settings, by })
  const given = await pressButton(await beginConnecting(db, { id, site: SITE, by }), 'Cho phép')
  const before = platform.counts().requests
  const coming = { channel: 'zalo', given, site: SITE, by }
  await expect(finishConnecting(db, coming)).rejects.toThrow('destinations.otherAccount')
  expect(platform.counts().requests).toBe(before)
  expect((await findDestination(db, { id, by }))?.settings).toMatchObject(settings)
})

test('a person who does not manage that Page is told so', async () => {
  const to = { channel: 'facebook', name: 'T', placeCode: by.placeCode, rehearsal: 1 } as const
  const id = await addDestination(db, { ...to, settings: { pageId: '9999' }, by })
  const given = await pressButton(await beginConnecting(db, { id, site: SITE, by }), 'Cho phép')
  const coming = { channel: 'facebook', given, site: SITE, by }
  await expect(finishConnecting(db, coming)).rejects.toMatchObject({
    reason: 'destinations.otherAccount',
    values: { detail: expect.stringContaining('1001') },
  })
})

test('a person who declines on the page of Facebook comes back without a code', async () => {
  const to = { channel: 'facebook', name: 'T', placeCode: by.placeCode, rehearsal: 1 } as const
  const id = await addDestination(db, { ...to, settings: { pageId: '1001' }, by })
  const given = await pressButton(await beginConnecting(db, { id, site: SITE, by }), 'Không')
  expect(given).toMatchObject({ error: 'access_denied' })
})

describe('a Page of Facebook that nobody named', () => {
  let id = ''

  beforeEach(async () => {
    const to = { channel: 'facebook', name: 'T', placeCode: by.placeCode, rehearsal: 1 } as const
    id = await addDestination(db, { ...to, settings: {}, by })
  })

  const allow = async () => {
    const given = await pressButton(await beginConnecting(db, { id, site: SITE, by }), 'Cho phép')
    return finishConnecting(db, { channel: 'facebook', given, site: SITE, by })
  }
  const get = async () => (await findDestination(db, { id, by }))!

  test('is taken where the person manages no other', async () => {
    expect(await allow()).toEqual({ id, chooses: false })
    expect((await get()).settings).toMatchObject({ pageId: '1001' })
    expect(unavailable(await get())).toBeUndefined()
  })

  describe('among several', () => {
    const named = { pageId: '1002', name: 'Hội Phụ nữ xã Phong Điền' }
    // The platform of all tests: those after this know of one Page more.
    beforeAll(() => platform.namePage(named))

    test('is chosen, and the token of that one alone is kept', async () => {
      expect(await allow()).toEqual({ id, chooses: true })
      expect(unavailable(await get())).toEqual({ code: 'not-connected' })
      expect(await listOffered(db, { id, by })).toEqual([
        { id: '1001', name: 'Mặt trận xã Phong Điền' },
        { id: '1002', name: 'Hội Phụ nữ xã Phong Điền' },
      ])
      await chooseAccount(db, { id, accountId: '1002', by })
      expect((await get()).settings).toEqual({ pageId: '1002', accessToken: 'page-1002' })
      expect(unavailable(await get())).toBeUndefined()
      expect(await db.selectFrom('authorisations').selectAll().execute()).toEqual([])
    })

    test('waits sealed for whoever let us in, and for nobody else', async () => {
      await allow()
      const rows = await db.selectFrom('authorisations').selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain('page-100')
      const other = { ...by, id: cast.colleague.id }
      expect(await listOffered(db, { id, by: other })).toBeUndefined()
      const chosen = { id, accountId: '1002', by: other }
      await expect(chooseAccount(db, chosen)).rejects.toThrow('destinations.stateOver')
      const theirs = { id, accountId: '1002', by: cast.officer }
      await expect(chooseAccount(db, theirs)).rejects.toThrow('destinations.notYours')
    })

    test('is none that was not offered, and none after an hour', async () => {
      await allow()
      const choose = (accountId: string) => chooseAccount(db, { id, accountId, by })
      await expect(choose('9999')).rejects.toThrow('destinations.notOffered')
      const at = Date.parse(later(instant(), HOUR))
      setClock(() => at)
      await expect(choose('1002')).rejects.toThrow('destinations.stateOver')
      expect((await get()).settings).toEqual({})
    })

    test('is not another one than the destination became meanwhile', async () => {
      await allow()
      const settings = { pageId: '1001' }
      await editDestination(db, { id, name: 'T', settings, agreed: false, by })
      const chosen = { id, accountId: '1002', by }
      await expect(chooseAccount(db, chosen)).rejects.toThrow('destinations.otherAccount')
      expect((await get()).settings).toEqual(settings)
    })

    test('is the one it is connected to already, whatever else the person manages', async () => {
      await allow()
      await chooseAccount(db, { id, accountId: '1002', by })
      expect(await allow()).toEqual({ id, chooses: false })
      expect((await get()).settings).toMatchObject({ pageId: '1002' })
    })
  })
})

test('a person who manages no Page is told so', async () => {
  const empty = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  setRehearsalUrl(empty.url)
  const to = { channel: 'facebook', name: 'T', placeCode: by.placeCode, rehearsal: 1 } as const
  const id = await addDestination(db, { ...to, settings: {}, by })
  const given = await pressButton(await beginConnecting(db, { id, site: SITE, by }), 'Cho phép')
  const coming = { channel: 'facebook', given, site: SITE, by }
  await expect(finishConnecting(db, coming)).rejects.toThrow('destinations.noAccounts')
  setRehearsalUrl(platform.url)
  await empty.close()
})
