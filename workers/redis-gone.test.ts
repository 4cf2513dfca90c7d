import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { instant, later, SECOND } from '#server/clock.ts'
import { startReady, startWorker } from '#server/process.fixture.ts'
import { openProvince, type Province } from '#server/province.fixture.ts'
import { enqueueAll } from '#server/queue.ts'
import { makeOwnRedis } from '#server/queues/own-redis.fixture.ts'
import { openRedisQueue } from '#server/queues/redis.ts'

const SWEEP_MS = 1000
const PREFIX = 'test'
const TIME_MS = 240_000

let redis: Awaited<ReturnType<typeof makeOwnRedis>>
/** What a test has opened, the last first. */
const opened: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  redis = await makeOwnRedis()
  opened.push(redis.kill)
})

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
}, TIME_MS)

test(
  'ten thousand deliveries go out once each although Redis is emptied before, and killed half-way',
  { timeout: TIME_MS },
  async () => {
    const province = await open({ pages: 1000, messages: 10, channels: ['by-hand'] })
    const ids = await province.idsOf(['planned'])
    await redis.start()
    const nextAt = later(instant(), 5 * SECOND)
    await province.db.updateTable('deliveries').set({ nextAt }).execute()
    await hint(ids, Date.parse(nextAt) - Date.parse(instant()))
    expect(await countDelayed()).toBe(ids.length)
    start(province)

    await withRedis((client) => client.flushall())
    await expect.poll(() => done(province), { timeout: TIME_MS }).toBeGreaterThan(ids.length / 2)
    await redis.kill()
    const deadAt = await done(province)
    await redis.start()
    await expect.poll(() => done(province), { timeout: TIME_MS }).toBe(10_000)

    const attempts = await province.db.selectFrom('attempts').select('startedAt').execute()
    const lateMs = attempts.map(({ startedAt }) => Date.parse(startedAt) - Date.parse(nextAt))
    say(
      `10,000 hints lost; Redis killed after ${deadAt}; the latest ${Math.max(...lateMs)} ms late`,
    )
    expect(attempts).toHaveLength(10_000)
    expect(Math.min(...lateMs)).toBeGreaterThanOrEqual(0)
  },
)

test('what is said to a queue without Redis is lost at once and without harm', async () => {
  const errors: unknown[] = []
  const onError = (error: unknown) => void errors.push(error)
  const queue = await openRedisQueue({ url: redis.url, prefix: PREFIX, onError })
  opened.push(queue.close)
  await expect.poll(() => errors).toHaveLength(1)
  const from = performance.now()
  enqueueAll(
    'deliver',
    Array.from({ length: 10_000 }, (_, n) => ({ deliveryId: String(n), destinationId: 'd' })),
  )
  const tookMs = performance.now() - from
  say(`10,000 hints without Redis took ${tookMs.toFixed(1)} ms`)
  expect(await queue.ping()).toBe(false)
  expect(errors).toHaveLength(1)
})

test(
  'while Redis is down people read and write, and when it is back all that waits goes out',
  { timeout: TIME_MS },
  async () => {
    const province = await open({ pages: 50, messages: 10 })
    start(province)
    const ask = await openSite(province)
    for (let turn = 0; turn < 10; turn++) {
      expect((await ask('/healthz')).status).toBe(200)
      expect(await signIn(ask)).toMatchObject({ written: 302, read: 200 })
      await sleep(SWEEP_MS / 5)
    }
    expect(await province.count(['planned'])).toBe(500)

    await redis.start()
    const from = performance.now()
    await expect.poll(() => province.count(['confirmed']), { timeout: TIME_MS }).toBe(500)
    const tookMs = Math.round(performance.now() - from)
    say(`500 deliveries that waited for Redis were out ${tookMs} ms after it came back`)
    expect(province.timesPosted()).toEqual(province.allOnce)
  },
)

async function open(wanted: Parameters<typeof openProvince>[0]): Promise<Province> {
  const province = await openProvince(wanted)
  opened.push(province.close)
  return province
}

function start({ settings }: Province): void {
  const shared = { REDIS_URL: redis.url, REDIS_PREFIX: PREFIX, SWEEP_INTERVAL_MS: String(SWEEP_MS) }
  const worker = startWorker({ ...settings, ...shared, GRACE_MS: String(TIME_MS) })
  opened.push(() => worker.kill('SIGTERM'))
}

/** Says to the queue what the engine says after a pause that a platform asked for. */
async function hint(ids: string[], afterMs: number): Promise<void> {
  const onError = (error: unknown) => {
    throw error
  }
  const queue = await openRedisQueue({ url: redis.url, prefix: PREFIX, onError })
  await expect.poll(queue.ping).toBe(true)
  enqueueAll(
    'deliver',
    ids.map((deliveryId) => ({ deliveryId, destinationId: 'd' })),
    { afterMs },
  )
  await queue.idle()
  await queue.close()
}

function countDelayed(): Promise<number> {
  return withRedis((client) => client.zcard(`${PREFIX}:deliver:delayed`))
}

async function withRedis<T>(work: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(redis.url)
  try {
    return await work(client)
  } finally {
    client.disconnect()
  }
}

function done({ count }: Province): Promise<number> {
  return count(['handed over'])
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>

/** The website that leaves its jobs to a Redis that is not there. */
async function openSite({ settings }: Province): Promise<Ask> {
  const shared = { REDIS_URL: redis.url, REDIS_PREFIX: PREFIX }
  const { url, kill } = await startReady('website', { ...settings, ...shared })
  opened.push(() => kill('SIGTERM'))
  return (path, init) => fetch(`${url}${path}`, { redirect: 'manual', ...init })
}

/** Begins a session, which is a row, and reads a page with it. */
async function signIn(ask: Ask): Promise<{ written: number; read: number }> {
  const { url } = await ask('/sign-in')
  const body = new URLSearchParams({ email: 'officer@example.vn', password: 'mat-khau-dai' })
  const headers = { Origin: new URL(url).origin }
  const signedIn = await ask('/sign-in', { method: 'POST', body, headers })
  const cookie = signedIn.headers.getSetCookie().join('; ')
  const { status } = await ask('/', { headers: { cookie } })
  return { written: signedIn.status, read: status }
}

function say(what: string): void {
  process.stdout.write(`${what}\n`)
}
