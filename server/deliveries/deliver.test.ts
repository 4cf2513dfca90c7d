import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

vi.hoisted(() => Object.assign(process.env, { REQUEST_TIMEOUT_MS: '1000', LEASE_MS: '60000' }))

import { HOUR, later, instant, MINUTE, SECOND, setClock, toWallClock } from '#server/clock.ts'
import { reconnectDestination, removeDestination } from '#server/destinations/keep-destinations.ts'
import { approve, submit } from '#server/approvals/approvals.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { saveRevision } from '#server/messages/messages.ts'
import { movePlan, removePlan } from '#server/plans/plans.ts'
import type { Handlers, Queue } from '#server/queue.ts'
import { openTestQueue, withQueue } from '#server/queues/queue.fixture.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { arrange } from './arrange.ts'
import { deliver } from './deliver.ts'
import { toSpoken } from '#server/speech/spoken.ts'
import { findDelivery, listAttempts } from './deliveries.ts'
import { listNeedingPerson } from './needs-person.ts'
import { declareAbsent, declareSent, release, takeBack, withdraw } from './direct.ts'
import { reconcile } from './reconcile.ts'
import { findScript } from './script.ts'
import { sweepDeliveries } from './sweep.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
setRehearsalUrl(platform.url)
let pages = 0
let pageId = ''
let messageId = ''
let id = ''

beforeEach(async () => {
  const campaignId = await road.addRoadCampaign(db, { by })
  messageId = await road.addRoadMessage(db, { by, campaignId })
  pageId = await road.addRoadDestination(db, { by: cast.administrator, pageId: String(++pages) })
  id = await road.planNow(db, { by, messageId, destinationId: pageId })
})

afterEach(() => {
  setClock(Date.now)
  platform.faults.off()
})

afterAll(() => platform.close())

const approveAll = () => road.takeThroughApproval(db, { messageId, cast })
const state = async (of = id) => (await findDelivery(db, { id: of, by }))!
const posted = () => platform.posts().filter((post) => post.pageId === String(pages))
const wait = (ms: number) => {
  const at = Date.parse(instant()) + ms
  setClock(() => at)
}
/** Reads the platform twice, as far apart as it must be, and then once more to send again. */
async function lookTwice() {
  await reconcile(db, { deliveryId: id })
  wait(MINUTE)
  await reconcile(db, { deliveryId: id })
}

