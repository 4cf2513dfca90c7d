import { request } from 'node:http'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Schema } from '#db/schema.ts'
import { newId } from '#db/id.ts'
import { instant, later, DAY, toWallClock } from '#server/clock.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  DRAFT,
  openRoad,
  planNow,
  takeThroughApproval,
  type Cast,
} from '#server/road.fixture.ts'
import { listShortLinks } from '#server/short-links/short-links.ts'
import { countVisit, flushVisits } from '#server/visits/visit-counts.ts'
import { openSite, type Site } from './site.fixture.ts'

const TARGET = 'https://gopy.cantho.gov.vn/phieu?xa=31299'
const BROWSER =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36'

let db: Kysely<Schema>
let cast: Cast
let site: Site
let messageId: string
let planId: string
let code: string

beforeEach(async () => {
  ;({ db, cast } = await openRoad())
  const campaignId = await addRoadCampaign(db, { by: cast.officer })
  const draft = { ...DRAFT, target: TARGET }
  messageId = await addRoadMessage(db, { by: cast.officer, campaignId, draft })
  const destinationId = await addRoadDestination(db, { by: cast.administrator })
  planId = await planNow(db, { by: cast.officer, messageId, destinationId })
  await takeThroughApproval(db, { messageId, cast })
  code = (await listShortLinks(db, { messageIds: [messageId] }))[0]!.code
  site = await openSite(db)
})
afterEach(() => site.close())

const open = (headers: Record<string, string> = {}, method = 'GET') =>
  site.ask(`/l/${code}`, { method, headers: { 'User-Agent': BROWSER, ...headers } })

async function counted(): Promise<number> {
  await flushVisits(db)
  const rows = await db.selectFrom('linkVisits').select('visits').execute()
  return rows.reduce((sum, { visits }) => sum + visits, 0)
}

