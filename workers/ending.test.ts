import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { countByState } from '#server/deliveries/backlog.ts'
import { startReady, type Ready } from '#server/process.fixture.ts'
import { openProvince, type Province } from '#server/province.fixture.ts'
import { listOut, REHEARSED } from '#server/rehearsal/out.fixture.ts'

const PAGES = 40
const MESSAGES = 10
const LIMIT_MS = 30_000
const TIME_MS = 240_000

test(
  'a site and two workers asked to end under load finish what they have, leave nothing half sent, and the rest to others',
  { timeout: TIME_MS },
  async () => {
    const scene = await prepare()
    scene.platform.faults.delay(400)
    const web = await start(scene, 'website')
    const processes = [web, await start(scene, 'worker'), await start(scene, 'worker')]
    await untilPosting(scene, 8)
    const atWork = await beginRequest(web)
    const ended = processes.map(endTwice)
    // The signal has been sent, and is heard a moment later.
    await expect
      .poll(() => readinessOf(web))
      .toMatchObject({ status: 503, ready: false, ending: true })
    await sleep(2_500)
    expect(await atWork.finish()).toMatch(/^HTTP\/1\.1 422 /)
    for (const { code, ms } of await Promise.all(ended)) {
      expect(code).toBe(0)
      expect(ms).toBeLessThan(LIMIT_MS)
    }
    const { sending = 0, planned = 0, unknown = 0, confirmed } = await countByState(scene.db)
    expect({ sending, unknown }).toEqual({ sending: 0, unknown: 0 })
    expect(planned).toBeGreaterThan(0)
    expect(confirmed).toBeGreaterThan(0)
    expect(scene.timesPosted()).toEqual(await scene.onceFor(['confirmed']))
    expect(Object.keys(scene.timesPosted()).sort()).toEqual([...REHEARSED].sort())
    expect(await countUnended(scene)).toBe(0)
  },
)

test(
  'a worker whose platform keeps it waiting ends in time all the same: what it cannot know is unknown',
  { timeout: TIME_MS },
  async () => {
    const scene = await prepare()
    scene.platform.faults.on('kept-hang')
    scene.platform.mailbox.faults.on('kept-hang')
    const worker = await start(scene, 'worker')
    await untilPosting(scene, 8)
    expect((await countByState(scene.db)).sending).toBeGreaterThan(0)
    const { code, ms } = await endTwice(worker)
    expect(code).toBe(0)
    expect(ms).toBeLessThan(LIMIT_MS)
    const { sending = 0, unknown = 0 } = await countByState(scene.db)
    expect(sending).toBe(0)
    expect(unknown).toBe(new Set(listOut(scene.platform).map(({ code }) => code)).size)
    expect(await countUnended(scene)).toBe(0)
  },
)

test(
  'a worker answers for its health on a port of its own, and shows its numbers to this machine or for the token alone',
  { timeout: TIME_MS },
  async () => {
    const scene = await prepare()
    scene.platform.faults.delay(300)
    const worker = await start(scene, 'worker', { METRICS_TOKEN: 'a token long enough' })
    const status = async (path: string, headers = {}) =>
      (await fetch(worker.url + path, { headers })).status
    const relayed = { 'X-Forwarded-For': '203.0.113.7' }
    expect(await status('/healthz')).toBe(200)
    expect(await readinessOf(worker)).toMatchObject({ status: 200, ready: true })
    expect(await status('/metrics')).toBe(200)
    expect(await status('/metrics', relayed)).toBe(404)
    expect(await status('/metrics', { ...relayed, Authorization: 'Bearer wrong' })).toBe(404)
    const token = { ...relayed, Authorization: 'Bearer a token long enough' }
    expect(await status('/metrics', token)).toBe(200)
    expect(await status('/sign-in')).toBe(404)
    await untilPosting(scene, 1)
    const metrics = async () => (await fetch(`${worker.url}/metrics`)).text()
    await expect
      .poll(metrics, { timeout: LIMIT_MS })
      .toMatch(/^lan_toa_jobs_total\{name="deliver",result="done"\} [1-9]/m)
    expect(await endTwice(worker)).toMatchObject({ code: 0 })
  },
)

/** Hundreds of approved deliveries of every channel, due now. */
async function prepare(): Promise<Province> {
  const province = await openProvince({ channels: REHEARSED, pages: PAGES, messages: MESSAGES })
  onTestFinished(province.close)
  return province
}

function start({ settings }: Province, kind: 'website' | 'worker', more = {}): Promise<Ready> {
  const own = { SWEEP_INTERVAL_MS: '500', DELIVERIES_AT_ONCE: '8' }
  return startReady(kind, { ...settings, ...own, ...more })
}

async function untilPosting({ platform }: Province, count: number): Promise<void> {
  while (platform.counts().posting < count) await sleep(5)
}

/** Attempts that were begun and of which nothing is written since. */
async function countUnended({ db }: Province): Promise<number> {
  const open = db.selectFrom('attempts').select('id').where('endedAt', 'is', null)
  return (await open.execute()).length
}

/** A signal to a group comes twice. */
async function endTwice({ kill }: Ready) {
  const since = performance.now()
  void kill('SIGTERM')
  await sleep(100)
  return { code: await kill('SIGTERM'), ms: performance.now() - since }
}

async function readinessOf({ url }: Ready) {
  for (;;) {
    const answer = await fetch(`${url}/readyz`)
    const found = { status: answer.status, ...((await answer.json()) as { ending: boolean }) }
    if (found.ending || found.status === 200) return found
  }
}

/** A form of which the last byte is still to come. */
async function beginRequest({ url }: Ready) {
  const { hostname, port, host } = new URL(url)
  const body = 'email=ai%40example.vn&password=sai'
  const head = [
    'POST /sign-in HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${url}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
  ]
  const socket = connect(Number(port), hostname)
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, -1)}`)
  await sleep(200)
  return {
    finish: async () => {
      socket.write(body.slice(-1))
      return text(socket)
    },
  }
}