describe('a delivery', () => {
  test('goes out once, with its code in the text, and keeps what the platform called it', async () => {
    await approveAll()
    await deliver(db, { deliveryId: id })
    await deliver(db, { deliveryId: id })
    const [post] = posted()
    const row = await state()
    expect(posted()).toHaveLength(1)
    expect(post?.text).toContain(row.code)
    expect(row).toMatchObject({ state: 'confirmed', remoteId: post?.id, doneGrade: 'A', tries: 1 })
    const [attempt] = await listAttempts(db, { deliveryId: id })
    expect(attempt).toMatchObject({ text: post?.text, outcome: 'confirmed' })
  })

  test('is claimed by one of many at once', async () => {
    await approveAll()
    await Promise.all(Array.from({ length: 20 }, () => deliver(db, { deliveryId: id })))
    expect(posted()).toHaveLength(1)
    expect(await listAttempts(db, { deliveryId: id })).toHaveLength(1)
  })

  test('that nobody approved has no row, and asking for it sends nothing', async () => {
    await deliver(db, { deliveryId: id })
    expect(await state()).toMatchObject({ state: 'not approved' })
    expect(posted()).toEqual([])
  })

  test('that changed after its approval is not sent, and says why', async () => {
    await approveAll()
    const draft = { ...road.DRAFT, keyMessage: 'Một chữ khác' }
    await saveRevision(db, { by, messageId, basedOn: 1, draft })
    await deliver(db, { deliveryId: id })
    expect(await state()).toMatchObject({ state: 'planned', reason: { code: 'not-approved' } })
    expect(posted()).toEqual([])
    await approveAll()
    await deliver(db, { deliveryId: id })
    expect(posted()[0]?.text).toContain('Một chữ khác')
  })

  test('whose plan is taken back is withdrawn', async () => {
    await approveAll()
    await expect(removePlan(db, { id, by })).rejects.toThrow('plans.goneOut')
    await takeBack(db, { id, by })
    expect(await state()).toMatchObject({ state: 'withdrawn' })
    await deliver(db, { deliveryId: id })
    expect(posted()).toEqual([])
    expect(await road.planNow(db, { by, messageId, destinationId: pageId })).not.toBe(id)
  })

  test('withdrawn by a person is not sent; one that is out cannot be', async () => {
    await approveAll()
    await withdraw(db, { id, by: cast.leader })
    await deliver(db, { deliveryId: id })
    expect(posted()).toEqual([])
    const other = await road.planNow(db, {
      by,
      messageId,
      destinationId: await road.addRoadDestination(db, { by: cast.administrator, pageId: 'x' }),
    })
    await approveAll()
    await deliver(db, { deliveryId: other })
    await expect(withdraw(db, { id: other, by })).rejects.toThrow('cannot.withdrawn')
  })

  test('up to an hour late goes out, later it waits for a person', async () => {
    await approveAll()
    wait(HOUR + MINUTE)
    await deliver(db, { deliveryId: id })
    expect(await state()).toMatchObject({ state: 'planned', reason: { code: 'late' } })
    expect((await listNeedingPerson(db, { by })).map((row) => row.id)).toContain(id)
    await release(db, { id, by })
    await deliver(db, { deliveryId: id })
    expect(await state()).toMatchObject({ state: 'confirmed' })
  })

  test('to a loudspeaker is handed over a day before, which is not aired', async () => {
    const station = await road.addRoadDestination(db, {
      by: cast.administrator,
      channel: 'loudspeaker',
      name: 'Đài',
    })
    const script = await road.planNow(db, { by, messageId, destinationId: station })
    await approveAll()
    const { dueAt, releaseAt } = await db
      .selectFrom('deliveries')
      .selectAll()
      .where('id', '=', script)
      .executeTakeFirstOrThrow()
    expect(releaseAt).toBe(later(dueAt, -24 * HOUR))
    await deliver(db, { deliveryId: script })
    expect(await state(script)).toMatchObject({ state: 'handed over', doneAt: null })
  })
})

describe('races between a person and the clock', () => {
  test('what is taken back is never posted, and what is posted was not taken back', async () => {
    for (let turn = 0; turn < 60; turn++) {
      const one = await another(`race ${turn}`)
      const [taken] = await Promise.allSettled([
        takeBack(db, { id: one, by }),
        deliver(db, { deliveryId: one }),
      ])
      const row = await state(one)
      expect(row.state).toBe(taken.status === 'fulfilled' ? 'withdrawn' : 'confirmed')
      expect(platform.posts().some(({ text }) => text.includes(row.code))).toBe(
        row.state === 'confirmed',
      )
    }
  })

  test('what is moved to another day is not posted today', async () => {
    const { date, time } = toWallClock(later(instant(), 5 * 24 * HOUR))
    for (let turn = 0; turn < 60; turn++) {
      const one = await another(`move ${turn}`)
      const [moved] = await Promise.allSettled([
        movePlan(db, { id: one, date, time, by }),
        deliver(db, { deliveryId: one }),
      ])
      expect((await state(one)).state).toBe(moved.status === 'fulfilled' ? 'planned' : 'confirmed')
    }
  })

  /** One more approved delivery, on a page of its own. */
  async function another(name: string): Promise<string> {
    const destinationId = await road.addRoadDestination(db, {
      by: cast.administrator,
      pageId: name,
    })
    const one = await road.planNow(db, { by, messageId, destinationId })
    await approveAll()
    return one
  }
})

describe('after a person has let a late one go', () => {
  test('it is late again an hour later, and a new time asks anew', async () => {
    await approveAll()
    await expect(release(db, { id, by })).rejects.toThrow('cannot.released')
    wait(2 * HOUR)
    await deliver(db, { deliveryId: id })
    await release(db, { id, by })
    wait(3 * 24 * HOUR)
    await deliver(db, { deliveryId: id })
    expect(await state()).toMatchObject({ state: 'planned', reason: { code: 'late' } })
    expect(posted()).toEqual([])
  })
})

