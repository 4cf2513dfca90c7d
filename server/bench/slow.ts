import { instant, later, SECOND } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { openLanes } from '#server/deliveries/lanes.ts'
import { sweepDeliveries } from '#server/deliveries/sweep.ts'
import { env } from '#server/env.ts'
import { JOB_NAMES, type AtOnce, type Handlers, type Queue } from '#server/queue.ts'
import { openInProcessQueue, type Work } from '#server/queues/in-process.ts'
import { openRedisQueue } from '#server/queues/redis.ts'
import type { FaultName } from '#server/rehearsal/fault-list.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { newId } from '#db/id.ts'
import { makePostgres, makeSqlite, type Made } from './databases.ts'
import { addApproved, addCountry } from './province.ts'
import { percentile, rowOf, type Row, type Services } from './table.ts'

/** Due at the account that fails, more than there are hands, and at all the others. */
const FAILING = 1000
const OTHERS = 3000
/** What the lateness of the others may be at most, of 99 in 100. */
const LIMIT_MS = 5 * SECOND

type Open = (work: Work) => Queue | Promise<Queue>

/** One account that hangs, or fails, with a thousand deliveries due before three thousand of other accounts. */
export async function slow({ databaseUrl, redisUrl }: Services): Promise<Row[]> {
  const onRedis = (work: Work) =>
    openRedisQueue({ url: redisUrl, prefix: `bench-${newId()}`, work, onError: work.onError })
  const rows: Row[] = []
  for (const fault of ['hang', 'error'] as const) {
    rows.push(await measure(fault, 'SQLite', makeSqlite, openInProcessQueue))
    rows.push(await measure(fault, 'PostgreSQL', () => makePostgres(databaseUrl), onRedis))
  }
  return rows
}

async function measure(
  fault: FaultName,
  engine: string,
  make: () => Promise<Made>,
  open: Open,
): Promise<Row> {
  console.error(`${engine}: one account with the fault "${fault}"`)
  const made = await make()
  const country = await addCountry(made.db)
  const [failing, ...others] = country.pageIds
  const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  setRehearsalUrl(platform.url)
  platform.faults.on(fault, { pageId: await pageOf(made.db, failing!) })
  const now = instant()
  const first = Array.from({ length: FAILING }, (_, n) => ({
    destinationId: failing!,
    dueAt: later(now, -(n + 1)),
  }))
  await addApproved(made.db, country, first)
  const rest = others.slice(0, OTHERS).map((destinationId) => ({ destinationId, dueAt: now }))
  await addApproved(made.db, country, rest)
  const lanes = openLanes(env.DELIVERIES_AT_ONCE, console.error)
  const queue = await open(workOf(made.db, lanes.run))
  while (!(await queue.ping())) await new Promise((next) => setTimeout(next, 20))
  const from = Date.now()
  await sweepDeliveries(made.db)
  const late = await lateness(made.db, { but: failing!, from })
  await queue.close()
  await lanes.close()
  await platform.close()
  await made.remove()
  return rowOf(
    `p99 of ${OTHERS} others while one has "${fault}", ${engine}`,
    LIMIT_MS,
    percentile(late, 0.99),
    'ms',
  )
}

async function pageOf(db: Db, id: string): Promise<string> {
  const row = await db
    .selectFrom('destinations')
    .select('placeCode')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.placeCode
}

/** How long after the sweep each of the others was out, in milliseconds in order; once all are. */
async function lateness(db: Db, { but, from }: { but: string; from: number }): Promise<number[]> {
  for (;;) {
    const rows = await db
      .selectFrom('deliveries')
      .innerJoin('plans', 'plans.id', 'deliveries.id')
      .select('doneAt')
      .where('state', '=', 'confirmed')
      .where('destinationId', '!=', but)
      .execute()
    if (rows.length === OTHERS)
      return rows.map(({ doneAt }) => Date.parse(doneAt!) - from).sort((a, b) => a - b)
    await new Promise((next) => setTimeout(next, 200))
  }
}

function workOf(db: Db, inLane: ReturnType<typeof openLanes>['run']): Work {
  const nothing = async () => {}
  const none = Object.fromEntries(JOB_NAMES.map((name) => [name, nothing]))
  const handlers = {
    ...none,
    deliver: ({ deliveryId, destinationId }) =>
      inLane({ lane: destinationId, key: deliveryId }, () => deliver(db, { deliveryId })),
  } as Handlers
  const each = JOB_NAMES.map((name) => [name, env.JOBS_AT_ONCE])
  const atOnce = { ...Object.fromEntries(each), deliver: env.DELIVERIES_AT_ONCE } as AtOnce
  return { handlers, atOnce, onError: (error, job) => console.error(job, error) }
}
