import { newCode, newId } from '#db/id.ts'
import { instant } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { reconcile } from '#server/deliveries/reconcile.ts'
import { sweepDeliveries } from '#server/deliveries/sweep.ts'
import { env } from '#server/env.ts'
import { JOB_NAMES, type AtOnce, type Handlers, type Queue } from '#server/queue.ts'
import { openInProcessQueue, type Work } from '#server/queues/in-process.ts'
import { openRedisQueue } from '#server/queues/redis.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { makePostgres, makeSqlite, type Made } from './databases.ts'
import { startPlatform, type Platform } from './platform.ts'
import { addCountry, addDue, PAGES, type Country } from './province.ts'
import { postBare, queueBare } from './raw.ts'
import { rowOf, type Row, type Services } from './table.ts'

const DELIVERIES = 10_000
/** Before each measured one, for the bare work and for ours: the code is compiled, the connections are open. */
const WARM_UP = 1000
/** Of each the best counts: a machine has moments in which it does other things. */
const ROUNDS = 3

/** Ten thousand deliveries due in one minute over 3,321 Pages: the bare posting of as many texts, and ours. */
export async function release({ databaseUrl, redisUrl }: Services): Promise<Row[]> {
  const onRedis = (work: Work) =>
    openRedisQueue({ url: redisUrl, prefix: `bench-${newId()}`, work, onError: work.onError })
  return [
    await compare('SQLite, in process', makeSqlite, openInProcessQueue),
    await compare('PostgreSQL, in process', () => makePostgres(databaseUrl), openInProcessQueue),
    await compare(
      'PostgreSQL, BullMQ on Redis',
      () => makePostgres(databaseUrl),
      onRedis,
      () => queueBare(redisUrl, DELIVERIES),
    ),
  ]
}

type Open = (work: Work) => Queue | Promise<Queue>

/** @param besides what the bare work has to do besides the posting, in milliseconds */
async function compare(
  name: string,
  make: () => Promise<Made>,
  open: Open,
  besides: () => Promise<number> = async () => 0,
): Promise<Row> {
  const made = await make()
  const country = await addCountry(made.db)
  const bare: number[] = []
  const ours: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    console.error(`${name}: round ${round} of ${ROUNDS}`)
    bare.push((await withPlatform(({ url }) => postAll(url))) + (await besides()))
    ours.push(await withPlatform((platform) => releaseAll(made.db, { country, open, platform })))
  }
  await made.remove()
  return rowOf(`release of ${DELIVERIES}, ${name}`, Math.min(...bare), Math.min(...ours), 'ms')
}

/** @returns milliseconds */
async function postAll(url: string): Promise<number> {
  const posts = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ pageId: String(at % PAGES), text: newText() }))
  return postBare(url, { warmUp: posts(WARM_UP), posts: posts(DELIVERIES) })
}

/** As long as what we send. */
function newText(): string {
  return `${'Cả nước có 6.058/7.696 xã đạt chuẩn nông thôn mới. '.repeat(8)}\n\nMã tin: ${newCode()}`
}

type Wanted = { country: Country; open: Open; platform: Platform }

/** @returns milliseconds from the sweep that finds the deliveries until all of them are known to be out */
async function releaseAll(db: Db, { country, open, platform }: Wanted): Promise<number> {
  const releaseDue = async (count: number) => {
    await addDue(db, country, { count, dueAt: instant() })
    const queue = await open(workOf(db))
    while (!(await queue.ping())) await new Promise((next) => setTimeout(next, 20))
    const from = performance.now()
    await sweepDeliveries(db)
    await queue.idle()
    const ms = performance.now() - from
    await queue.close()
    return ms
  }
  await releaseDue(WARM_UP)
  const ms = await releaseDue(DELIVERIES)
  const times = await platform.timesPosted()
  if (times.length !== WARM_UP + DELIVERIES || Math.max(...times) !== 1)
    throw new Error(`${times.length} texts were posted, at most ${Math.max(...times)} times each`)
  await refuseUnsent(db)
  return ms
}

/** A time counts only where everything went out. */
async function refuseUnsent(db: Db): Promise<void> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['state', 'reason', ({ fn }) => fn.countAll().as('count')])
    .where('state', '!=', 'confirmed')
    .groupBy(['state', 'reason'])
    .execute()
  if (rows.length > 0) throw new Error(`not out: ${JSON.stringify(rows)}`)
}

function workOf(db: Db): Work {
  const nothing = async () => {}
  const handlers: Handlers = {
    arrange: (payload) => arrange(db, payload),
    deliver: (payload) => deliver(db, payload),
    reconcile: (payload) => reconcile(db, payload),
    ...{ gather: nothing, score: nothing, pack: nothing, remind: nothing },
    ...{ renew: nothing, recall: nothing },
  }
  const each = JOB_NAMES.map((name) => [name, env.JOBS_AT_ONCE])
  const atOnce = { ...Object.fromEntries(each), deliver: env.DELIVERIES_AT_ONCE } as AtOnce
  const onError = (error: unknown, job: string) => console.error(job, error)
  return { handlers, atOnce, onError }
}

async function withPlatform<T>(work: (platform: Platform) => Promise<T>): Promise<T> {
  const platform = await startPlatform()
  setRehearsalUrl(platform.url)
  try {
    return await work(platform)
  } finally {
    await platform.close()
  }
}
