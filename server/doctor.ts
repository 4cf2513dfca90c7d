import { existsSync, statfsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { isPostgresUrl, openForReading, pendingMigrations } from '#db/database.ts'
import { migrations } from '#db/migrations.ts'
import { listChannels } from '#server/channels/registry.ts'
import { DATABASE, findKept, nameOf } from './database.ts'
import { env } from './env.ts'
import { countPlaces } from '#server/places/places.ts'

/** What is looked at, and whether it is there to be looked at; a server tells only when it is asked. */
const location = findKept()
const isServer = isPostgresUrl(location)
const exists = isServer || existsSync(location)

/** Says what this installation is and what it lacks. Creates nothing: without a database it says that there is none. */
async function examine() {
  const { name, version } = createRequire(import.meta.url)('../package.json') as Record<
    string,
    string
  >
  const dataDir = resolve(isServer ? env.DATA_DIR : dirname(location))
  return {
    ...{ name, version, node: process.versions.node },
    database: {
      kind: isServer ? 'postgres' : 'sqlite',
      at: isServer ? nameOf(location) : resolve(location),
      exists,
    },
    queue: { kind: env.REDIS_URL ? 'redis' : 'in process', jobsAtOnce: env.JOBS_AT_ONCE },
    ...(await examineDatabase()),
    rehearsal: env.REHEARSAL === '1' || (!isServer && location !== DATABASE),
    dataDir,
    freeDiskMb: freeMegabytes(dataDir),
  }
}

async function examineDatabase() {
  const none = { provinces: 0, communes: 0, migrationsPending: Object.keys(migrations) }
  if (!exists) return { ...none, channels: channels(new Map()) }
  const db = openForReading(location)
  try {
    const migrationsPending = await pendingMigrations(db)
    if (migrationsPending.length > 0)
      return { ...none, migrationsPending, channels: channels(new Map()) }
    const rows = await db
      .selectFrom('destinations')
      .select(['channel', 'blocked', (eb) => eb.fn.countAll().as('count')])
      .where('removedAt', 'is', null)
      .groupBy(['channel', 'blocked'])
      .execute()
    const counts = new Map<string, { ready: number; blocked: number }>()
    for (const { channel, blocked, count } of rows) {
      const known = counts.get(channel) ?? { ready: 0, blocked: 0 }
      known[blocked ? 'blocked' : 'ready'] += Number(count)
      counts.set(channel, known)
    }
    return { ...(await countPlaces(db)), migrationsPending, channels: channels(counts) }
  } finally {
    await db.destroy()
  }
}

/** Each channel with its destinations: ready, or blocked until a person mends them. */
function channels(counts: Map<string, { ready: number; blocked: number }>) {
  return listChannels().map(({ name, channel }) => {
    const { ready, blocked } = counts.get(name) ?? { ready: 0, blocked: 0 }
    const why =
      ready > 0
        ? undefined
        : blocked > 0
          ? 'all its destinations are blocked'
          : 'it has no destination yet'
    return { name, label: channel.label.vi, ready, blocked, ...(why && { why }) }
  })
}

/** Free space where the data is, or would be, in whole megabytes. */
function freeMegabytes(folder: string): number {
  if (!existsSync(folder)) return freeMegabytes(dirname(folder))
  const { bavail, bsize } = statfsSync(folder)
  return Math.floor((bavail * bsize) / 1_000_000)
}

const found = await examine()
if (process.argv.includes('--json')) console.log(JSON.stringify(found))
else console.log(inWords(found))

function inWords({ channels, ...found }: Awaited<ReturnType<typeof examine>>): string {
  const { database, migrationsPending } = found
  return [
    `Lan Tỏa ${found.version}, Node ${found.node}`,
    `database    ${database.kind}, ${database.at}${database.exists ? '' : ' (not there yet)'}`,
    `migrations  ${migrationsPending.length ? `pending: ${migrationsPending.join(', ')}` : 'up to date'}`,
    `queue       ${found.queue.kind}, ${found.queue.jobsAtOnce} jobs at once`,
    `places      ${found.provinces} provinces, ${found.communes} communes`,
    `rehearsal   ${found.rehearsal ? 'yes, nothing goes out' : 'no'}`,
    ...channels.map(
      ({ name, ready, blocked, why }) =>
        `channel     ${name}: ${why ?? `${ready} ready, ${blocked} blocked`}`,
    ),
    `free disk   ${found.freeDiskMb} MB at ${found.dataDir}`,
  ].join('\n')
}
