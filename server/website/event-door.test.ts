import { afterAll, beforeAll, expect, test } from 'vitest'
import { macOf } from '#server/channels/zalo/hear.ts'
import type { Db } from '#server/database.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { openRoad } from '#server/road.fixture.ts'
import { openSite, type Site } from './site.fixture.ts'

let db: Db
let site: Site
let id: string

beforeAll(async () => {
  setRehearsalUrl('http://127.0.0.1:1')
  const road = await openRoad()
  const by = road.cast.administrator
  db = road.db
  const settings = { broadcast: 'no', webhookSecret: 's' }
  const to = { channel: 'zalo', name: 'OA', placeCode: by.placeCode, rehearsal: 1 } as const
  id = await addDestination(db, { ...to, settings, by })
  site = await openSite(db)
})
afterAll(() => site.close())

function tell(text: string, { to = id, secret = 's', path = '' } = {}) {
  const told = { app_id: 'rehearsal', event_name: 'user_send_text', timestamp: `${Date.now()}` }
  const body = JSON.stringify({ ...told, message: { msg_id: text.slice(0, 9), text } })
  return fetch(`${site.url}/webhooks/zalo/${path || to}`, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'X-ZEvent-Signature': `mac=${macOf({ ...told, body, secret })}`,
    },
  })
}

test('the platform tells it without an account, from another site, and leaves no cookie', async () => {
  const answer = await tell('Chào')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('set-cookie')).toBeNull()
  const [row] = await db.selectFrom('eventDays').selectAll().execute()
  expect(row).toMatchObject({ destinationId: id, kind: 'replies', count: 1 })
})

test('a wrong signature is 403, a destination that is not there 404, more than 64 kB 413', async () => {
  expect((await tell('Chào', { secret: 'guess' })).status).toBe(403)
  expect((await tell('Chào', { to: 'nobody' })).status).toBe(404)
  expect((await tell('a'.repeat(64 * 1024))).status).toBe(413)
  expect((await tell('a'.repeat(60 * 1024))).status).toBe(200)
})

test('nothing, and what is no JSON, is 403 and no fault of ours', async () => {
  for (const body of ['', 'x', '[]', '\u0000'])
    expect((await fetch(`${site.url}/webhooks/zalo/${id}`, { method: 'POST', body })).status).toBe(
      403,
    )
})
