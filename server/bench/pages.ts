import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isPostgresUrl } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { instant, later, SECOND } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { makePostgres, makeSqlite, type Made } from './databases.ts'
import { readMemory } from './memory.ts'
import { startPlatform } from './platform.ts'
import { end } from './processes.ts'
import { addCountry, addDue } from './province.ts'
import { signIn, startReady } from './site.ts'
import { percentile, rowOf, type Row, type Services } from './table.ts'

const DELIVERIES = 10_000
const READERS = 4
/** Each of them opens a page this often. */
const EVERY_MS = 1 * SECOND
/** How long pages are read while nothing goes out. */
const QUIET_MS = 10 * SECOND
/** From the preparation until all of it is due. */
const PREPARED_MS = 40 * SECOND

/** The 95th percentile of how long a page takes while ten thousand deliveries go out, against a time when none does. */
export async function pages({ databaseUrl, redisUrl }: Services): Promise<Row[]> {
  const shared = { REDIS_URL: redisUrl, REDIS_PREFIX: `bench-${newId()}` }
  return [
    await compare('SQLite, one process', makeSqlite, { workers: 0 }),
    await compare('PostgreSQL, a site and two workers', () => makePostgres(databaseUrl), {
      workers: 2,
      shared,
    }),
  ]
}

type Wanted = { workers: number; shared?: Record<string, string> }

async function compare(
  name: string,
  make: () => Promise<Made>,
  { workers, shared }: Wanted,
): Promise<Row> {
  console.error(`${name}: preparing ${DELIVERIES} deliveries…`)
  const made = await make()
  const platform = await startPlatform()
  const folder = mkdtempSync(join(tmpdir(), 'lan-toa-bench-'))
  const settings = {
    ...(isPostgresUrl(made.at)
      ? { DATABASE_URL: made.at, DATA_DIR: folder }
      : { DATA_DIR: dirname(made.at) }),
    ...{ REHEARSAL_URL: platform.url, SWEEP_INTERVAL_MS: '1000', ...shared },
    SESSION_SECRET: randomBytes(32).toString('hex'),
  }
  const country = await addCountry(made.db)
  const dueAt = later(instant(), PREPARED_MS)
  await addDue(made.db, country, { count: DELIVERIES, dueAt })
  const { process: site, url } = await startReady('site', 'PORT', settings)
  const others: ChildProcess[] = []
  for (let n = 0; n < workers; n++)
    others.push((await startReady('worker', 'HEALTH_PORT', settings)).process)
  const read = await reader(url, country.campaignId)
  const quiet = await read(() => sleep(QUIET_MS))
  await sleep(Math.max(0, Date.parse(dueAt) - Date.parse(instant())))
  const meanwhile = await read(async () => {
    while ((await countLeft(made.db)) > 0) await sleep(200)
  })
  const memory = [site, ...others].map(({ pid }) => `${readMemory(pid!)} MB`)
  console.error(
    `${name}: ${meanwhile.length} pages, p50 ${percentile(meanwhile, 0.5)} ms, p95 ${percentile(meanwhile, 0.95)} ms, ` +
      `the slowest ${percentile(meanwhile, 1)} ms; memory of the site and the workers ${memory.join(', ')}`,
  )
  await Promise.all([site, ...others].map(end))
  await platform.close()
  await made.remove()
  rmSync(folder, { recursive: true })
  return rowOf(
    `p95 of pages meanwhile, ${name}`,
    percentile(quiet, 0.95),
    percentile(meanwhile, 0.95),
    'ms',
  )
}

/** Some people open the pages of an officer, one a second each, as long as something lasts. */
async function reader(url: string, campaignId: string) {
  const cookie = await signIn(url)
  const paths = ['/', '/campaigns', `/campaigns/${campaignId}`, '/deliveries', '/figures']
  for (const path of paths) await (await fetch(url + path, { headers: { cookie } })).text()
  return async (lasting: () => Promise<void>): Promise<number[]> => {
    const times: number[] = []
    let over = false
    const person = async (_: unknown, at: number) => {
      await sleep((at * EVERY_MS) / READERS)
      for (let turn = at; !over; turn++) {
        const from = performance.now()
        const answer = await fetch(url + paths[turn % paths.length]!, { headers: { cookie } })
        await answer.text()
        if (answer.status !== 200) throw new Error(`${answer.url} answered ${answer.status}`)
        times.push(performance.now() - from)
        await sleep(Math.max(0, EVERY_MS - (performance.now() - from)))
      }
    }
    const people = Promise.all(Array.from({ length: READERS }, person))
    await lasting()
    over = true
    await people
    return times.sort((a, b) => a - b)
  }
}

async function countLeft(db: Db): Promise<number> {
  const left = db.selectFrom('deliveries').where('state', '!=', 'confirmed')
  const { count } = await left
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
