import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { newId } from '#db/id.ts'
import { ENGINE } from '#db/test-database.fixture.ts'
import { startWorker } from '#server/process.fixture.ts'
import { openProvince } from '#server/province.fixture.ts'
import { redisUrl } from '#server/queues/queue.fixture.ts'

const ALL = 10_000
const TIME_MS = 240_000

/** On SQLite two processes that share a file and nothing else; on PostgreSQL they share jobs on Redis as well. */
const WORKERS = ENGINE === 'postgres' ? [2, 4] : [2]

/** Of fifty accounts one is a press list: each release is made into a Word file and a PDF, which takes its time. */
const CHANNELS = Array.from({ length: 50 }, (_, n) => {
  if (n === 0) return 'press-email'
  return n % 5 === 1 ? 'zalo' : n % 5 === 2 ? 'wordpress' : 'facebook'
})

test.for(WORKERS)(
  '%i workers with a sweep each claim ten thousand deliveries of every channel once, and post them once',
  { timeout: TIME_MS },
  async (count) => {
    const province = await openProvince({
      ...{ channels: CHANNELS, pages: 1000, messages: ALL / 1000 },
    })
    const shared = { REDIS_URL: redisUrl(), REDIS_PREFIX: `test-${newId()}` }
    const settings = {
      ...province.settings,
      ...{ REQUEST_TIMEOUT_MS: '25000', LEASE_MS: '120000', GRACE_MS: String(TIME_MS) },
      // The platform and its connections are of this process, which has other things to do.
      ...{ SWEEP_INTERVAL_MS: '5000', DELIVERIES_AT_ONCE: '100' },
      ...(ENGINE === 'postgres' && shared),
    }
    const from = performance.now()
    const workers = Array.from({ length: count }, () => startWorker(settings))
    while ((await province.count(['planned', 'sending', 'unknown'])) > 0) {
      expect(workers.map((worker) => worker.ended())).not.toContain(true)
      await sleep(200)
    }
    const seconds = ((performance.now() - from) / 1000).toFixed(1)
    const attempts = await province.db
      .selectFrom('attempts')
      .select(['deliveryId', 'outcome', 'detail'])
      .execute()
    const posted = Object.entries(province.timesPosted())
    const posts = posted.map(([channel, { texts, most }]) => `${channel} ${texts} at most ${most}×`)
    process.stdout.write(
      `${count} workers: ${attempts.length} claims, ${posts.join(', ')}, ${seconds} s\n`,
    )
    await Promise.all(workers.map((worker) => worker.kill('SIGKILL')))
    expect(province.timesPosted()).toEqual(province.allOnce)
    // A busy machine may be late for a connection: what surely was not sent may be claimed once more.
    const sent = attempts.filter(({ outcome }) => outcome !== 'retry')
    expect(sent.filter(({ outcome }) => outcome !== 'confirmed')).toEqual([])
    expect(sent).toHaveLength(ALL)
    expect(await province.count(['confirmed'])).toBe(ALL)
    await province.close()
  },
)
