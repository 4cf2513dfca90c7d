import { newId } from '#db/id.ts'
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
import { startPlatform } from './platform.ts'
import { addApproved, addCountry, PAGES } from './province.ts'
import { postBare, queueBare } from './raw.ts'
import { rowOf, type Row, type Services } from './table.ts'

const DELIVERIES = 10_000

/** Ten thousand deliveries due in one minute over 3,321 Pages: the bare posting of the same texts, and ours. */
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

/** @param besides what the bare work has to do besides the posting, in milliseconds */
async function compare(
  name: string,
  make: () => Promise<Made>,
  open: (work: Work) => Queue,
  besides: () => Promise<number> = async () => 0,
): Promise<Row> {
  console.error(`${name}: preparing ${DELIVERIES} deliveries…`)
  const made = await make()
  const texts = await prepare(made.db)
  const bare = await withPlatform(
    async ({ url }) => (await postBare(url, texts)) + (await besides()),
  )
  const ours = await withPlatform(async (platform) => {
    const ms = await releaseAll(made.db, open)
    const times = await platform.timesPosted()
    if (times.length !== DELIVERIES || Math.max(...times) !== 1)
      throw new Error(`${times.length} texts were posted, at most ${Math.max(...times)} times each`)
    return ms
  })
  await made.remove()
  return rowOf(`release of ${DELIVERIES}, ${name}`, bare, ours, 'ms')
}

async function prepare(db: Db) {
  const country = await addCountry(db)
  const dueAt = instant()
  const all = Array.from({ length: DELIVERIES }, (_, at) => country.pageIds[at % PAGES]!)
  for (let at = 0; at < all.length; at += PAGES) {
    const to = all.slice(at, at + PAGES).map((destinationId) => ({ destinationId, dueAt }))
    await addApproved(db, country, { number: at / PAGES, to })
  }
  const codes = await db.selectFrom('plans').select('code').execute()
  return codes.map(({ code }, at) => ({ pageId: String(at % PAGES), text: textLike(code) }))
}

/** As long as what we send. */
function textLike(code: string): string {
  return `${'Cả nước có 6.058/7.696 xã đạt chuẩn nông thôn mới. '.repeat(8)}\n\nMã tin: ${code}`
}

async function releaseAll(db: Db, open: (work: Work) => Queue): Promise<number> {
  const queue = open(workOf(db))
  while (!(await queue.ping())) await new Promise((next) => setTimeout(next, 20))
  const from = performance.now()
  await sweepDeliveries(db)
  await queue.idle()
  const ms = performance.now() - from
  await queue.close()
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
    ...{ gather: nothing, score: nothing },
  }
  const each = JOB_NAMES.map((name) => [name, env.JOBS_AT_ONCE])
  const atOnce = { ...Object.fromEntries(each), deliver: env.DELIVERIES_AT_ONCE } as AtOnce
  const onError = (error: unknown, job: string) => console.error(job, error)
  return { handlers, atOnce, onError }
}

async function withPlatform<T>(
  work: (platform: Awaited<ReturnType<typeof startPlatform>>) => Promise<T>,
): Promise<T> {
  const platform = await startPlatform()
  setRehearsalUrl(platform.url)
  try {
    return await work(platform)
  } finally {
    await platform.close()
  }
}
