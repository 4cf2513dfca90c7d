import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { groupsOf } from '#db/groups.ts'
import { newId } from '#db/id.ts'
import { MINUTE, SECOND, instant, later } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { makePostgres } from './databases.ts'
import { readMemory } from './memory.ts'
import { startPlatform } from './platform.ts'
import { end, start } from './processes.ts'
import { addApproved, addCountry, PAGES, type Country } from './province.ts'
import { percentile, rowOf, type Row, type Services } from './table.ts'

const A_SECOND = 200
const WORKERS = 2
/** Preparing takes a while; the first is due after it. */
const PREPARED_MS_EACH = 3

/**
 * Two hundred deliveries a second on PostgreSQL with two workers, for as many minutes as are told: how late they
 * were, what was lost, what was sent twice. The row compares what was sent with what was due.
 */
export async function steady(services: Services, minutes = 10): Promise<Row[]> {
  const made = await makePostgres(services.databaseUrl)
  const platform = await startPlatform()
  const count = minutes * 60 * A_SECOND
  console.error(`preparing ${count} deliveries…`)
  const country = await addCountry(made.db)
  const startsAt = Date.now() + 20 * SECOND + count * PREPARED_MS_EACH
  await prepare(made.db, country, { count, startsAt })
  const dataDir = mkdtempSync(join(tmpdir(), 'lan-toa-steady-'))
  const settings = {
    ...{ DATABASE_URL: made.at, REDIS_URL: services.redisUrl, REDIS_PREFIX: `bench-${newId()}` },
    ...{ DATA_DIR: dataDir, REHEARSAL: '1', REHEARSAL_URL: platform.url },
  }
  const workers = Array.from({ length: WORKERS }, () => start('worker', settings))
  console.error(`${minutes} minutes from ${instant(startsAt)}`)
  await sleep(Math.max(0, startsAt - Date.now()) + minutes * MINUTE + 5 * SECOND)
  const memory = workers.map(({ pid }) => readMemory(pid!))
  await Promise.all(workers.map(end))
  const times = await platform.timesPosted()
  const late = await listLateness(made.db)
  tell({ count, times, late, memory })
  await platform.close()
  await made.remove()
  rmSync(dataDir, { recursive: true })
  return [rowOf(`${A_SECOND} a second for ${minutes} min, sent`, count, times.length, 'deliveries')]
}

/** Messages to all Pages one after the other, each delivery 5 ms after the one before. */
async function prepare(
  db: Db,
  country: Country,
  { count, startsAt }: { count: number; startsAt: number },
): Promise<void> {
  const all = Array.from({ length: count }, (_, at) => ({
    destinationId: country.pageIds[at % PAGES]!,
    dueAt: later(instant(startsAt), (at * SECOND) / A_SECOND),
  }))
  for (const some of groupsOf(all, PAGES)) await addApproved(db, country, some)
}

/** Milliseconds between the plan and what is known, of those that are out, in order. */
async function listLateness(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['dueAt', 'doneAt'])
    .where('state', '=', 'confirmed')
    .execute()
  return rows
    .map(({ dueAt, doneAt }) => Date.parse(doneAt!) - Date.parse(dueAt))
    .sort((a, b) => a - b)
}

type Told = { count: number; times: number[]; late: number[]; memory: number[] }

function tell({ count, times, late, memory }: Told): void {
  console.error(
    [
      `late        p50 ${percentile(late, 0.5)} ms, p99 ${percentile(late, 0.99)} ms, most ${late.at(-1)} ms, least ${late[0]} ms`,
      `confirmed   ${late.length} of ${count}`,
      `lost        ${count - times.length}`,
      `double      ${times.filter((one) => one > 1).length}`,
      `memory      ${memory.map((mb) => `${mb} MB`).join(', ')} of the workers`,
    ].join('\n'),
  )
}
