import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#db/id.ts'
import { DAY, HOUR, instant, later, toWallClock } from '#server/clock.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { listDay } from '#server/deliveries/day.ts'
import { listMine } from '#server/deliveries/mine.ts'
import { confirmPosted, measureByHand } from '#server/measurements/measurements.ts'
import { listMeasured } from '#server/measurements/measured.ts'
import { findAccount, type Account } from '#server/people/accounts.ts'
import type { Role } from '#server/people/permissions.ts'
import { addVillage } from '#server/places/places.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  openRoad,
  takeThroughApproval,
} from '#server/road.fixture.ts'
import { addPlan } from './add-plans.ts'
import { assign, listHands } from './hands.ts'

const { db, cast } = await openRoad()
const { officer, leader, operator, administrator, city, stranger } = cast
const by = administrator
const group = await addRoadDestination(db, { by, channel: 'zalo-group', name: 'Nhóm Zalo ấp' })
const page = await addRoadDestination(db, { by })
const { code } = await addVillage(db, {
  communeCode: '31299',
  type: 'Ấp',
  name: 'Nhơn Phú',
  by: 'set-up',
})
const villager = await addPerson('Bảy', 'operator', code)
let messageId = ''

beforeEach(async () => {
  messageId = await addRoadMessage(db, {
    by: officer,
    campaignId: await addRoadCampaign(db, { by: officer }),
  })
})

async function addPerson(name: string, role: Role, placeCode: string): Promise<Account> {
  const row = { id: newId(), email: `${name}@example.vn`, name, role, placeCode }
  const made = { passwordHash: '', createdAt: instant(), disabledAt: null }
  await db
    .insertInto('accounts')
    .values({ ...row, ...made })
    .execute()
  return (await findAccount(db, row.id))!
}

const plan = (change: object = {}) =>
  addPlan(db, {
    ...{ by: officer, messageId, destinationId: group, ...toWallClock(instant()) },
    ...change,
  })

const find = (id: string, who: Account) => findDelivery(db, { id, by: who })

describe('what is posted by hand', () => {
  test('is given to somebody of the place of its channel or below, while it is planned', async () => {
    for (const [hours, { id: assigneeId, name }] of [officer, operator, villager].entries()) {
      const id = await plan({ assigneeId, ...toWallClock(later(instant(), hours * HOUR)) })
      expect(await find(id, officer)).toMatchObject({ assigneeId, assigneeName: name })
    }
  })

  test.each([
    ['a place above', city, 'plans.notThere'],
    ['another province', stranger, 'plans.notThere'],
    ['a leader, who posts nothing', leader, 'plans.notThere'],
    ['an administrator', administrator, 'plans.notThere'],
  ])('is not given to %s', async (_, { id: assigneeId }, reason) => {
    await expect(plan({ assigneeId })).rejects.toThrow(reason)
    const id = await plan()
    await expect(assign(db, { id, assigneeId, by: officer })).rejects.toThrow(reason)
  })

  test('is not given to nobody’s account, nor what a platform posts by itself', async () => {
    await expect(plan({ assigneeId: 'nobody' })).rejects.toThrow('plans.notThere')
    const facebook = { destinationId: page, assigneeId: operator.id }
    await expect(plan(facebook)).rejects.toThrow('plans.noHandNeeded')
  })

  test('changes hands, and back to nobody’s, by whoever drafts it and by nobody else', async () => {
    const id = await plan({ assigneeId: operator.id })
    await assign(db, { id, assigneeId: villager.id, by: officer })
    expect((await find(id, officer))?.assigneeName).toBe('Bảy')
    await assign(db, { id, assigneeId: null, by: officer })
    expect((await find(id, officer))?.assigneeId).toBeNull()
    for (const other of [operator, leader, villager, stranger])
      await expect(assign(db, { id, assigneeId: operator.id, by: other })).rejects.toThrow(
        'plans.notYours',
      )
  })

  test('is seen by its person, wherever that person belongs, and by nobody else there', async () => {
    const neighbour = await addPerson(`Tám ${newId()}`, 'operator', code)
    const id = await plan()
    expect(await find(id, villager)).toBeUndefined()
    await assign(db, { id, assigneeId: villager.id, by: officer })
    expect(await find(id, villager)).toMatchObject({ id })
    expect(await find(id, neighbour)).toBeUndefined()
    const day = { date: toWallClock(instant()).date }
    expect((await listDay(db, { ...day, by: villager })).map((row) => row.id)).toContain(id)
    expect(await listDay(db, { ...day, by: neighbour })).toEqual([])
  })

  test('is a task of its person once it is approved, until it is done', async () => {
    const id = await plan({ assigneeId: villager.id })
    const mine = async () => (await listMine(db, { by: villager, limit: 50 })).map((row) => row.id)
    expect(await mine()).not.toContain(id)
    await takeThroughApproval(db, { messageId, cast })
    expect(await mine()).toContain(id)
    const tomorrow = toWallClock(later(instant(), DAY)).date
    expect(await listMine(db, { by: villager, date: tomorrow, limit: 50 })).toEqual([])
    await deliver(db, { deliveryId: id })
    const said = { id, by: villager, doneAt: instant(), link: '', note: 'dán ở cổng' }
    await confirmPosted(db, said)
    expect(await find(id, officer)).toMatchObject({ state: 'confirmed', doneByName: 'Bảy' })
    expect(await mine()).not.toContain(id)
    await expect(assign(db, { id, assigneeId: null, by: officer })).rejects.toThrow('plans.goneOut')
  })

  test('is confirmed and measured by its person, with words of where the numbers are from', async () => {
    const id = await plan({ assigneeId: villager.id })
    await takeThroughApproval(db, { messageId, cast })
    await deliver(db, { deliveryId: id })
    const outsider = await addPerson(`Chín ${newId()}`, 'operator', code)
    const said = { id, doneAt: instant(), link: 'https://zalo.me/g/1', note: '' }
    await expect(confirmPosted(db, { ...said, by: outsider })).rejects.toThrow('notYours')
    await confirmPosted(db, { ...said, by: villager })
    const numbers = { id, values: { views: 84 }, asOf: instant(), proof: ' Zalo, đếm “đã xem” ' }
    await expect(measureByHand(db, { ...numbers, by: outsider })).rejects.toThrow('notYours')
    await measureByHand(db, { ...numbers, by: villager })
    const measured = await listMeasured(db, { deliveries: [{ id, channel: 'zalo-group' }] })
    expect(measured.get(id)?.find(({ name }) => name === 'views')?.last).toMatchObject({
      ...{ value: 84, grade: 'D', by: 'Bảy', proof: 'Zalo, đếm “đã xem”' },
    })
  })
})

test('those it can be given to are the officers and operators there and below, nearest first', async () => {
  const hands = await listHands(db, { placePath: officer.placePath, limit: 4 })
  expect(hands.map(({ name }) => name).slice(0, 3)).toEqual(['colleague', 'officer', 'operator'])
  expect(hands[3]).toMatchObject({ placeName: 'Ấp Nhơn Phú' })
  const inVillage = await listHands(db, { placePath: villager.placePath, limit: 1 })
  expect(inVillage).toHaveLength(1)
})
