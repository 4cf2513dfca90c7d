import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#db/id.ts'
import type { openTestDatabase } from '#db/test-database.fixture.ts'
import type { Account } from '#server/people/accounts.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { instant } from '#server/clock.ts'
import { addRoadCampaign, addRoadMessage, DRAFT, openRoad } from '#server/road.fixture.ts'
import { countSpan, FIRST, listCalendar, listSpan, STATES } from './calendar.ts'

const MONTH = { from: '2026-11-30', until: '2027-01-03' }
const DAYS = 25
const ACCOUNTS = 10
const TIMES = [
  '00:00',
  '05:30',
  '06:59',
  '07:00',
  '08:00',
  '11:00',
  '16:59',
  '17:00',
  '19:00',
  '23:59',
]

let db: Awaited<ReturnType<typeof openTestDatabase>>
let by: Account
let city: Account
let stranger: Account
let rows: Awaited<ReturnType<typeof planMany>>

beforeAll(async () => {
  const road = await openRoad()
  db = road.db
  by = road.cast.officer
  city = road.cast.city
  stranger = road.cast.stranger
  rows = await planMany(road.cast.administrator)
}, 60_000)

describe('two and a half thousand plans of two communes in a month', () => {
  test('are counted by the day of Viet Nam and by channel, with the first few of each day', async () => {
    const days = await listCalendar(db, { by: city, span: MONTH })
    expect(days).toHaveLength(DAYS)
    for (const day of days) {
      const own = rows.filter(({ date }) => date === day.date)
      expect(day.count).toBe(own.length)
      const earliest = own.map(({ dueAt }) => dueAt).toSorted()
      expect(day.first.map(({ dueAt }) => dueAt)).toEqual(earliest.slice(0, FIRST))
      expect(day.channels).toEqual([
        { channel: 'by-hand', count: own.length / 2 },
        { channel: 'facebook', count: own.length / 2 },
      ])
    }
  })

  test('are few bytes however many there are', async () => {
    const days = await listCalendar(db, { by: city, span: MONTH })
    expect(JSON.stringify(days).length).toBeLessThan(150_000)
  })

  test('are narrowed by place, channel and state, the same in every view', async () => {
    const asked = [
      { placePath: 'VN/92/31309' },
      { channel: 'facebook' },
      { placePath: 'VN/92/31299', channel: 'by-hand', state: 'not approved' },
      { state: 'confirmed' },
    ] as const
    const counts = []
    for (const one of asked) {
      const wanted = { by: city, span: MONTH, ...one }
      const days = await listCalendar(db, wanted)
      const count = days.reduce((sum, day) => sum + day.count, 0)
      expect(await countSpan(db, wanted)).toBe(count)
      counts.push(count)
    }
    expect(counts).toEqual([rows.length / 2, rows.length / 2, rows.length / 4, 0])
  })

  test('are a list of pages by time', async () => {
    const part = { limit: 50, offset: 50 }
    const listed = await listSpan(db, { by: city, span: { from: MONTH.from }, part })
    const times = rows.map(({ dueAt }) => dueAt).toSorted()
    expect(listed.map(({ dueAt }) => dueAt)).toEqual(times.slice(50, 100))
  })

  test('are those of the own place, and nobody else’s', async () => {
    expect(await countSpan(db, { by, span: MONTH })).toBe(rows.length / 2)
    expect(await countSpan(db, { by: stranger, span: MONTH })).toBe(0)
  })
})

test('each stands in one state, but what is withdrawn is seen only where it is asked for', async () => {
  const states = {
    confirmed: 3,
    'handed over': 2,
    refused: 1,
    unknown: 1,
    sending: 1,
    withdrawn: 2,
  }
  const waiting = { planned: 4, moved: 2, 'held for approval': 1 }
  const wanted = { by, span: MONTH }
  const free = rows.filter(({ place }) => place === '31299').map(({ id }) => id)
  const before = await countSpan(db, wanted)
  for (const [state, count] of Object.entries(states))
    for (const id of free.splice(0, count)) await keep(id, { state: state as 'confirmed' })
  for (const id of free.splice(0, waiting.planned)) await keep(id, {})
  for (const id of free.splice(0, waiting.moved))
    await keep(id, { dueAt: '2026-12-01T00:00:00.001Z' })
  const reason = '{"code":"not-approved"}'
  for (const id of free.splice(0, 1)) await keep(id, { reason })
  const counts = []
  for (const state of STATES) counts.push([state, await countSpan(db, { ...wanted, state })])
  expect(Object.fromEntries(counts)).toEqual({
    ...states,
    planned: waiting.planned,
    'not approved': before - 10 - waiting.planned,
  })
  expect(await countSpan(db, wanted)).toBe(before - states.withdrawn)
})

async function planMany(administrator: Account) {
  const campaignId = await addRoadCampaign(db, { by: city, placeCodes: ['31299', '31309'] })
  const made = []
  for (const place of ['31299', '31309']) {
    const draft = { ...DRAFT, headline: `Bài ${place}` }
    const messageId = await addRoadMessage(db, { by: city, campaignId, draft })
    const accounts = await addAccounts(place, administrator)
    for (let day = 1; day <= DAYS; day++)
      for (const destinationId of accounts)
        for (let n = 0; n < 5; n++) {
          const date = `2026-12-${String(day).padStart(2, '0')}`
          made.push({ ...planned({ messageId, destinationId, date }), place })
        }
  }
  for (let from = 0; from < made.length; from += 500)
    await db
      .insertInto('plans')
      .values(made.slice(from, from + 500).map(({ date: _, place: __, ...row }) => row))
      .execute()
  return made
}

async function addAccounts(placeCode: string, administrator: Account): Promise<string[]> {
  const ids = []
  for (let n = 0; n < ACCOUNTS; n++) {
    const channel = n % 2 ? 'facebook' : 'by-hand'
    const settings = { pageId: `${n}`, accessToken: 'token', where: 'Zalo' }
    const to = { channel, name: `Kênh ${n}`, placeCode, settings, rehearsal: 1 } as const
    ids.push(await addDestination(db, { ...to, by: administrator }))
  }
  return ids
}

let drawn = 0

function planned(of: { messageId: string; destinationId: string; date: string }) {
  const { messageId, destinationId, date } = of
  // Every time of the list falls on one of the two days of UTC that a day of Viet Nam lies in.
  const time = TIMES[drawn % TIMES.length]!
  const dueAt = new Date(`${date}T${time}:00+07:00`).toISOString()
  const made = { createdBy: by.id, createdAt: instant(), removedAt: null, priority: null }
  return { id: newId(), code: `LT-${drawn++}`, messageId, destinationId, dueAt, date, ...made }
}

async function keep(id: string, change: { state?: 'confirmed'; dueAt?: string; reason?: string }) {
  const { dueAt } = rows.find((one) => one.id === id)!
  await db
    .insertInto('deliveries')
    .values({
      ...({ id, state: 'planned', dueAt, releaseAt: dueAt, tries: 0, note: '' } as const),
      ...{ releasedAt: null, reason: null, nextAt: null, leaseOwner: null, leaseUntil: null },
      ...{
        absentAt: null,
        remoteId: null,
        link: null,
        doneAt: null,
        doneBy: null,
        doneGrade: null,
      },
      ...change,
    })
    .execute()
}
