import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

vi.hoisted(() => Object.assign(process.env, { REQUEST_TIMEOUT_MS: '300', LEASE_MS: '60000' }))

import { HOUR, later, instant, MINUTE, SECOND, setClock } from '#server/clock.ts'
import { reconnectDestination, removeDestination } from '#server/destinations/destinations.ts'
import { saveRevision } from '#server/messages/messages.ts'
import { removePlan } from '#server/plans/plans.ts'
import { openQueue, type Queue } from '#server/queue.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { arrange } from './arrange.ts'
import { deliver } from './deliver.ts'
import { findDelivery, listAttempts, listNeedingPerson } from './deliveries.ts'
import { declareAbsent, declareSent, release, withdraw } from './direct.ts'
import { reconcile } from './reconcile.ts'
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
    await removePlan(db, { id, by })
    await deliver(db, { deliveryId: id })
    expect(await state()).toMatchObject({ state: 'withdrawn' })
    expect(posted()).toEqual([])
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

describe('what may have gone out', () => {
  test.each(['kept-error', 'kept-hang', 'kept-reset', 'kept-nothing'] as const)(
    'after %s is found on the page and never sent again',
    async (fault) => {
      await approveAll()
      platform.faults.on(fault, { times: 1 })
      await deliver(db, { deliveryId: id })
      expect(await state()).toMatchObject({ state: 'unknown' })
      await reconcile(db, { deliveryId: id })
      await deliver(db, { deliveryId: id })
      expect(await state()).toMatchObject({ state: 'confirmed', remoteId: posted()[0]?.id })
      expect(posted()).toHaveLength(1)
    },
  )

  test.each(['error', 'hang'] as const)(
    'after %s is sent again only when it was absent twice, a minute apart',
    async (fault) => {
      await approveAll()
      platform.faults.on(fault, { times: 1 })
      await deliver(db, { deliveryId: id })
      await reconcile(db, { deliveryId: id })
      await reconcile(db, { deliveryId: id })
      await deliver(db, { deliveryId: id })
      expect(await state()).toMatchObject({ state: 'unknown' })
      wait(59 * SECOND)
      await reconcile(db, { deliveryId: id })
      expect(await state()).toMatchObject({ state: 'unknown' })
      wait(2 * SECOND)
      await reconcile(db, { deliveryId: id })
      await deliver(db, { deliveryId: id })
      expect(await state()).toMatchObject({ state: 'confirmed', tries: 2 })
      expect(posted()).toHaveLength(1)
    },
  )

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
    expect(await state()).toMatchObject({ state: 'confirmed', doneGrade: 'B', link })
  })
})

describe('the sweep', () => {
  let queue: Queue

  const open = () => {
    const nothing = async () => {}
    queue = openQueue({
      handlers: {
        arrange: (job) => arrange(db, job),
        deliver: (job) => deliver(db, job),
        reconcile: (job) => reconcile(db, job),
        gather: nothing,
        score: nothing,
      },
      atOnce: 4,
      onError: (error) => {
        throw error
      },
    })
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
