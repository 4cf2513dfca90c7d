import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { makeTestDatabase } from '#db/test-database.fixture.ts'
import { listNeedingPerson, type State } from '#server/deliveries/deliveries.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import * as road from '#server/road.fixture.ts'

const KILLS = 100
const PAGES = 100
const MESSAGES = 10
const ALL = PAGES * MESSAGES
const TIME_MS = 600_000

test(
  'the sender is killed a hundred times: nothing posted twice, nothing lost, nothing unknown',
  { timeout: TIME_MS },
  async () => {
    const scene = await prepare()
    const killed = await killOften(scene)
    await workUntilNone(scene, ['planned', 'sending', 'unknown'])
    await tell(scene, 'platform readable', killed)
    expect(killed.whilePosting).toBeGreaterThanOrEqual(60)
    expect(timesPosted(scene)).toEqual({ texts: ALL, most: 1 })
    expect(await count(scene, ['confirmed'])).toBe(ALL)
    await scene.close()
  },
)

test(
  'where the platform cannot be read, only what was in flight is unknown, and a person sees all of it',
  { timeout: TIME_MS },
  async () => {
    const scene = await prepare()
    scene.platform.faults.on('unreadable')
    const killed = await killOften(scene)
    await workUntilNone(scene, ['planned', 'sending'])
    await tell(scene, 'platform unreadable', killed)
    const unknown = await idsOf(scene, ['unknown'])
    expect(killed.whilePosting).toBeGreaterThanOrEqual(60)
    expect(timesPosted(scene).most).toBe(1)
    expect(unknown.filter((id) => !killed.open.has(id))).toEqual([])
    expect(await count(scene, ['confirmed', 'unknown'])).toBe(ALL)
    const listed = await listNeedingPerson(scene.db, { by: scene.cast.officer })
    expect(listed.map(({ id }) => id).sort()).toEqual(unknown.sort())
    await scene.close()
  },
)

type Scene = Awaited<ReturnType<typeof prepare>>

/** A thousand approved deliveries, due this minute, over a hundred pages of a platform that takes its time. */
async function prepare() {
  const dataDir = mkdtempSync(join(tmpdir(), 'lan-toa-kill-'))
  const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  platform.faults.delay(150)
  const { db, cast } = await road.openRoad(
    await makeTestDatabase({ file: join(dataDir, 'lan-toa.sqlite') }),
  )
  const by = cast.officer
  const campaignId = await road.addRoadCampaign(db, { by })
  const pages: string[] = []
  for (let page = 1; page <= PAGES; page++) {
    const to = { by: cast.administrator, pageId: String(page), name: `Trang ${page}` }
    pages.push(await road.addRoadDestination(db, to))
  }
  for (let message = 0; message < MESSAGES; message++) {
    const draft = { ...road.DRAFT, headline: `Bài ${message}` }
    const messageId = await road.addRoadMessage(db, { by, campaignId, draft })
    for (const destinationId of pages) await road.planNow(db, { by, messageId, destinationId })
    await road.takeThroughApproval(db, { messageId, cast })
  }
  const close = async () => {
    await platform.close()
    await db.destroy()
    rmSync(dataDir, { recursive: true })
  }
  return { dataDir, platform, db, cast, close }
}

/** Kills the sender at random instants; tells how often a post was on its way, and what had no result then. */
async function killOften(scene: Scene) {
  const killed = { times: 0, whilePosting: 0, open: new Set<string>() }
  while (killed.times < KILLS) {
    const sender = start(scene)
    const before = scene.platform.counts().requests
    while (scene.platform.counts().requests === before && !sender.ended()) await sleep(2)
    await sleep(Math.random() * 200)
    if (scene.platform.counts().posting > 0) killed.whilePosting++
    await sender.kill('SIGKILL')
    killed.times++
    for (const id of await idsOf(scene, ['sending'])) killed.open.add(id)
  }
  return killed
}

async function workUntilNone(scene: Scene, states: State[]): Promise<void> {
  const sender = start(scene)
  while ((await count(scene, states)) > 0 && !sender.ended()) await sleep(100)
  await sender.kill('SIGTERM')
}

function start({ dataDir, platform }: Scene) {
  const settings = {
    DATA_DIR: dataDir,
    NODE_ENV: 'production' as const,
    REHEARSAL: '1',
    REHEARSAL_URL: platform.url,
    JOBS_AT_ONCE: '4',
    REQUEST_TIMEOUT_MS: '800',
    LEASE_MS: '1500',
    SWEEP_INTERVAL_MS: '200',
    LOOK_AGAIN_MS: '400',
    RETRY_AFTER_MS: '200',
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'index.ts')], {
    env: settings,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const exit = once(child, 'exit')
  return {
    ended: () => child.exitCode !== null || child.signalCode !== null,
    kill: async (signal: NodeJS.Signals) => {
      child.kill(signal)
      await exit
    },
  }
}

async function idsOf({ db }: Scene, states: State[]): Promise<string[]> {
  const rows = await db.selectFrom('deliveries').select('id').where('state', 'in', states).execute()
  return rows.map(({ id }) => id)
}

async function count(scene: Scene, states: State[]): Promise<number> {
  return (await idsOf(scene, states)).length
}

function timesPosted({ platform }: Scene) {
  const times = platform.postsPerText()
  return { texts: times.size, most: Math.max(...times.values()) }
}

async function tell(scene: Scene, name: string, killed: Awaited<ReturnType<typeof killOften>>) {
  const { texts, most } = timesPosted(scene)
  const unknown = await count(scene, ['unknown'])
  process.stdout.write(
    `${name}: ${killed.times} kills, ${killed.whilePosting} while posting, ${killed.open.size} in flight; ` +
      `${texts} of ${ALL} posted, at most ${most} times each, ${unknown} unknown\n`,
  )
}