describe('an opened short link', () => {
  test('leads to the approved target, is kept nowhere and tells it nothing', async () => {
    const answer = await open({ Referer: 'https://facebook.com/x', Cookie: 'lan-toa-session=x' })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(TARGET)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('is one more of its campaign, place, channel and day; of who came nothing is kept', async () => {
    await open({ 'X-Forwarded-For': '203.0.113.7', 'Accept-Language': 'vi' })
    await open()
    await flushVisits(db)
    const rows = await db.selectFrom('linkVisits').selectAll().execute()
    const { campaignId } = await db
      .selectFrom('messages')
      .select('campaignId')
      .executeTakeFirstOrThrow()
    const cell = { campaignId, placeCode: '31299', channel: 'facebook' }
    expect(rows).toEqual([{ ...cell, day: toWallClock(instant()).date, visits: 2 }])
    expect(Object.keys(rows[0]!).sort()).toEqual(
      ['campaignId', 'channel', 'day', 'placeCode', 'visits'].sort(),
    )
  })

  test.each([
    ['a robot', { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, 'GET'],
    ['a robot that shows previews', { 'User-Agent': 'facebookexternalhit/1.1' }, 'GET'],
    ['a program', { 'User-Agent': 'curl/8.5' }, 'GET'],
    ['a browser that looks ahead', { 'Sec-Purpose': 'prefetch;prerender' }, 'GET'],
    ['an older browser that looks ahead', { Purpose: 'prefetch' }, 'GET'],
    ['a question for the headers', {}, 'HEAD'],
  ])('by %s leads there and is not counted', async (_, headers, method) => {
    const answer = await open(headers as Record<string, string>, method)
    expect(answer.headers.get('location')).toBe(TARGET)
    expect(await counted()).toBe(0)
  })

  test('says that its message was withdrawn, once it was', async () => {
    const by = cast.officer.id
    const recall = {
      id: newId(),
      messageId,
      kind: 'withdraw',
      words: 'Sai',
      by,
      at: instant(),
    } as const
    await db.insertInto('recalls').values(recall).execute()
    const answer = await open()
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('Tin này đã được rút lại')
    expect(answer.headers.get('location')).toBeNull()
  })

  test('says so as well where every delivery on its way was taken back', async () => {
    await db
      .updateTable('deliveries')
      .set({ state: 'withdrawn' })
      .where('id', '=', planId)
      .execute()
    expect((await open()).status).toBe(410)
  })

  test('a code that nobody made is not there', async () => {
    for (const guess of ['2222222', 'abc', '0000000', 'zzzzzzzz', '%27OR1=1'])
      expect((await site.ask(`/l/${guess}`)).status).toBe(404)
  })
})

/** Thirty ways to make a redirection lead elsewhere. */
const ELSEWHERE = [
  ...['//evil.example', '/%2Fevil.example', '/%5Cevil.example', '%2F%2Fevil.example'],
  ...['\\\\evil.example', '%5C%5Cevil.example', '/\\evil.example', 'https:evil.example'],
  ...['https://evil.example', 'https:%2F%2Fevil.example', 'javascript:alert(1)'],
  ...['java%09script:alert(1)', '%09//evil.example', '%0d%0aLocation:%20https://evil.example'],
  ...['CODE//evil.example', 'CODE/..//evil.example', 'CODE%2F..%2F%2Fevil.example'],
  ...['CODE?next=//evil.example', 'CODE?url=https://evil.example', 'CODE?to=javascript:alert(1)'],
  ...['CODE?target=%5C%5Cevil.example', 'CODE#//evil.example', 'CODE%00//evil.example'],
  ...['CODE%09//evil.example', 'CODE@evil.example', 'CODE.evil.example', 'CODE;//evil.example'],
  ...['CODE%0d%0aSet-Cookie:a=b', '..//evil.example', '.%2e/%2e%2e//evil.example'],
]

test('thirty forms of a redirection elsewhere: none leaves the approved target', async () => {
  expect(ELSEWHERE).toHaveLength(30)
  const left: string[] = []
  for (const form of ELSEWHERE) {
    const { status, location } = await askRaw(`/l/${form.replace('CODE', code)}`)
    const away = location !== undefined && location !== TARGET && !isOwn(location)
    if (away || status >= 500) left.push(`${form}: ${status} ${location}`)
  }
  process.stdout.write(`S8: ${ELSEWHERE.length} forms, ${left.length} left the allow-list\n`)
  expect(left).toEqual([])
})

test('a host or a proxy that lies moves no link', async () => {
  const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' }
  expect(await askRaw(`/l/${code}`, headers)).toMatchObject({ status: 302, location: TARGET })
})

test('a thousand openings are one row and are all there in the end', async () => {
  const cell = { campaignId: 'c', placeCode: '31299', channel: 'facebook' }
  for (let at = 0; at < 1000; at++) countVisit(db, cell)
  await flushVisits(db)
  for (let at = 0; at < 500; at++) countVisit(db, cell)
  await flushVisits(db)
  const rows = await db.selectFrom('linkVisits').select('visits').execute()
  expect(rows).toEqual([{ visits: 1500 }])
})

test('the site writes what it has counted before it closes', async () => {
  await open()
  await site.close()
  const rows = await db.selectFrom('linkVisits').select('visits').execute()
  expect(rows).toEqual([{ visits: 1 }])
  site = await openSite(db)
})

test('a count belongs to the delivery that was out last before its day', async () => {
  const { linkVisitsOf } = await import('#server/visits/link-visits.ts')
  const now = instant()
  const { campaignId } = await db
    .selectFrom('messages')
    .select('campaignId')
    .executeTakeFirstOrThrow()
  const destinationId = await addRoadDestination(db, {
    by: cast.administrator,
    name: 'Hai',
    pageId: '2',
  })
  const otherId = await planNow(db, { by: cast.officer, messageId, destinationId })
  await takeThroughApproval(db, { messageId, cast })
  const out = (id: string, doneAt: string) =>
    db.updateTable('deliveries').set({ state: 'confirmed', doneAt }).where('id', '=', id).execute()
  await out(planId, later(now, -5 * DAY))
  await out(otherId, later(now, -2 * DAY))
  const attempt = { startedAt: now, endedAt: now, outcome: null, detail: null, pictures: null }
  const text = `Mời bà con góp ý.\nhttps://lantoa.example.vn/l/${code}`
  const attempts = [planId, otherId].map((deliveryId) => ({ ...attempt, deliveryId, text }))
  await db
    .insertInto('attempts')
    .values(attempts.map((one) => ({ ...one, id: newId() })))
    .execute()
  const day = (ago: number) => toWallClock(later(now, -ago * DAY)).date
  const cell = { campaignId, placeCode: '31299', channel: 'facebook' }
  const visits = [6, 5, 3, 2, 0].map((ago, at) => ({ ...cell, day: day(ago), visits: 10 ** at }))
  await db.insertInto('linkVisits').values(visits).execute()
  expect(await linkVisitsOf(db, planId)).toBe(110)
  expect(await linkVisitsOf(db, otherId)).toBe(11_000)
})

function isOwn(location: string): boolean {
  return new URL(location, site.url).origin === site.url
}

/** As nobody's client would ask: `fetch` tidies an address before it asks for it. */
function askRaw(path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(site.url)
  return new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    request({ hostname, port, path: path.split('#')[0], headers }, (answer) => {
      answer.resume().on('end', () => {
        resolve({ status: answer.statusCode!, location: answer.headers.location })
      })
    })
      .on('error', reject)
      .end()
  })
}
