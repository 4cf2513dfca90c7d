import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getStanding, listApproved } from '#server/approvals/standing.ts'
import { HOUR, instant, later, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import type { Account } from '#server/people/accounts.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  openRoad,
  takeThroughApproval,
  type Cast,
} from '#server/road.fixture.ts'
import { findDestination } from './destinations.ts'
import { blockDestination, keepSecrets } from './keep-destinations.ts'
import { editDestination } from './edit.ts'

let db: Db
let cast: Cast
let by: Account

beforeEach(async () => {
  ;({ db, cast } = await openRoad())
  by = cast.administrator
})
afterEach(() => db.destroy())

const get = async (id: string) => (await findDestination(db, { id, by }))!

type Change = { name?: string; settings?: Record<string, string>; agreed?: boolean }

async function edit(id: string, { settings = {}, agreed = false, ...change }: Change) {
  const { name } = { ...(await get(id)), ...change }
  await editDestination(db, { id, name, settings, agreed, by })
}

/** Plans a message for a destination, an hour from now. */
async function plan(destinationId: string) {
  const campaignId = await addRoadCampaign(db, { by: cast.officer })
  const messageId = await addRoadMessage(db, { by: cast.officer, campaignId })
  const when = toWallClock(later(instant(), HOUR))
  const planId = await addPlan(db, { by: cast.officer, messageId, destinationId, ...when })
  return { messageId, planId }
}

async function approved(destinationId: string) {
  const planned = await plan(destinationId)
  await takeThroughApproval(db, { messageId: planned.messageId, cast })
  return planned
}

const isApproved = async ({ planId }: { planId: string }) =>
  (await listApproved(db, { planIds: [planId] })).length === 1

const entries = () =>
  db.selectFrom('auditEntries').selectAll().where('action', '=', 'destination-edited').execute()

describe('a destination is changed', () => {
  test('its name and open settings are new, its secrets stay, and who did it is in the log', async () => {
    const id = await addRoadDestination(db, { by, channel: 'zalo' })
    await edit(id, { name: ' Mặt trận phường ', settings: { broadcast: 'yes' } })
    const { name, settings } = await get(id)
    expect(name).toBe('Mặt trận phường')
    expect(settings).toMatchObject({ broadcast: 'yes', accessToken: 'token' })
    const [entry, ...more] = await entries()
    expect(more).toEqual([])
    expect(entry).toMatchObject({ by: by.id, subject: id })
    expect(JSON.parse(entry!.detail)).toEqual({ changed: ['name', 'broadcast'], reopened: 0 })
  })

  test('as it was already, nothing is written', async () => {
    const id = await addRoadDestination(db, { by, channel: 'zalo' })
    await edit(id, { settings: { broadcast: 'no' } })
    expect(await entries()).toEqual([])
  })

  test('only by who manages it, with an answer that its channel takes', async () => {
    const id = await addRoadDestination(db, { by, channel: 'zalo' })
    for (const person of [cast.officer, cast.leader, cast.stranger])
      await expect(
        editDestination(db, { id, name: 'Khác', settings: {}, agreed: true, by: person }),
      ).rejects.toThrow('destinations.notYours')
    await expect(edit(id, { settings: { broadcast: 'maybe' } })).rejects.toThrow('settingMissing')
    expect(await get(id)).toMatchObject({ name: 'Mặt trận xã', settings: { broadcast: 'no' } })
  })

  test('a secret sent with it is not taken', async () => {
    const id = await addRoadDestination(db, { by })
    await edit(id, { name: 'Khác', settings: { accessToken: 'mine' } })
    expect((await get(id)).settings.accessToken).toBe('token')
  })

  test('what a setting stood in the way of goes on', async () => {
    const id = await addRoadDestination(db, { by, channel: 'zalo' })
    const reason = { code: 'invalid' } as const
    await blockDestination(db, { destination: await get(id), reason })
    await edit(id, { name: 'Khác' })
    expect((await get(id)).blocked).toEqual(reason)
    await edit(id, { settings: { cities: '92' } })
    expect((await get(id)).blocked).toBeUndefined()
  })

  test('secrets that come meanwhile are kept, and so is the change', async () => {
    const id = await addRoadDestination(db, { by, channel: 'zalo' })
    const before = await get(id)
    await edit(id, { settings: { broadcast: 'yes' } })
    const secrets = { accessToken: 'renewed' }
    await keepSecrets(db, { destination: before, secrets, unlessReplaced: true })
    const { settings } = await get(id)
    expect(settings).toMatchObject({ accessToken: 'renewed', broadcast: 'yes' })
  })
})