describe('a plan that was approved anew for an earlier time', () => {
  test('goes out then, also when the hint was lost', async () => {
    const inDays = toWallClock(later(instant(), 3 * 24 * HOUR))
    await movePlan(db, { id, ...inDays, by })
    await approveAll()
    await movePlan(db, { id, ...toWallClock(later(instant(), HOUR)), by })
    await submitAndApprove()
    wait(HOUR + MINUTE)
    const handlers: Partial<Handlers> = { arrange: (job) => arrange(db, job) }
    await withQueue({ handlers }, () => sweepDeliveries(db))
    await deliver(db, { deliveryId: id })
    expect(posted()).toHaveLength(1)
  })

  async function submitAndApprove() {
    await submit(db, { messageId, by })
    const { hash } = await getStanding(db, { messageId })
    await approve(db, { messageId, hash, by: cast.leader })
  }
})

describe('a script in the hands of a station', () => {
  test('stays the one that was handed over, and a change of it is put before a person', async () => {
    const station = await road.addRoadDestination(db, {
      by: cast.administrator,
      channel: 'loudspeaker',
      name: 'Đài',
    })
    const script = await road.planNow(db, { by, messageId, destinationId: station })
    await movePlan(db, { id: script, ...toWallClock(later(instant(), 20 * HOUR)), by })
    await approveAll()
    await deliver(db, { deliveryId: script })
    const needing = async () => (await listNeedingPerson(db, { by })).map((row) => row.id)
    expect(await needing()).not.toContain(script)
    const draft = { ...road.DRAFT, keyMessage: 'Câu viết sau khi giao.' }
    await saveRevision(db, { by, messageId, basedOn: 1, draft })
    await arrange(db, { messageId })
    const row = await state(script)
    expect(row).toMatchObject({ state: 'handed over', reason: { code: 'changed' } })
    const { spoken } = toSpoken(road.DRAFT.keyMessage)
    expect((await findScript(db, row))?.text).toContain(spoken)
    expect(await needing()).toContain(script)
  })

  test('that was interrupted while it was handed over is handed over, not aired', async () => {
    const station = await road.addRoadDestination(db, {
      by: cast.administrator,
      channel: 'loudspeaker',
      name: 'Đài',
    })
    const script = await road.planNow(db, { by, messageId, destinationId: station })
    await approveAll()
    await deliver(db, { deliveryId: script })
    await db.updateTable('deliveries').set({ state: 'unknown' }).where('id', '=', script).execute()
    await declareSent(db, { id: script, link: '', by })
    expect(await state(script)).toMatchObject({ state: 'handed over', doneAt: null })
  })
})

describe('what the platform surely did not take', () => {
  test('is tried again no sooner than it asks, and other pages are not held up', async () => {
    const other = await road.planNow(db, {
      by,
      messageId,
      destinationId: await road.addRoadDestination(db, { by: cast.administrator, pageId: 'other' }),
    })
    await approveAll()
    platform.faults.on('too-many', { times: 1, pageId: String(pages), afterSeconds: 30 })
    await deliver(db, { deliveryId: id })
    await deliver(db, { deliveryId: other })
    const row = await state()
    expect(row).toMatchObject({ state: 'planned', reason: { code: 'rate' } })
    expect(Date.parse(row.nextAt!) - Date.parse(instant())).toBeGreaterThan(29 * SECOND)
    expect(await state(other)).toMatchObject({ state: 'confirmed' })
    await deliver(db, { deliveryId: id })
    expect(posted()).toEqual([])
    wait(35 * SECOND)
    await deliver(db, { deliveryId: id })
    expect(posted()).toHaveLength(1)
  })

  test.each(['expired', 'permission', 'content'] as const)(
    '%s: nothing more goes to that page until a person mends it',
    async (fault) => {
      await approveAll()
      platform.faults.on(fault, { times: 1 })
      await deliver(db, { deliveryId: id })
      const asked = platform.counts().requests
      await deliver(db, { deliveryId: id })
      expect(platform.counts().requests).toBe(asked)
      expect(await state()).toMatchObject({ state: 'planned' })
      expect((await listNeedingPerson(db, { by })).map((row) => row.id)).toContain(id)
      await reconnectDestination(db, {
        id: pageId,
        settings: { accessToken: 'new' },
        by: cast.administrator,
      })
      await release(db, { id, by })
      await deliver(db, { deliveryId: id })
      expect(posted()).toHaveLength(1)
    },
  )
})

describe('a destination that was taken out', () => {
  test('receives nothing more, and the delivery is held for a person', async () => {
    await approveAll()
    await removeDestination(db, { id: pageId, by: cast.administrator })
    await deliver(db, { deliveryId: id })
    expect(posted()).toEqual([])
    expect(await state()).toMatchObject({ state: 'planned', reason: { code: 'not-connected' } })
  })
})

