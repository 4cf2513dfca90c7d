import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { makeTestDatabase, settingsOf } from '#db/test-database.fixture.ts'
import { approve, submit } from '#server/approvals/approvals.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { startReady, type Ready } from '#server/process.fixture.ts'
import * as road from '#server/road.fixture.ts'

const SECRETS = {
  password: 'mat-khau-rat-bi-mat',
  email: 'officer@example.vn',
  name: 'Bùi Thị Xuân',
  // No longer than what a fault of JSON.parse quotes.
  text: 'Nguyen Van',
  telephone: '0912345678',
  query: 'tim-ai-do-khong-muon-biet',
  address: '203.0.113.77',
  key: 'EAABsbCS1iHgBO7ZCxyz',
}

test(
  'a page that fails, a job that fails and a person who mistypes leave their trace in the log, and nothing of themselves',
  { timeout: 120_000 },
  async () => {
    const { settings, messageId } = await prepare()
    const web = await startReady('website', settings)
    const cookie = await mistypeThenSignIn(web)
    await visit(web, `/messages/${messageId}?q=${SECRETS.query}`, cookie)
    await visit(web, `/nothing/${SECRETS.email}?access_token=${SECRETS.key}`, cookie)
    await visit(web, `/%E0%A4%A/${SECRETS.query}`, cookie)
    while (!web.said().includes('"event":"job"')) await sleep(50)
    expect(await web.kill('SIGTERM')).toBe(0)
    const output = web.said()
    for (const [what, secret] of Object.entries({ ...SECRETS, cookie: cookie.split('=')[1]! }))
      expect(output.includes(secret), what).toBe(false)
    const events = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events).toContainEqual(isFault('page', /messages/))
    expect(events).toContainEqual(isFault('job', /arrange/))
    const seen = { event: 'request', id: expect.stringMatching(/^\w{16}$/), ms: expect.any(Number) }
    const message = { ...seen, route: '/messages/:messageId', method: 'GET', status: 500 }
    expect(events).toContainEqual(expect.objectContaining(message))
    const wrong = { ...seen, route: '/sign-in', method: 'POST', status: 422 }
    expect(events).toContainEqual(expect.objectContaining(wrong))
  },
)

function isFault(event: string, where: RegExp) {
  const error = { name: 'SyntaxError', stack: expect.stringMatching(where) }
  return expect.objectContaining({ level: 'error', event, error: expect.objectContaining(error) })
}

/** An approved message that cannot be read: what a person wrote stands where JSON should. */
async function prepare() {
  const dataDir = mkdtempSync(join(tmpdir(), 'lan-toa-redaction-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true }))
  const location = await makeTestDatabase({ file: join(dataDir, 'lan-toa.sqlite') })
  const { db, cast } = await road.openRoad(location)
  const by = cast.officer
  const campaignId = await road.addRoadCampaign(db, { by })
  const draft = { ...road.DRAFT, headline: SECRETS.name, body: SECRETS.text }
  const messageId = await road.addRoadMessage(db, { by, campaignId, draft })
  const destinationId = await road.addRoadDestination(db, { by: cast.administrator })
  await road.planNow(db, { by, messageId, destinationId })
  await submit(db, { messageId, by })
  const { hash } = await getStanding(db, { messageId })
  await approve(db, { messageId, hash, by: cast.leader })
  const texts = `${SECRETS.text} ${SECRETS.name} ${SECRETS.telephone}`
  await db.updateTable('revisions').set({ texts }).execute()
  await db.destroy()
  const settings = { DATA_DIR: dataDir, REHEARSAL: '1', ...settingsOf(location) }
  return { settings, messageId }
}

async function mistypeThenSignIn(web: Ready): Promise<string> {
  expect((await signIn(web, SECRETS.password)).status).toBe(422)
  const answer = await signIn(web, 'mat-khau-dai')
  expect(answer.status).toBe(302)
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

function signIn(web: Ready, password: string) {
  const body = new URLSearchParams({ email: SECRETS.email, password })
  const headers = { Origin: web.url, 'X-Forwarded-For': SECRETS.address }
  return fetch(`${web.url}/sign-in`, { method: 'POST', redirect: 'manual', body, headers })
}

async function visit(web: Ready, path: string, cookie: string): Promise<void> {
  const answer = await fetch(web.url + path, { headers: { Cookie: cookie } })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  await answer.text()
}
