import { beforeEach, expect, test } from 'vitest'
import { HOUR, instant, later, toWallClock } from '#server/clock.ts'
import type { Schema } from '#db/schema.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  openRoad,
  planNow,
  takeThroughApproval,
} from '#server/road.fixture.ts'
import { countDay, countDayNeeding, listDayNeeding } from './day.ts'
import { countNeedingPerson, isHeld, listNeedingPerson } from './needs-person.ts'

type Change = Partial<Schema['deliveries']>
let road: Awaited<ReturnType<typeof openRoad>>
let id: string

beforeEach(async () => {
  road = await openRoad()
  const { db, cast } = road
  const by = cast.officer
  const campaignId = await addRoadCampaign(db, { by })
  const messageId = await addRoadMessage(db, { by, campaignId })
  const destinationId = await addRoadDestination(db, { by: cast.administrator })
  id = await planNow(db, { by, messageId, destinationId })
  await takeThroughApproval(db, { messageId, cast })
})

const because = (code: string) => ({ reason: JSON.stringify({ code, detail: 'x "code":"y"' }) })

const NEEDING: [string, Change][] = [
  ['not known', { state: 'unknown', ...because('no-answer') }],
  ['refused', { state: 'refused', ...because('content') }],
  ['handed over, and its time has come', { state: 'handed over' }],
  ...['late', 'not-approved', 'token', 'permission', 'content', 'not-connected'].map(
    (code): [string, Change] => [`held back: ${code}`, because(code)],
  ),
]

test.each(NEEDING)('%s needs a person', async (_, change) => {
  expect(await needing(change)).toBe(true)
})

const GOING_ON: [string, Change][] = [
  ['planned', {}],
  ['confirmed', { state: 'confirmed' }],
  ['withdrawn', { state: 'withdrawn' }],
  ...['rate', 'unreachable', 'absent', 'interrupted'].map((code): [string, Change] => [
    `tried again by itself: ${code}`,
    because(code),
  ]),
]

test.each(GOING_ON)('%s does not', async (_, change) => {
  expect(await needing(change)).toBe(false)
})

test('what a platform says in its own words holds nothing back', async () => {
  const reason = JSON.stringify({ code: 'rate', detail: '{"code":"late"}' })
  expect(await needing({ reason })).toBe(false)
})

test('only a planned delivery is held', () => {
  const reason = { code: 'token' }
  expect(isHeld({ state: 'planned', reason })).toBe(true)
  expect(isHeld({ state: 'confirmed', reason })).toBe(false)
  expect(isHeld({ state: 'planned', reason: undefined })).toBe(false)
})

test('a script handed over the day before waits for its time, not for a person', async () => {
  const dueAt = later(instant(), HOUR)
  await road.db.updateTable('plans').set({ dueAt }).execute()
  expect(await needing({ state: 'handed over', reason: null })).toBe(false)
})

/** Whether it is listed and counted, in all and on its day. */
async function needing(change: Change): Promise<boolean> {
  const { db, cast } = road
  if (Object.keys(change).length > 0)
    await db.updateTable('deliveries').set(change).where('id', '=', id).execute()
  const by = cast.officer
  const listed = (await listNeedingPerson(db, { by })).some((row) => row.id === id)
  const { dueAt } = await db.selectFrom('plans').select('dueAt').executeTakeFirstOrThrow()
  const day = { date: toWallClock(dueAt).date, by }
  const times = listed ? [{ dueAt, count: 1 }] : []
  expect(await countNeedingPerson(db, { by })).toBe(times.length)
  expect(await countDayNeeding(db, day)).toEqual(times)
  expect((await listDayNeeding(db, day)).map((row) => row.id)).toEqual(listed ? [id] : [])
  expect(await countDay(db, day)).toEqual([{ dueAt, count: 1 }])
  return listed
}
