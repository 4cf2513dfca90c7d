import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY, instant, later, MINUTE, setClock, toWallClock } from '#server/clock.ts'
import { confirm } from '#server/deliveries/confirm.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { withdraw } from '#server/deliveries/direct.ts'
import { append } from '#server/measurements/measurements.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import type { Handlers } from '#server/queue.ts'
import { withQueue } from '#server/queues/queue.fixture.ts'
import * as road from '#server/road.fixture.ts'
import { computeScore, findScore, sweepScores } from './scores.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const channel = 'by-hand'
const page = await road.addRoadDestination(db, { by: cast.administrator, channel })
const other = await road.addRoadDestination(db, { by: cast.administrator, channel, name: 'B' })
let messageId = ''
let id = ''

beforeEach(async () => {
  const campaignId = await road.addRoadCampaign(db, { by })
  messageId = await road.addRoadMessage(db, { by, campaignId })
  id = await road.planNow(db, { by, messageId, destinationId: page })
})

afterEach(() => setClock(Date.now))

describe('the sweep of scores', () => {
  test('finds what was confirmed without a measurement, and leaves it alone once it is scored', async () => {
    await handOver()
    expect(await swept()).toBe(false)
    await say({ done: true })
    expect(await swept()).toBe(true)
    await score()
    expect(await swept()).toBe(false)
  })

  test('finds what was confirmed after the score, also with an earlier time', async () => {
    const second = await addPlan(db, { by, messageId, destinationId: other, ...at(0) })
    await handOver()
    await deliver(db, { deliveryId: second })
    await say({ done: true })
    await score()
    await say({ done: true, of: second, doneAt: later(instant(), -2 * MINUTE) })
    expect(await swept()).toBe(true)
  })

  test('finds what was refused, before the first score and after it', async () => {
    await handOver()
    await say({ done: false })
    expect(await swept()).toBe(true)
    await score()
    await say({ done: true })
    await score()
    await say({ done: false })
    expect(await swept()).toBe(true)
  })

  test('finds what was taken back after the score', async () => {
    const second = await addPlan(db, { by, messageId, destinationId: other, ...at(DAY) })
    await handOver()
    await say({ done: true })
    await score()
    await withdraw(db, { id: second, by })
    expect(await swept()).toBe(true)
  })

  test('finds what was never sent, once its fifteen minutes are over', async () => {
    await road.takeThroughApproval(db, { messageId, cast })
    expect(await swept()).toBe(false)
    wait(17 * MINUTE)
    expect(await swept()).toBe(true)
    await score()
    expect(await swept()).toBe(false)
  })

  test('finds what was still to come when it was scored and has been missed since', async () => {
    await addPlan(db, { by, messageId, destinationId: other, ...at(2 * MINUTE) })
    await handOver()
    await say({ done: true })
    wait(5 * MINUTE)
    await score()
    expect(await swept()).toBe(false)
    wait(13 * MINUTE)
    expect(await swept()).toBe(true)
  })

  test('leaves a draft alone, and one that is only submitted', async () => {
    expect(await swept()).toBe(false)
    await road.takeThroughApproval(db, { messageId, cast })
    expect(await swept()).toBe(false)
  })
})

test('a number kept while a score is computed is in it, or found by the sweep', async () => {
  await handOver()
  await say({ done: true })
  for (let value = 0; value < 30; value++) {
    await Promise.all([computeScore(db, { messageId }), keepAfter(value)])
    const { inputs } = (await findScore(db, { messageId }))!
    const has = inputs.items.some((item) => item.type === 'count' && item.v === value)
    expect(has || (await swept())).toBe(true)
  }
})

/** Keeps a number when some other queries have had their turn. */
async function keepAfter(value: number): Promise<void> {
  for (let turn = 0; turn < value; turn++) await db.selectFrom('places').select('code').execute()
  const one = { deliveryId: id, metric: 'views', grade: 'D', origin: 'by hand' } as const
  await append(db, [{ ...one, value, asOf: instant(), by: by.id }])
}

async function handOver(): Promise<void> {
  await road.takeThroughApproval(db, { messageId, cast })
  await deliver(db, { deliveryId: id })
}

function say({
  done,
  of = id,
  doneAt = instant(),
}: {
  done: boolean
  of?: string
  doneAt?: string
}) {
  return confirm(db, { id: of, by, doneAt, done, link: '', grade: 'D', note: '' })
}

/** Scores the message, a moment after what was done and a moment before what comes. */
async function score(): Promise<void> {
  wait(1)
  await computeScore(db, { messageId })
  wait(1)
}

function wait(ms: number): void {
  const now = Date.parse(instant()) + ms
  setClock(() => now)
}

function at(ms: number) {
  return toWallClock(later(instant(), ms))
}

/** Whether the sweep has the message scored. */
async function swept(): Promise<boolean> {
  const ids: string[] = []
  const score: Handlers['score'] = async (payload) => void ids.push(payload.messageId)
  await withQueue({ handlers: { score } }, () => sweepScores(db))
  return ids.includes(messageId)
}
