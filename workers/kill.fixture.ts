import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '#db/id.ts'
import { ENGINE } from '#db/test-database.fixture.ts'
import type { State } from '#server/deliveries/deliveries.ts'
import { listLetters } from '#server/press/letters.ts'
import type { Mail } from '#server/press/mails.ts'
import { startWorker, type Process } from '#server/process.fixture.ts'
import { openProvince } from '#server/province.fixture.ts'
import { redisUrl } from '#server/queues/queue.fixture.ts'
import { REHEARSED } from '#server/rehearsal/out.fixture.ts'

/**
 * On PostgreSQL two workers that share jobs on Redis, each with its own sweep; on SQLite one with its own jobs, killed
 * half as often over half as many.
 */
export const { workers: WORKERS, kills: KILLS } =
  ENGINE === 'postgres' ? { workers: 2, kills: 100 } : { workers: 1, kills: 50 }

/** One press list in eight: a process makes its first release for a while, and lives for a few seconds. */
const CHANNELS = [...REHEARSED, 'facebook', 'zalo', 'wordpress', 'facebook']

/** What each request to a platform waits. The longest delivery makes three, within its lease. */
const BRISK_MS = 60
const SLOW_MS = 1000

export type Scene = Awaited<ReturnType<typeof openKillScene>>
export type Killed = Awaited<ReturnType<typeof killOften>>

/** Approved deliveries, due this minute, over fifty accounts of every platform. */
export async function openKillScene({ all }: { all: number }) {
  const province = await openProvince({ channels: CHANNELS, pages: 50, messages: all / 50 })
  const redis = { REDIS_URL: redisUrl(), REDIS_PREFIX: `test-${newId()}` }
  const settings = {
    ...province.settings,
    ...{ JOBS_AT_ONCE: '4', DELIVERIES_AT_ONCE: '4' },
    // No request times out by itself: what is unknown in the end is so by a kill.
    ...{ REQUEST_TIMEOUT_MS: '12000', LEASE_MS: '15000', SWEEP_INTERVAL_MS: '1000' },
    ...(WORKERS > 1 && redis),
  }
  return { ...province, all, start: () => startWorker(settings) }
}

/** Kills one sender after the other, at random instants; tells how often it had posts on their way, and what had no result then. */
export async function killOften(scene: Scene, { times }: { times: number }) {
  const killed = { times: 0, whilePosting: 0, open: new Set<string>(), seconds: 0 }
  const from = performance.now()
  const owners = new Set<string>()
  const senders: Sender[] = []
  const start = () => startSender(scene, { owners, share: killed.times / times })
  while (senders.length < WORKERS) senders.push(await start())
  while (killed.times < times) {
    // It takes a second or two until one is at work: the next one begins before the last one ends.
    const next = start()
    const victim = senders.shift()!
    await sleep(Math.random() * 200)
    // Four of five while something is on its way: a random instant of a busy machine often falls between.
    if (killed.times % 5 === 1) await untilWriting(scene)
    if (killed.times % 5 > 0) await untilPosting(scene, victim)
    const { posting } = scene.platform.counts()
    await victim.process.kill('SIGKILL')
    const open = await listSending(scene, victim.owner)
    if (posting > 0 && open.length > 0) killed.whilePosting++
    for (const id of open) killed.open.add(id)
    killed.times++
    senders.push(await next)
  }
  await Promise.all(senders.map((sender) => sender.process.kill('SIGTERM')))
  killed.seconds = Math.round((performance.now() - from) / 1000)
  return killed
}

/** The platforms take their time: a tenth is to be left at the last kill, however long a process takes to begin. */
async function keepPace({ db, platform, all }: Scene, share: number): Promise<void> {
  const tried = db.selectFrom('deliveries').where('tries', '>', 0)
  const { count } = await tried.select(db.fn.countAll().as('count')).executeTakeFirstOrThrow()
  if (Number(count) === all) throw new Error('everything was tried before the last kill')
  platform.faults.delay(Number(count) > share * 0.9 * all ? SLOW_MS : BRISK_MS)
}

type Sender = { process: Process; owner: string }

/** A sender that has a delivery in its hands: to kill one at its beginning would prove little. */
async function startSender(
  scene: Scene,
  { owners, share }: { owners: Set<string>; share: number },
): Promise<Sender> {
  const process = scene.start()
  for (;;) {
    await keepPace(scene, share)
    expectAtWork([process])
    const owner = (await listOwners(scene)).find((one) => !owners.has(one))
    if (owner) {
      owners.add(owner)
      return { process, owner }
    }
    await sleep(50)
  }
}

async function untilPosting({ platform }: Scene, victim: Sender): Promise<void> {
  while (platform.counts().posting === 0) {
    expectAtWork([victim.process])
    await sleep(2)
  }
}

/** Until a letter is on its way, as long as it is worth waiting: before its first one a process makes a release for a while. */
async function untilWriting({ platform }: Scene): Promise<void> {
  const until = performance.now() + 10_000
  while (platform.mailbox.inFlight() === 0 && performance.now() < until) await sleep(2)
}

async function listOwners({ db }: Scene): Promise<string[]> {
  const sending = db.selectFrom('deliveries').where('state', '=', 'sending')
  const rows = await sending.select('leaseOwner').distinct().execute()
  return rows.map(({ leaseOwner }) => leaseOwner!)
}

async function listSending({ db }: Scene, owner: string): Promise<string[]> {
  const sending = db.selectFrom('deliveries').where('state', '=', 'sending')
  const rows = await sending.select('id').where('leaseOwner', '=', owner).execute()
  return rows.map(({ id }) => id)
}

/** The platforms are quick again, and nobody is killed any more. */
export function startAll(scene: Scene): Process[] {
  scene.platform.faults.delay(0)
  return Array.from({ length: WORKERS }, scene.start)
}

/** Asks them to end, and waits until they have. */
export async function endAll(senders: Process[]): Promise<void> {
  await Promise.all(senders.map((sender) => sender.kill('SIGTERM')))
}

/** What is not out, with the letters of a release of which that is not known. */
export type Left = {
  id: string
  state: State
  channel: string
  reason: string | null
  mails: Mail[]
}

export async function listLeft({ db }: Scene): Promise<Left[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select(['deliveries.id', 'state', 'channel', 'reason'])
    .where('state', 'in', ['planned', 'sending', 'unknown'])
    .execute()
  const withMails = rows.map(async (row) => {
    const isRelease = row.state === 'unknown' && row.channel === 'press-email'
    return { ...row, mails: isRelease ? await listLetters(db, { deliveryId: row.id }) : [] }
  })
  return Promise.all(withMails)
}

/** Until nothing is left but what may be. */
export async function untilLeft(
  scene: Scene,
  senders: Process[],
  mayBe: (left: Left) => boolean,
): Promise<void> {
  while (!(await listLeft(scene)).every(mayBe)) {
    expectAtWork(senders)
    await sleep(100)
  }
}

function expectAtWork(senders: Process[]): void {
  const ended = senders.find((sender) => sender.ended())
  if (ended) throw new Error(`a sender has ended by itself: ${ended.said()}`)
}
