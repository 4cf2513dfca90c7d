import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { fromWallClock, instant, later, setClock, toWallClock } from '#server/clock.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  openRoad,
} from '#server/road.fixture.ts'
import { listPlanned } from './planned.ts'
import { addPlan } from './add-plans.ts'
import { movePlan, removePlan } from './plans.ts'

const { db, cast } = await openRoad()
const { officer, leader, administrator, stranger } = cast
const page = await addRoadDestination(db, { by: administrator })
let messageId = ''

/** Of today in Viet Nam: an hour ago is the same day. */
const noon = Date.parse(fromWallClock(toWallClock(instant()).date, '12:00'))

afterAll(() => setClock(Date.now))

beforeEach(async () => {
  setClock(() => noon)
  const campaignId = await addRoadCampaign(db, { by: officer })
  messageId = await addRoadMessage(db, { by: officer, campaignId })
})

const inHours = (hours: number) => toWallClock(later(instant(), hours * 3_600_000))
const plan = (change: object = {}) =>
  addPlan(db, { by: officer, messageId, destinationId: page, ...inHours(2), ...change })

describe('a plan', () => {
  test('keeps its id and its code when it is moved', async () => {
    const id = await plan()
    const [before] = await listPlanned(db, { messageId })
    await movePlan(db, { id, by: officer, ...inHours(5) })
    const [after] = await listPlanned(db, { messageId })
    expect(after).toMatchObject({ id, code: before?.code })
    expect(after!.dueAt > before!.dueAt).toBe(true)
    expect(after!.text).toContain(after!.code)
  })

  test('taken back is in no list', async () => {
    await removePlan(db, { id: await plan(), by: officer })
    expect(await listPlanned(db, { messageId })).toEqual([])
  })

  test('of the same message to the same place at the same time is refused, an hour later is another', async () => {
    await plan()
    await expect(plan()).rejects.toThrow('plans.sameTime')
    await plan(inHours(3))
    expect(await listPlanned(db, { messageId })).toHaveLength(2)
  })

  test.each([
    ['a time gone by', 'plans.goneBy', () => inHours(-1)],
    ['a day after the campaign', 'plans.outsideCampaign', () => inHours(24 * 60)],
    ['somebody who does not draft', 'plans.notYours', () => ({ by: leader })],
    ['another province', 'plans.notYours', () => ({ by: stranger })],
    ['no such destination', 'plans.noDestination', () => ({ destinationId: 'none' })],
  ])('is refused: %s', async (_, reason, change) => {
    await expect(plan(change())).rejects.toThrow(reason)
  })

  test('is made once where two ask at once, and is not moved onto another', async () => {
    const both = await Promise.allSettled([plan(), plan()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const other = await plan(inHours(4))
    const [first] = await listPlanned(db, { messageId })
    const move = movePlan(db, { id: other, by: officer, ...toWallClock(first!.dueAt) })
    await expect(move).rejects.toThrow('plans.sameTime')
  })

  test('never mixes a rehearsal with what is real', async () => {
    const settings = { where: 'Zalo' }
    const to = { channel: 'by-hand', name: 'Nhóm thật', placeCode: '31299', settings }
    const destinationId = await addDestination(db, { ...to, rehearsal: 0, by: administrator })
    await expect(plan({ destinationId })).rejects.toThrow('plans.rehearsalMixed')
  })
})
