import { afterEach, beforeEach, expect, test } from 'vitest'
import { macOf } from '#server/channels/zalo/hear.ts'
import type { Db } from '#server/database.ts'
import { DAY, fromWallClock, setClock } from '#server/clock.ts'
import { addDestination, removeDestination } from '#server/destinations/keep-destinations.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { openRoad, type Cast } from '#server/road.fixture.ts'
import { countEvents, takeEvent } from './events.ts'

const SECRET = 'oa-secret'
/** Half past midnight in Viet Nam, the day before in UTC. */
const NOW = Date.parse(fromWallClock('2026-12-01', '00:30'))

let db: Db
let cast: Cast
let destinationId: string

beforeEach(async () => {
  setClock(() => NOW)
  setRehearsalUrl('http://127.0.0.1:1')
  ;({ db, cast } = await openRoad())
  const by = cast.administrator
  const settings = { broadcast: 'no', webhookSecret: SECRET }
  const to = { channel: 'zalo', name: 'OA', placeCode: by.placeCode, rehearsal: 1 } as const
  destinationId = await addDestination(db, { ...to, settings, by })
})
afterEach(() => {
  setClock(Date.now)
  return db.destroy()
})

type Sent = { name?: string; id?: string; at?: number; secret?: string; to?: string }

function tell({ name = 'user_send_text', id = 'm1', at = NOW, secret = SECRET, to }: Sent = {}) {
  const told = { app_id: 'rehearsal', event_name: name, timestamp: String(at) }
  const message = { msg_id: id, text: 'Nhà tôi ở ấp Một' }
  const body = JSON.stringify({ ...told, sender: { id: '770077' }, message })
  const signature = `mac=${macOf({ ...told, body, secret })}`
  return takeEvent(db, { destinationId: to ?? destinationId, body, signature })
}

const counted = () => countEvents(db, { destinationId, days: 7 })

test('each message is counted once, however often it is told', async () => {
  expect(await tell()).toBe('counted')
  expect(await tell()).toBe('known')
  expect(await tell({ at: NOW + 1 })).toBe('known')
  expect(await tell({ id: 'm2' })).toBe('counted')
  expect(await tell({ name: 'follow', id: 'f1' })).toBe('counted')
  expect(await counted()).toEqual({ replies: 2, follows: 1 })
})

test('the same message told ten times at once is counted once', async () => {
  const taken = await Promise.all(Array.from({ length: 10 }, () => tell()))
  expect(taken.filter((one) => one === 'counted')).toHaveLength(1)
  expect(await counted()).toEqual({ replies: 1 })
})

test('it counts for the day in Viet Nam, and old days fall out of the week', async () => {
  await tell()
  await tell({ id: 'm2', at: NOW - DAY })
  const rows = await db.selectFrom('eventDays').select(['day', 'count']).orderBy('day').execute()
  expect(rows).toEqual([
    { day: '2026-11-30', count: 1 },
    { day: '2026-12-01', count: 1 },
  ])
  expect(await countEvents(db, { destinationId, days: 1 })).toEqual({ replies: 1 })
})

test('nothing of who wrote or what is kept anywhere', async () => {
  await tell()
  await tell({ name: 'follow', id: 'f1' })
  const kept = [
    await db.selectFrom('eventDays').selectAll().execute(),
    await db.selectFrom('seenEvents').selectAll().execute(),
  ]
  expect(JSON.stringify(kept)).not.toMatch(/770077|ấp Một|"m1"/)
})

test('what is not signed by the platform counts nothing', async () => {
  expect(await tell({ secret: 'guess' })).toBe('forged')
  expect(await counted()).toEqual({})
})

test('other kinds of events are taken and count nothing', async () => {
  expect(await tell({ name: 'unfollow' })).toBe('nothing')
  expect(await counted()).toEqual({})
})

test('a destination that is not there, has been removed, or hears nothing is absent', async () => {
  expect(await tell({ to: 'nobody' })).toBe('absent')
  const by = cast.administrator
  const byHand = { channel: 'by-hand', name: 'N', placeCode: by.placeCode, rehearsal: 1 } as const
  const to = await addDestination(db, { ...byHand, settings: { where: 'Bảng tin' }, by })
  expect(await tell({ to })).toBe('absent')
  await removeDestination(db, { id: destinationId, by })
  expect(await tell()).toBe('absent')
})
