import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { newId } from '#db/id.ts'
import { ENGINE } from '#db/test-database.fixture.ts'
import type { State } from '#server/deliveries/deliveries.ts'
import { instant } from '#server/clock.ts'
import { listNeedingPerson } from '#server/deliveries/needs-person.ts'
import { listLetters, settleLetter } from '#server/press/letters.ts'
import { isDoubtful, type Mail } from '#server/press/mails.ts'
import { openProvince } from '#server/province.fixture.ts'
import { redisUrl } from '#server/queues/queue.fixture.ts'
import { REHEARSED } from '#server/rehearsal/out.fixture.ts'
import { startWorker, type Process } from './process.fixture.ts'

const TIME_MS = 600_000

/** One press list in eight: a process makes its first release for a while, and lives for a few seconds. */
const CHANNELS = [...REHEARSED, 'facebook', 'zalo', 'wordpress', 'facebook']

/** What each request to a platform waits. The longest delivery makes three, within its lease. */
const BRISK_MS = 60
const SLOW_MS = 1000

/**
 * On PostgreSQL two workers that share jobs on Redis, each with its own sweep; on SQLite one with its own jobs, killed
 * half as often over half as many.
 */
const { workers: WORKERS, kills: KILLS } =
  ENGINE === 'postgres' ? { workers: 2, kills: 100 } : { workers: 1, kills: 50 }

test(
  `senders are killed ${KILLS} times: nothing posted twice, nothing lost, and nothing unknown but letters, each asked of a person`,
  { timeout: TIME_MS },
  async () => {
    const scene = await openScene({ all: 10 * KILLS })
    const killed = await killOften(scene, { times: KILLS })
    const senders = startAll(scene)
    await untilLeft(scene, senders, isInDoubt)
    await tell(scene, 'platforms readable', killed)
    expect(killed.whilePosting).toBeGreaterThanOrEqual(0.6 * KILLS)
    await expectOnlyKilled(scene, killed)
    await expectListed(scene)
    const unknown = await scene.count(['unknown'])
    expect(await askOfLetters(scene)).toBe(unknown)
    await untilLeft(scene, senders, () => false)
    expect(scene.timesPosted()).toEqual(scene.allOnce)
    expect(await scene.count(['confirmed'])).toBe(scene.all)
    await end(senders)
    await scene.close()
  },
)

test(
  'where the platforms cannot be read, only what was in flight is unknown, and a person sees all of it; where they can be again, it is found',
  { timeout: TIME_MS },
  async () => {
    const scene = await openScene({ all: 3 * KILLS })
    scene.platform.faults.on('unreadable')
    const killed = await killOften(scene, { times: KILLS / 5 })
    const senders = startAll(scene)
    // A portal is looked at before something is posted there: it is not sent what cannot be looked for.
    await untilLeft(scene, senders, (left) => left.channel === 'wordpress' || isUnreadable(left))
    await tell(scene, 'platforms unreadable', killed)
    expect(killed.whilePosting).toBeGreaterThanOrEqual(0.12 * KILLS)
    const { wordpress, ...posted } = scene.timesPosted()
    expect(wordpress).toBeUndefined()
    for (const [channel, { most }] of Object.entries(posted)) expect(most, channel).toBe(1)
    await expectOnlyKilled(scene, killed)
    await expectListed(scene)

    scene.platform.faults.off('unreadable')
    await endPauses(scene)
    await untilLeft(scene, senders, isInDoubt)
    await askOfLetters(scene)
    await untilLeft(scene, senders, () => false)
    expect(scene.timesPosted()).toEqual(scene.allOnce)
    expect(await scene.count(['confirmed'])).toBe(scene.all)
    await end(senders)
    await scene.close()
  },
)

type Scene = Awaited<ReturnType<typeof openScene>>
type Killed = Awaited<ReturnType<typeof killOften>>

/** Approved deliveries, due this minute, over fifty accounts of every platform. */
async function openScene({ all }: { all: number }) {
  const province = await openProvince({ channels: CHANNELS, pages: 50, messages: all / 50 })
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
  const until = performance.now() + 5000
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

type Left = { id: string; state: State; channel: string; reason: string | null; mails: Mail[] }

/** A letter that was on its way at a kill: nothing can be read at a mail server, so a person says whether it arrived. */
function isInDoubt({ state, mails }: Left): boolean {
  return state === 'unknown' && mails.some(isDoubtful)
}

function isUnreadable(left: Left): boolean {
  return left.channel === 'press-email' ? isInDoubt(left) : left.state === 'unknown'
}

/** Those that are not out, with the letters of a release of which that is not known. */
async function listLeft({ db }: Scene): Promise<Left[]> {
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
async function untilLeft(
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

/** Nothing is unknown that was not on its way at a kill; of a release one letter, as they are sent one after the other. */
async function expectOnlyKilled(scene: Scene, { open }: Killed): Promise<void> {
  const unknown = (await listLeft(scene)).filter(({ state }) => state === 'unknown')
  expect(unknown.filter(({ id }) => !open.has(id))).toEqual([])
  for (const { mails } of unknown) expect(mails.filter(isDoubtful).length).toBeLessThanOrEqual(1)
}

async function expectListed(scene: Scene): Promise<void> {
  const unknown = await scene.idsOf(['unknown'])
  const listed = await listNeedingPerson(scene.db, { by: scene.cast.officer })
  expect(listed.map(({ id }) => id).sort()).toEqual(unknown.sort())
}

/** A person looks up each letter that is in doubt, and says whether it arrived. @returns how many there were */
async function askOfLetters(scene: Scene): Promise<number> {
  const { db, cast, platform } = scene
  const doubts = (await listLeft(scene)).flatMap(({ id, mails }) =>
    mails.filter(isDoubtful).map((mail) => ({ deliveryId: id, ...mail })),
  )
  const letters = platform.mailbox.letters
  for (const { deliveryId, contactId, messageId } of doubts) {
    const received = letters.list({ text: messageId, limit: 1 }).length > 0
    await settleLetter(db, { deliveryId, contactId, received, by: cast.officer })
  }
  return doubts.length
}

/** What waits for its next try or look need not wait any longer. */
async function endPauses({ db }: Scene): Promise<void> {
  await db.updateTable('destinations').set({ restUntil: null, failures: 0 }).execute()
  const waiting = db.updateTable('deliveries').set({ nextAt: instant() })
  await waiting.where('state', 'in', ['planned', 'unknown']).execute()
}

function startAll(scene: Scene): Process[] {
  scene.platform.faults.delay(0)
  return Array.from({ length: WORKERS }, scene.start)
}

async function end(senders: Process[]): Promise<void> {
  await Promise.all(senders.map((sender) => sender.kill('SIGTERM')))
}

async function tell(scene: Scene, name: string, killed: Killed): Promise<void> {
  const out = Object.entries(scene.timesPosted())
  const posted = out.map(([channel, { texts, most }]) => `${channel} ${texts} at most ${most}×`)
  const left = Map.groupBy(await listLeft(scene), ({ state, channel }) => `${state} ${channel}`)
  const leftOf = [...left].map(([what, some]) => `${some.length} ${what}`)
  process.stdout.write(
    `${name}: ${killed.times} kills in ${killed.seconds} s, ${killed.whilePosting} while posting, ${killed.open.size} in flight; ` +
      `of ${scene.all} out: ${posted.join(', ')}; left: ${leftOf.join(', ') || 'nothing'}\n`,
  )
}
