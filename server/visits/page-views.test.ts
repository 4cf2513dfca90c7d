import { expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { instant, setClock, toWallClock } from '#server/clock.ts'
import { countView, viewsOf, writeViews } from './page-views.ts'
import { isView } from './is-view.ts'

const db = await openTestDatabase()
const rows = () => db.selectFrom('pageViews').selectAll().orderBy('day').execute()

test('views are kept by delivery and day of Viet Nam, and by nothing else', async () => {
  const at = (moment: string) => setClock(() => Date.parse(moment))
  at('2026-11-26T16:59:00.000Z')
  for (const deliveryId of ['a', 'b', 'a']) countView(db, { deliveryId })
  at('2026-11-26T17:01:00.000Z')
  countView(db, { deliveryId: 'a' })
  setClock(Date.now)
  expect(await rows()).toEqual([])
  expect(await viewsOf(db, 'a')).toBe(3)
  expect(await viewsOf(db, 'c')).toBe(0)
  expect(await rows()).toEqual([
    { deliveryId: 'a', day: '2026-11-26', views: 2 },
    { deliveryId: 'b', day: '2026-11-26', views: 1 },
    { deliveryId: 'a', day: '2026-11-27', views: 1 },
  ])
})

test('processes that count the same day add up', async () => {
  const day = { deliveryId: 'd', day: toWallClock(instant()).date }
  await db
    .insertInto('pageViews')
    .values({ ...day, views: 40 })
    .execute()
  await Promise.all(
    Array.from({ length: 20 }, () => {
      countView(db, { deliveryId: 'd' })
      return writeViews(db)
    }),
  )
  expect(await viewsOf(db, 'd')).toBe(60)
})

const BROWSER =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36'
const asked = (headers: Record<string, string>, method = 'GET') => ({
  method,
  headers: new Headers({ 'User-Agent': BROWSER, ...headers }),
})

test('a person who opens a page is a view, on a telephone or within another application', () => {
  expect(isView(asked({}))).toBe(true)
  expect(isView(asked({ 'Sec-Fetch-Dest': 'document' }))).toBe(true)
  expect(isView(asked({ 'User-Agent': `${BROWSER} Zalo/1.0` }))).toBe(true)
})

test.each([
  ['curl/8.5.0', {}],
  ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', {}],
  ['Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)', {}],
  [BROWSER, { Purpose: 'prefetch' }],
  [BROWSER, { 'X-Moz': 'prefetch' }],
  [BROWSER, { 'Sec-Purpose': 'prefetch;anonymous-client-ip' }],
  [BROWSER, { 'Sec-Fetch-Dest': 'image' }],
])('%s %j is none', (agent, headers) => {
  expect(isView(asked({ ...headers, 'User-Agent': agent }))).toBe(false)
})
