import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

vi.hoisted(() => Object.assign(process.env, { REQUEST_TIMEOUT_MS: '300', LEASE_MS: '60000' }))

import { DAY, instant, later, MINUTE, SECOND, setClock } from '#server/clock.ts'
import { listDestinationsById } from '#server/destinations/destinations.ts'
import { reconnectDestination } from '#server/destinations/keep-destinations.ts'
import { limitDestination } from '#server/destinations/limit.ts'
import { healthOf } from '#server/destinations/health.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { deliver } from './deliver.ts'
import { findDelivery } from './deliveries.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
setRehearsalUrl(platform.url)

/** At noon in Viet Nam, so that no day ends while a test counts it. */
const NOON = Date.parse(`${instant().slice(0, 10)}T05:00:00.000Z`) + DAY
let pages = 0
let pageId = ''

beforeEach(async () => {
  setClock(() => NOON)
  pageId = await road.addRoadDestination(db, { by: cast.administrator, pageId: `r${++pages}` })
})
afterEach(() => {
  setClock(Date.now)
  platform.faults.off()
})
afterAll(() => platform.close())

describe('a platform that asks to wait 30 seconds', () => {
  test('is asked again after them and not before, for any delivery of that account; another account is not held', async () => {
    const [first, second] = [await planned(), await planned()]
    const other = await planned(await anotherPage())
    platform.faults.on('too-many', { times: 1, afterSeconds: 30 })
    await deliver(db, { deliveryId: first })
    await deliver(db, { deliveryId: second })
    await deliver(db, { deliveryId: other })
    expect(await seen(first)).toMatchObject({
      state: 'planned',
      tries: 1,
      reason: { code: 'rate' },
    })
    expect(await seen(second)).toMatchObject({
      state: 'planned',
      tries: 0,
      reason: { code: 'rate' },
    })
    expect((await seen(second)).nextAt).toBe(later(instant(), 30 * SECOND))
    expect(await seen(other)).toMatchObject({ state: 'confirmed' })
    at(29 * SECOND)
    await deliver(db, { deliveryId: first })
    expect(await seen(first)).toMatchObject({ state: 'planned', tries: 1 })
    at(30 * SECOND)
    for (const id of [first, second]) await deliver(db, { deliveryId: id })
    for (const id of [first, second]) expect(await seen(id)).toMatchObject({ state: 'confirmed' })
  })
})

describe('an account of which nothing comes five times in a row', () => {
  async function fail() {
    setRehearsalUrl('http://127.0.0.1:1')
    const ids = []
    for (let n = 0; n < 5; n++) ids.push(await planned())
    for (const deliveryId of ids) await deliver(db, { deliveryId })
    setRehearsalUrl(platform.url)
    return ids
  }

  test('rests, then one goes first, and when that is out all go', async () => {
    const [first, ...others] = await fail()
    const waiting = await planned()
    await deliver(db, { deliveryId: waiting })
    expect(await seen(waiting)).toMatchObject({ tries: 0, reason: { code: 'resting' } })
    at(2 * MINUTE)
    await Promise.all([first!, ...others].map((deliveryId) => deliver(db, { deliveryId })))
    const states = await Promise.all([first!, ...others].map(async (id) => (await seen(id)).state))
    expect(states.filter((state) => state === 'confirmed')).toHaveLength(1)
    at(3 * MINUTE)
    for (const deliveryId of [first!, ...others, waiting]) await deliver(db, { deliveryId })
    for (const id of [first!, ...others, waiting])
      expect(await seen(id)).toMatchObject({ state: 'confirmed' })
    expect(await account()).toMatchObject({ failures: 0 })
  })

  test('that is connected anew does not rest on', async () => {
    const [first] = await fail()
    const settings = { accessToken: 'another' }
    await reconnectDestination(db, { id: pageId, settings, by: cast.administrator })
    at(MINUTE)
    await deliver(db, { deliveryId: first! })
    expect(await seen(first!)).toMatchObject({ state: 'confirmed' })
  })

  test('tells on its page until when it rests and why', async () => {
    await fail()
    const health = await healthOf(db, await account())
    expect(health).toMatchObject({ failures: 5, restWhy: { code: 'resting' }, waiting: 5 })
    expect(health.restUntil! > instant()).toBe(true)
  })
})

describe('an account that its people limit', () => {
  const limit = (limits: object) =>
    limitDestination(db, { id: pageId, limits, by: cast.administrator })

  test('takes so many a day, and the next ones when the day is over', async () => {
    await limit({ perDay: 2 })
    const ids = [await planned(), await planned(), await planned()]
    await Promise.all(ids.map((deliveryId) => deliver(db, { deliveryId })))
    const rows = await Promise.all(ids.map(seen))
    expect(rows.filter(({ state }) => state === 'confirmed')).toHaveLength(2)
    const left = rows.find(({ state }) => state === 'planned')
    expect(left).toMatchObject({ tries: 0, nextAt: `${instant().slice(0, 10)}T17:00:00.000Z` })
  })

  test('takes them so many minutes apart', async () => {
    await limit({ apartMinutes: 15 })
    const ids = [await planned(), await planned()]
    await Promise.all(ids.map((deliveryId) => deliver(db, { deliveryId })))
    const rows = await Promise.all(ids.map(seen))
    const left = rows.find(({ state }) => state === 'planned')!
    expect(left.nextAt).toBe(later(instant(), 15 * MINUTE))
    at(15 * MINUTE)
    await deliver(db, { deliveryId: left.id })
    expect(await seen(left.id)).toMatchObject({ state: 'confirmed' })
  })
})

async function planned(destinationId = pageId): Promise<string> {
  const campaignId = await road.addRoadCampaign(db, { by })
  const messageId = await road.addRoadMessage(db, { by, campaignId })
  const id = await road.planNow(db, { by, messageId, destinationId })
  await road.takeThroughApproval(db, { messageId, cast })
  return id
}

const anotherPage = () =>
  road.addRoadDestination(db, { by: cast.administrator, pageId: `r${++pages}`, name: 'Trang khác' })

async function seen(id: string) {
  return (await findDelivery(db, { id, by }))!
}

async function account() {
  return (await listDestinationsById(db, [pageId]))[0]!
}

function at(ms: number): void {
  setClock(() => NOON + ms)
}
