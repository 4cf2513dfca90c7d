import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { newId } from '#db/id.ts'
import { ENGINE } from '#db/test-database.fixture.ts'
import type { State } from '#server/deliveries/deliveries.ts'
import { listNeedingPerson } from '#server/deliveries/needs-person.ts'
import { openProvince } from '#server/province.fixture.ts'
import { redisUrl } from '#server/queues/queue.fixture.ts'
import { startWorker, type Process } from './process.fixture.ts'

const TIME_MS = 600_000

/**
 * On PostgreSQL two workers that share jobs on Redis, each with its own sweep; on SQLite one with its own jobs, killed
 * half as often over half as many.
 */
const { workers: WORKERS, kills: KILLS } =
  ENGINE === 'postgres' ? { workers: 2, kills: 100 } : { workers: 1, kills: 50 }

test(
  `senders are killed ${KILLS} times: nothing posted twice, nothing lost, nothing unknown`,
  { timeout: TIME_MS },
  async () => {
    const scene = await openScene({ all: 10 * KILLS })
    const killed = await killOften(scene, { times: KILLS })
    await workUntilNone(scene, ['planned', 'sending', 'unknown'])
    await tell(scene, 'platform readable', killed)
    expect(killed.whilePosting).toBeGreaterThanOrEqual(0.6 * KILLS)
    expect(scene.timesPosted()).toEqual({ texts: scene.all, most: 1 })
    expect(await scene.count(['confirmed'])).toBe(scene.all)
    await scene.close()
  },
)

test(
  'where the platform cannot be read, only what was in flight is unknown, and a person sees all of it',
  { timeout: TIME_MS },
  async () => {
    const scene = await openScene({ all: 3 * KILLS })
    scene.platform.faults.on('unreadable')
    const killed = await killOften(scene, { times: KILLS / 5 })
    await workUntilNone(scene, ['planned', 'sending'])
    await tell(scene, 'platform unreadable', killed)
    const unknown = await scene.idsOf(['unknown'])
    expect(killed.whilePosting).toBeGreaterThanOrEqual(0.12 * KILLS)
    expect(scene.timesPosted().most).toBe(1)
    expect(await whyUnknown(scene, { but: killed.open })).toEqual([])
    expect(await scene.count(['confirmed', 'unknown'])).toBe(scene.all)
    const listed = await listNeedingPerson(scene.db, { by: scene.cast.officer })
    expect(listed.map(({ id }) => id).sort()).toEqual(unknown.sort())
    await scene.close()
  },
)

type Scene = Awaited<ReturnType<typeof openScene>>

/** Approved deliveries, due this minute, over fifty pages. */
async function openScene({ all }: { all: number }) {
  const province = await openProvince({ pages: 50, messages: all / 50 })
  const redis = { REDIS_URL: redisUrl(), REDIS_PREFIX: `test-${newId()}` }
  const settings = {
    ...province.settings,
    ...{ JOBS_AT_ONCE: '4', DELIVERIES_AT_ONCE: '4' },
    // No request times out by itself: what is unknown in the end is so by a kill.
    ...{ REQUEST_TIMEOUT_MS: '6000', LEASE_MS: '9000', SWEEP_INTERVAL_MS: '1000' },
    ...(WORKERS > 1 && redis),
  }
  return { ...province, all, start: () => startWorker(settings) }
}

/** Kills one sender after the other, at random instants; tells how often it had posts on their way, and what had no result then. */
async function killOften(scene: Scene, { times }: { times: number }) {
  const killed = { times: 0, whilePosting: 0, open: new Set<string>() }
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
    if (killed.times % 5 > 0) await untilPosting(scene)
    const { posting } = scene.platform.counts()
    await victim.process.kill('SIGKILL')
    const open = await listSending(scene, victim.owner)
    if (posting > 0 && open.length > 0) killed.whilePosting++
    for (const id of open) killed.open.add(id)
    killed.times++
    senders.push(await next)
  }
  await Promise.all(senders.map((sender) => sender.process.kill('SIGTERM')))
  return killed
}

/** The platform takes its time: a tenth is to be left at the last kill, however long a process takes to begin. */
function keepPace({ platform, all }: Scene, share: number): void {
  const { posts } = platform.counts()
  if (posts === all) throw new Error('everything is out before the last kill')
  platform.faults.delay(posts > share * 0.9 * all ? 3000 : 150)
}

type Sender = { process: Process; owner: string }

/** A sender that has a delivery in its hands: to kill one at its beginning would prove little. */
async function startSender(
  scene: Scene,
  { owners, share }: { owners: Set<string>; share: number },
): Promise<Sender> {
  const process = scene.start()
  for (;;) {
    keepPace(scene, share)
    if (process.ended()) throw new Error(`a sender has ended by itself: ${process.said()}`)
    const owner = (await listOwners(scene)).find((one) => !owners.has(one))
    if (owner) {
      owners.add(owner)
      return { process, owner }
    }
    await sleep(50)
  }
}

async function untilPosting({ platform }: Scene): Promise<void> {
  while (platform.counts().posting === 0) await sleep(2)
}

async function listOwners({ db }: Scene): Promise<string[]> {
  const sending = db.selectFrom('deliveries').where('state', '=', 'sending')
  const rows = await sending.select('leaseOwner').distinct().execute()
  return rows.map(({ leaseOwner }) => leaseOwner!)
}

/** What the platform or the network said of those that are unknown, but for some. */
async function whyUnknown({ db }: Scene, { but }: { but: Set<string> }) {
  const unknown = db.selectFrom('deliveries').where('state', '=', 'unknown')
  const rows = await unknown.select(['id', 'leaseOwner', 'reason']).execute()
  return rows.filter(({ id }) => !but.has(id))
}

async function listSending({ db }: Scene, owner: string): Promise<string[]> {
  const sending = db.selectFrom('deliveries').where('state', '=', 'sending')
  const rows = await sending.select('id').where('leaseOwner', '=', owner).execute()
  return rows.map(({ id }) => id)
}

async function workUntilNone(scene: Scene, states: State[]): Promise<void> {
  scene.platform.faults.delay(0)
  const senders = Array.from({ length: WORKERS }, scene.start)
  while ((await scene.count(states)) > 0) await sleep(100)
  await Promise.all(senders.map((sender) => sender.kill('SIGTERM')))
}

async function tell(scene: Scene, name: string, killed: Awaited<ReturnType<typeof killOften>>) {
  const { texts, most } = scene.timesPosted()
  const unknown = await scene.count(['unknown'])
  process.stdout.write(
    `${name}: ${killed.times} kills, ${killed.whilePosting} while posting, ${killed.open.size} in flight; ` +
      `${texts} of ${scene.all} posted, at most ${most} times each, ${unknown} unknown\n`,
  )
}