describe('another account', () => {
  test('may take the place of one for which nothing was planned, without its secrets', async () => {
    const id = await addRoadDestination(db, { by, pageId: '1' })
    const { connection } = await get(id)
    await edit(id, { settings: { pageId: '2' } })
    const changed = await get(id)
    expect(changed.settings).toEqual({ pageId: '2' })
    expect(changed.connection).not.toBe(connection)
  })

  test('may not take the place of one for which something waits', async () => {
    const id = await addRoadDestination(db, { by, pageId: '1' })
    const { planId } = await plan(id)
    await expect(edit(id, { settings: { pageId: '2' } })).rejects.toThrow('destinations.isBound')
    await edit(id, { name: 'Khác', settings: { pageId: '1' } })
    expect(await get(id)).toMatchObject({ name: 'Khác', settings: { pageId: '1' } })
    await db.updateTable('plans').set({ removedAt: instant() }).where('id', '=', planId).execute()
    await edit(id, { settings: { pageId: '2' } })
    expect((await get(id)).settings.pageId).toBe('2')
  })

  test('may not take the place of one where something was tried', async () => {
    const id = await addRoadDestination(db, { by, pageId: '1' })
    const { planId } = await approved(id)
    const attempt = { id: 'a', deliveryId: planId, text: 'T', startedAt: instant() }
    await db
      .insertInto('attempts')
      .values({ ...attempt, endedAt: null, outcome: null, detail: null, pictures: null })
      .execute()
    await db.updateTable('plans').set({ removedAt: instant() }).where('id', '=', planId).execute()
    await expect(edit(id, { settings: { pageId: '2' } })).rejects.toThrow('destinations.isBound')
    expect((await get(id)).settings).toEqual({ pageId: '1', accessToken: 'token' })
  })

  test('which account it is may be said later, where nobody had said it', async () => {
    const id = await addRoadDestination(db, { by, channel: 'zalo' })
    await plan(id)
    await edit(id, { settings: { oaId: '2001' } })
    expect((await get(id)).settings).toMatchObject({ oaId: '2001', accessToken: 'token' })
  })
})

describe('what is approved and waits', () => {
  test('is approved anew where its text changed, and only after somebody agreed', async () => {
    const id = await addRoadDestination(db, { by, channel: 'brief' })
    const planned = await approved(id)
    const change = { settings: { paid: 'yes' } }
    await expect(edit(id, change)).rejects.toMatchObject({
      reason: 'destinations.reopens',
      values: { count: 1 },
    })
    expect((await get(id)).settings.paid).toBe('no')
    expect(await isApproved(planned)).toBe(true)
    await edit(id, { ...change, agreed: true })
    expect(await isApproved(planned)).toBe(false)
    const { stage, items } = await getStanding(db, planned)
    expect(stage).toBe('draft')
    expect(items[0]).toMatchObject({ standing: 'changed since' })
    expect(items[0]!.text).toContain('có hỗ trợ chi phí')
    await takeThroughApproval(db, { messageId: planned.messageId, cast })
    expect(await isApproved(planned)).toBe(true)
  })

  test('is approved anew where it goes to other people than it did', async () => {
    const id = await addRoadDestination(db, { by, channel: 'zalo' })
    const planned = await approved(id)
    await edit(id, { settings: { broadcast: 'yes' }, agreed: true })
    expect(await isApproved(planned)).toBe(false)
    await takeThroughApproval(db, { messageId: planned.messageId, cast })
    expect(await isApproved(planned)).toBe(true)
  })

  test('stays approved where nothing of it changed', async () => {
    const id = await addRoadDestination(db, { by, channel: 'newsroom' })
    const planned = await approved(id)
    await edit(id, { name: 'Trang tin mới', settings: { contact: 'moi@example.vn' } })
    expect(await isApproved(planned)).toBe(true)
  })
})
