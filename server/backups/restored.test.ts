import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

vi.hoisted(() => Object.assign(process.env, { LOOK_AGAIN_MS: '60000' }))

import { openDatabase } from '#db/database.ts'
import { makeTestDatabase } from '#db/test-database.fixture.ts'
import { HOUR, instant, later, MINUTE, setClock, toWallClock } from '#server/clock.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { listAttempts } from '#server/deliveries/deliveries.ts'
import { reconcile } from '#server/deliveries/reconcile.ts'
import { resumePublishing } from '#server/deliveries/resume.ts'
import { sweepDeliveries } from '#server/deliveries/sweep.ts'
import { countWaiting } from '#server/deliveries/stop-counts.ts'
import { findRestoration, isRestored } from '#server/pauses/pauses.ts'
import { movePlan } from '#server/plans/plans.ts'
import type { Handlers } from '#server/queue.ts'
import { withQueue } from '#server/queues/queue.fixture.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { restoreBackup } from './restore-backup.ts'
import { takeBackup } from './take-backup.ts'

/** Deliveries of each kind, by what the original did between the backup and its end. */
const EACH = 5
const folder = mkdtempSync(join(tmpdir(), 'lan-toa-restored-'))
const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
setRehearsalUrl(platform.url)

const from = await makeTestDatabase({ file: join(folder, 'original.sqlite') })
const into = await makeTestDatabase({ file: join(folder, 'restored.sqlite') })
const original = await road.openRoad(from)
const restored = openDatabase(into)
const { cast } = original
const by = cast.officer
const file = join(folder, 'backup.jsonl.gz')

afterAll(async () => {
  await platform.close()
  await original.db.destroy()
  await restored.destroy()
  rmSync(folder, { recursive: true })
})

const wait = (ms: number) => {
  const at = Date.parse(instant()) + ms
  setClock(() => at)
}

const kinds = {
  /** Out before the backup. */
  out: [] as string[],
  /** On its way when the backup was taken. */
  sending: [] as string[],
  /** Sent after it. */
  since: [] as string[],
  /** Approved, but without a row when the backup was taken. */
  unarranged: [] as string[],
  /** Never sent by the original. */
  unsent: [] as string[],
  /** Due after the restore, and sent by an original that ran on. */
  ranOn: [] as string[],
  /** Due after publishing went on. */
  later: [] as string[],
}
let script: string

beforeAll(async () => {
  const { db } = original
  const campaignId = await road.addRoadCampaign(db, { by })
  const messageId = await road.addRoadMessage(db, { by, campaignId })
  for (const [name, ids] of Object.entries(kinds))
    for (let page = 0; page < EACH; page++) {
      const to = { by: cast.administrator, pageId: `${name} ${page}`, name: `${name} ${page}` }
      const destinationId = await road.addRoadDestination(db, to)
      ids.push(await road.planNow(db, { by, messageId, destinationId }))
    }
  const ahead = async (ids: string[], ms: number) => {
    const when = toWallClock(later(instant(), ms))
    for (const id of ids) await movePlan(db, { id, ...when, by })
  }
  await ahead(kinds.ranOn, 30 * MINUTE)
  await ahead(kinds.later, 2 * HOUR)
  const station = { by: cast.administrator, channel: 'loudspeaker', name: 'Đài' }
  const destinationId = await road.addRoadDestination(db, station)
  script = await road.planNow(db, { by, messageId, destinationId })
  await road.takeThroughApproval(db, { messageId, cast })
  await db.deleteFrom('deliveries').where('id', 'in', kinds.unarranged).execute()
  await send(kinds.out)
  await send(kinds.sending)
  const sending = { state: 'sending', leaseOwner: 'x', leaseUntil: later(instant(), HOUR) } as const
  await db.updateTable('deliveries').set(sending).where('id', 'in', kinds.sending).execute()

  await takeBackup({ from, file })
  await arrange(db, { messageId })
  await send([...kinds.since, ...kinds.unarranged, script])
  wait(10 * MINUTE)
  await restoreBackup({ file, into })
  wait(25 * MINUTE)
  await send(kinds.ranOn)
}, 60_000)

afterEach(() => platform.faults.off())