describe('a reconnected destination', () => {
  test('is the same one with a new secret: another Page is another destination', async () => {
    await approveAll()
    const settings = { pageId: 'another', accessToken: 'new' }
    await reconnectDestination(db, { id: pageId, settings, by: cast.administrator })
    await deliver(db, { deliveryId: id })
    expect(posted()).toHaveLength(1)
  })
})

describe('what may have gone out', () => {
  test('a duplicate is no proof by itself: it is looked for', async () => {
    await approveAll()
    platform.faults.on('kept-reset', { times: 1 })
    await deliver(db, { deliveryId: id })
    await db
      .updateTable('deliveries')
      .set({ state: 'planned', nextAt: null })
      .where('id', '=', id)
      .execute()
    platform.faults.on('duplicate')
    await deliver(db, { deliveryId: id })
    expect(await state()).toMatchObject({ state: 'unknown', reason: { code: 'duplicate' } })
    await reconcile(db, { deliveryId: id })
    expect(await state()).toMatchObject({ state: 'confirmed' })
    expect(posted()).toHaveLength(1)
  })

  test('stays unknown while the page cannot be read, however long', async () => {
    await approveAll()
    platform.faults.on('kept-hang', { times: 1 })
    platform.faults.on('unreadable')
    await deliver(db, { deliveryId: id })
    for (let day = 0; day < 3; day++) {
      await lookTwice()
      wait(24 * HOUR)
    }
    expect(await state()).toMatchObject({ state: 'unknown' })
    expect(posted()).toHaveLength(1)
  })

  test('is settled by a person who has looked: seen with its link, or not there and sent again', async () => {
    await approveAll()
    platform.faults.on('hang', { times: 1 })
    await deliver(db, { deliveryId: id })
    await declareAbsent(db, { id, by })
    await deliver(db, { deliveryId: id })
    expect(posted()).toHaveLength(1)
    await db.updateTable('deliveries').set({ state: 'unknown' }).where('id', '=', id).execute()
    const link = 'https://facebook.example/1'
    await expect(declareSent(db, { id, link, by: cast.operator })).rejects.toThrow('notYours')
    await declareSent(db, { id, link, by })
    const [attempt] = await listAttempts(db, { deliveryId: id })
    const doneAt = attempt?.startedAt
    expect(await state()).toMatchObject({ state: 'confirmed', doneGrade: 'B', link, doneAt })
  })
})

describe('the sweep', () => {
  let queue: Queue

  const open = () => {
    const handlers: Partial<Handlers> = {
      arrange: (job) => arrange(db, job),
      deliver: (job) => deliver(db, job),
      reconcile: (job) => reconcile(db, job),
    }
    queue = openTestQueue({ handlers, atOnce: 4 })
  }

  beforeEach(open)
  afterEach(() => queue.close())

  test('finds what is due when every hint was lost', async () => {
    await queue.close()
    await approveAll()
    await db.deleteFrom('deliveries').where('id', '=', id).execute()
    open()
    expect(posted()).toEqual([])
    await sweepDeliveries(db)
    await queue.idle()
    expect(posted()).toHaveLength(1)
  })

  test('arranges, sends, and turns an interrupted one into unknown, then finds it', async () => {
    await approveAll()
    await queue.idle()
    expect(posted()).toHaveLength(1)
    const lease = {
      state: 'sending',
      leaseOwner: 'gone',
      leaseUntil: later(instant(), -1),
    } as const
    await db
      .updateTable('deliveries')
      .set({ ...lease, remoteId: null })
      .where('id', '=', id)
      .execute()
    await sweepDeliveries(db)
    await queue.idle()
    expect(await state()).toMatchObject({ state: 'confirmed', remoteId: posted()[0]?.id })
    expect(posted()).toHaveLength(1)
  })

  test('leaves a sending one alone while its lease lasts', async () => {
    await approveAll()
    await queue.idle()
    const lease = {
      state: 'sending',
      leaseOwner: 'other',
      leaseUntil: later(instant(), MINUTE),
    } as const
    await db.updateTable('deliveries').set(lease).where('id', '=', id).execute()
    await sweepDeliveries(db)
    await queue.idle()
    expect(await state()).toMatchObject({ state: 'sending' })
  })
})
