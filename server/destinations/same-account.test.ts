import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR, instant, later, MINUTE, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import { listClashesOfNew } from '#server/plans/list-clashes.ts'
import { addRoadCampaign, addRoadMessage, openRoad, type Cast } from '#server/road.fixture.ts'
import { findDestination, listDestinationsById } from './destinations.ts'
import { addDestination, removeDestination } from './keep-destinations.ts'
import { listTwins } from './same-account.ts'

let db: Db
let cast: Cast

beforeEach(async () => {
  ;({ db, cast } = await openRoad())
})
afterEach(() => db.destroy())

async function add(channel: string, settings: Record<string, string>, rehearsal: 0 | 1 = 1) {
  const by = cast.administrator
  const placeCode = cast.officer.placeCode
  return addDestination(db, {
    by,
    channel,
    name: `Kênh ${channel}`,
    placeCode,
    settings,
    rehearsal,
  })
}

const page = (pageId: string, rehearsal?: 0 | 1) =>
  add('facebook', { pageId, pageAccessToken: 'token' }, rehearsal)

async function twinsOf(id: string): Promise<string[]> {
  const by = cast.administrator
  const destination = await findDestination(db, { id, by })
  const { own, elsewhere } = await listTwins(db, { destination: destination!, by })
  expect(elsewhere).toBe(0)
  return own.map((one) => one.id)
}

test('a Page that is connected twice is one account, and neither another Page nor the one it rehearses on', async () => {
  const first = await page('101')
  const second = await page('101')
  await page('102')
  await page('101', 0)
  expect(await twinsOf(first)).toEqual([second])
  await removeDestination(db, { id: second, by: cast.administrator })
  expect(await twinsOf(first)).toEqual([])
})

test('of the same Page in another unit it is said that there is one, and no more', async () => {
  const id = await page('101')
  await page('101')
  const [destination] = await listDestinationsById(db, [id])
  const twins = await listTwins(db, { destination: destination!, by: cast.stranger })
  expect(twins).toEqual({ own: [], elsewhere: 1 })
})

test('a Page that is not chosen yet, and a notice board of the same name, are no account of a platform', async () => {
  const unknown = await add('facebook', {})
  await add('facebook', {})
  const board = await add('by-hand', { where: 'Bảng tin' })
  await add('by-hand', { where: 'Bảng tin' })
  expect(await twinsOf(unknown)).toEqual([])
  expect(await twinsOf(board)).toEqual([])
})

test('the same text for both is seen while it is planned', async () => {
  const [first, second, other] = [await page('101'), await page('101'), await page('102')]
  const by = cast.officer
  const campaignId = await addRoadCampaign(db, { by })
  const messageId = await addRoadMessage(db, { by, campaignId })
  const at = later(instant(), HOUR)
  const planId = await addPlan(db, { by, messageId, destinationId: first, ...toWallClock(at) })
  const clashesAt = (destinationId: string) =>
    listClashesOfNew(db, { messageId, destinationId, dueAt: later(at, 5 * MINUTE) })
  expect(await clashesAt(second)).toMatchObject([{ kind: 'same-text', withId: planId }])
  expect(await clashesAt(other)).toEqual([])
})
