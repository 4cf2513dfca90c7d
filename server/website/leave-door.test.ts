import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { addContacts } from '#server/press/contacts.ts'
import { findLeaver } from '#server/press/leave.ts'
import * as road from '#server/road.fixture.ts'
import { openSite } from './site.fixture.ts'

const { db, cast } = await road.openRoad()
const destinationId = await addDestination(db, {
  ...{ by: cast.administrator, channel: 'press-email', name: 'Báo chí xã', placeCode: '31299' },
  ...{ rehearsal: 1 as const, settings: { sender: 'a@b.vn', contact: 'Chị Hoa' } },
})
const site = await openSite(db)
afterAll(() => site.close())

const ONE_CLICK = 'List-Unsubscribe=One-Click'

test('a mail program leaves for its reader with one click, without a cookie', async () => {
  const word = await addOne('a@bao.vn')
  const answer = await post(`/press/leave/${word}`, ONE_CLICK)
  expect([answer.status, answer.cookie]).toEqual([200, undefined])
  expect(await findLeaver(db, word)).toBe('left')
  expect((await post(`/press/leave/${word}`, ONE_CLICK)).status).toBe(200)
  expect((await post('/press/leave/khong-co', ONE_CLICK)).status).toBe(404)
})

test('a link that is only opened takes nobody off, and shows nothing of who it is', async () => {
  const word = await addOne('b@bao.vn')
  const answer = await site.ask(`/press/leave/${word}`)
  const page = await answer.text()
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
  for (const told of ['b@bao.vn', 'Báo kín', 'Báo chí xã']) expect(page).not.toContain(told)
  expect(await findLeaver(db, word)).toBe('listed')
  expect((await site.ask('/press/leave/khong-co')).status).toBe(404)
})

test('the button of the page takes its reader off; another site’s page does not', async () => {
  const word = await addOne('c@bao.vn')
  const foreign = { Origin: 'https://gian.example' }
  expect((await post(`/press/leave/${word}`, ONE_CLICK, foreign)).status).toBe(403)
  expect((await post(`/press/leave/${word}`, 'x=1')).status).toBe(403)
  expect(await findLeaver(db, word)).toBe('listed')
  expect((await post(`/press/leave/${word}`, '', { Origin: site.url })).status).toBe(200)
  expect(await findLeaver(db, word)).toBe('left')
})

async function addOne(address: string): Promise<string> {
  const row = { outlet: 'Báo kín', name: '', address, beat: '', source: 'Thiếp' }
  const rows = [{ ...row, sourceDate: '2026-01-02' }]
  await addContacts(db, { destinationId, rows, by: cast.officer })
  const { word } = await db
    .selectFrom('pressContacts')
    .select('word')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  return word
}

/** As a mail program does it: `fetch` would say of itself what a browser says. */
async function post(path: string, body: string, headers: Record<string, string> = {}) {
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const length = { 'Content-Length': String(Buffer.byteLength(body)) }
  const asked = request(`${site.url}${path}`, {
    method: 'POST',
    headers: { ...type, ...length, ...headers },
  })
  asked.end(body)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  await text(answer)
  return { status: answer.statusCode, cookie: answer.headers['set-cookie'] }
}