async function send(ids: string[]): Promise<void> {
  for (const deliveryId of ids) await deliver(original.db, { deliveryId })
}

const states = async (ids: string[]) => {
  const rows = await restored
    .selectFrom('deliveries')
    .select('state')
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ state }) => state)
}
const all = (state: string) => Array.from({ length: EACH }, () => state)

/** What the process of the restored installation does in one sweep, to its end. */
async function work(): Promise<void> {
  const handlers: Partial<Handlers> = {
    arrange: (job) => arrange(restored, job),
    deliver: (job) => deliver(restored, job),
    reconcile: (job) => reconcile(restored, job),
  }
  await withQueue({ handlers, atOnce: 4 }, () => sweepDeliveries(restored))
}

describe('F19: what went out after the backup', () => {
  test('is unknown in the restored installation, with its exact text, where it may have gone out', async () => {
    const doubted = [kinds.sending, kinds.since, kinds.unarranged, kinds.unsent]
    for (const ids of doubted) expect(await states(ids)).toEqual(all('unknown'))
    expect(await states(kinds.out)).toEqual(all('confirmed'))
    expect(await states([...kinds.ranOn, ...kinds.later])).toEqual([
      ...all('planned'),
      ...all('planned'),
    ])
    const [sent] = await listAttempts(original.db, { deliveryId: kinds.since[0]! })
    const [supposed] = await listAttempts(restored, { deliveryId: kinds.since[0]! })
    expect(supposed).toMatchObject({ text: sent!.text, outcome: 'restored' })
    expect(supposed!.startedAt <= sent!.startedAt).toBe(true)
  })

  test('while publishing is paused nothing is asked of any platform, and all rows wait', async () => {
    const { requests } = platform.counts()
    await work()
    wait(MINUTE)
    await work()
    await deliver(restored, { deliveryId: kinds.ranOn[0]! })
    await reconcile(restored, { deliveryId: kinds.since[0]! })
    expect(platform.counts().requests).toBe(requests)
    const sought = 4 * EACH
    const planned = 2 * EACH
    expect(await countWaiting(restored)).toEqual({
      ...{ planned, due: EACH, overdue: 0, sought, asked: 1 },
    })
  })

  test('only an administrator of the highest place lets it go on', async () => {
    for (const one of [cast.officer, cast.leader, cast.city, cast.cityLeader, cast.stranger])
      await expect(resumePublishing(restored, { by: one })).rejects.toThrow('pauses.notYours')
    expect(await isRestored(restored)).toBe(true)
  })

  test('is found and not sent again; what was not sent goes out once; nothing is early', async () => {
    await resumePublishing(restored, { by: cast.administrator })
    expect(await findRestoration(restored)).toBeUndefined()
    expect(await states(kinds.ranOn)).toEqual(all('unknown'))
    await work()
    for (const ids of [kinds.sending, kinds.since, kinds.unarranged, kinds.ranOn])
      expect(await states(ids)).toEqual(all('confirmed'))
    expect(await states(kinds.unsent)).toEqual(all('unknown'))
    expect(posted().texts).toBe(5 * EACH)
    wait(MINUTE)
    await work()
    wait(MINUTE)
    await work()
    expect(await states(kinds.unsent)).toEqual(all('confirmed'))
    expect(await states(kinds.later)).toEqual(all('planned'))
    wait(2 * HOUR)
    await work()
    expect(await states(kinds.later)).toEqual(all('confirmed'))
    expect(posted()).toEqual({ texts: 7 * EACH, most: 1 })
  })

  test('on a loudspeaker stays unknown, for a person', async () => {
    expect(await states([script])).toEqual(['unknown'])
  })

  test('publishing goes on once, and the log says who let it', async () => {
    const again = resumePublishing(restored, { by: cast.administrator })
    await expect(again).rejects.toThrow('pauses.over')
    const log = await restored.selectFrom('auditEntries').selectAll().orderBy('number').execute()
    expect(log.slice(-2)).toMatchObject([
      { action: 'restored', by: 'restore' },
      { action: 'resumed', by: cast.administrator.id },
    ])
  })
})

function posted(): { texts: number; most: number } {
  const times = platform.postsPerText()
  return { texts: times.size, most: Math.max(...times.values()) }
}
