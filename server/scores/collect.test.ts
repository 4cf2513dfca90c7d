import { beforeAll, describe, expect, test } from 'vitest'
import { DAY, HOUR, instant, later, MINUTE } from '#server/clock.ts'
import { append, type NewMeasurement } from '#server/measurements/measurements.ts'
import * as road from '#server/road.fixture.ts'
import { collectInputs } from './collect.ts'
import type { ScoredItem } from './score-inputs.ts'
import { computeScore, findScore } from './scores.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const page = await road.addRoadDestination(db, { by: cast.administrator })
const station = await road.addRoadDestination(db, {
  by: cast.administrator,
  channel: 'loudspeaker',
  name: 'Đài',
})
let campaignId = ''

beforeAll(async () => {
  campaignId = await road.addRoadCampaign(db, { by })
})

/** A message out at an instant on one destination, confirmed by the platform or a log. */
async function out(destinationId: string, doneAt: string, lateMs = 0) {
  const messageId = await road.addRoadMessage(db, { by, campaignId })
  const id = await road.planNow(db, { by, messageId, destinationId })
  await road.takeThroughApproval(db, { messageId, cast })
  const times = {
    dueAt: later(doneAt, -lateMs),
    doneAt,
    doneGrade: 'A',
    state: 'confirmed',
  } as const
  await db.updateTable('deliveries').set(times).where('id', '=', id).execute()
  return { id, messageId }
}

const NUMBERS = { viewers: 400, reactions: 8, comments: 2, shares: 1, clicks: 5 }

async function measured(deliveryId: string, asOf: string, values: Record<string, number>) {
  const rows = Object.entries(values).map(([metric, value]): NewMeasurement => ({
    ...{ deliveryId, metric, value, asOf },
    ...{ grade: 'A', origin: 'test', by: null },
  }))
  await append(db, rows)
}

const itemOf = (items: ScoredItem[], metric: string) => items.find((item) => item.metric === metric)
const now = instant()

describe('what a score is computed from', () => {
  test('a post that nobody measured has every metric as missing, none as zero', async () => {
    const { messageId } = await out(page, now)
    const { items } = await collectInputs(db, { messageId })
    expect(itemOf(items, 'on-time')).toMatchObject({ type: 'share', value: 1, grade: 'A' })
    for (const metric of ['viewers', 'response'])
      expect(itemOf(items, metric)).toMatchObject({ type: 'unavailable', why: 'not-measured' })
  })

  test('a rate needs all its parts: one that is missing is not counted as none', async () => {
    const { id, messageId } = await out(page, now)
    await measured(id, now, { viewers: 400, reactions: 8, comments: 2, shares: 1 })
    expect(itemOf((await collectInputs(db, { messageId })).items, 'response')?.type).toBe(
      'unavailable',
    )
    await measured(id, now, { clicks: 5 })
    const { items } = await collectInputs(db, { messageId })
    expect(itemOf(items, 'response')).toMatchObject({
      type: 'rate',
      x: 16,
      n: 400,
      baseline: 'declared',
    })
  })

  test('sixteen minutes late is not on time; what was refused is zero; what is not known is missing', async () => {
    const late = await out(page, now, 16 * 60_000)
    expect(itemOf((await collectInputs(db, late)).items, 'on-time')).toMatchObject({ value: 0 })
    const set = (state: 'refused' | 'unknown' | 'withdrawn') =>
      db.updateTable('deliveries').set({ state, doneAt: null }).where('id', '=', late.id).execute()
    await set('refused')
    expect(itemOf((await collectInputs(db, late)).items, 'on-time')).toMatchObject({ value: 0 })
    await set('unknown')
    expect(itemOf((await collectInputs(db, late)).items, 'on-time')).toMatchObject({
      type: 'unavailable',
      why: 'unknown',
    })
    await set('withdrawn')
    expect((await collectInputs(db, late)).items).toEqual([])
  })

  test('what was not sent within its fifteen minutes counts as zero; what may be out is missing', async () => {
    const delivery = await out(page, now)
    const item = async (state: 'planned' | 'sending' | 'handed over', dueAt: string) => {
      const set = { state, dueAt, doneAt: null, doneGrade: null }
      await db.updateTable('deliveries').set(set).where('id', '=', delivery.id).execute()
      return itemOf((await collectInputs(db, delivery)).items, 'on-time')
    }
    const [soon, past] = [14, 16].map((minutes) => later(now, -minutes * MINUTE))
    const missed = { type: 'share', value: 0, target: 1, grade: 'A' }
    const missing = { type: 'unavailable', why: 'not-confirmed' }
    expect(await item('planned', past!)).toMatchObject(missed)
    expect(await item('planned', soon!)).toMatchObject(missing)
    for (const state of ['sending', 'handed over'] as const)
      expect(await item(state, past!)).toMatchObject(missing)
    expect(await item('planned', later(now, HOUR))).toBeUndefined()
  })

  test('a loudspeaker’s session and clusters are shares by its log', async () => {
    const { id, messageId } = await out(station, now)
    await measured(id, now, { aired: 0.5, 'clusters-on': 7, clusters: 8 })
    const { items } = await collectInputs(db, { messageId })
    expect(itemOf(items, 'aired')).toMatchObject({ type: 'share', value: 0.5, target: 1 })
    expect(itemOf(items, 'clusters')).toMatchObject({ type: 'share', value: 7, target: 8 })
    expect(itemOf(items, 'recall')?.type).toBe('unavailable')
  })
})

describe('the unit’s own normal', () => {
  const anotherPage = road.addRoadDestination(db, { by: cast.administrator, pageId: '2' })

  test('comes from eight earlier items, at the same age only', async () => {
    const place = await anotherPage
    for (let week = 1; week <= 8; week++) {
      const doneAt = later(now, -week * 7 * DAY)
      const { id } = await out(place, doneAt)
      await measured(id, later(doneAt, 25 * HOUR), { ...NUMBERS, viewers: 300 + week * 20 })
    }
    const young = await out(place, later(now, -2 * HOUR))
    await measured(young.id, now, NUMBERS)
    const atTwoHours = itemOf((await collectInputs(db, young)).items, 'viewers')
    expect(atTwoHours).toMatchObject({ type: 'count', baseline: 'declared' })

    const aged = await out(place, later(now, -30 * HOUR))
    await measured(aged.id, now, NUMBERS)
    const { items } = await collectInputs(db, aged)
    expect(itemOf(items, 'viewers')).toMatchObject({ type: 'count', v: 400, baseline: 'own' })
    expect(itemOf(items, 'response')).toMatchObject({ type: 'rate', baseline: 'own' })
  })

  test('leaves out what is older than 90 days, and never mixes rehearsals with real ones', async () => {
    const aged = await out(await anotherPage, later(now, -29 * HOUR))
    await measured(aged.id, now, NUMBERS)
    const baseline = async () => {
      const item = itemOf((await collectInputs(db, aged)).items, 'viewers')
      return item?.type === 'count' && item.baseline
    }
    expect(await baseline()).toBe('own')
    const { campaignId: other } = await db
      .selectFrom('messages')
      .select('campaignId')
      .where('id', '=', aged.messageId)
      .executeTakeFirstOrThrow()
    const real = await road.addRoadCampaign(db, { by })
    await db.updateTable('campaigns').set({ rehearsal: 0 }).where('id', '=', real).execute()
    await db
      .updateTable('messages')
      .set({ campaignId: real })
      .where('id', '=', aged.messageId)
      .execute()
    expect(await baseline()).toBe('declared')
    await db
      .updateTable('messages')
      .set({ campaignId: other })
      .where('id', '=', aged.messageId)
      .execute()
    await db
      .updateTable('deliveries')
      .set({ doneAt: later(now, -91 * DAY) })
      .where('doneAt', '<', later(now, -7 * DAY))
      .execute()
    expect(await baseline()).toBe('declared')
  })
})

test('a score is kept with its inputs, once for the same inputs', async () => {
  const { id, messageId } = await out(page, now)
  await computeScore(db, { messageId })
  await computeScore(db, { messageId })
  const first = await findScore(db, { messageId })
  expect(first?.result).toMatchObject({ weights: 'weights-v1', coverage: 0.25, headline: null })
  await measured(id, now, NUMBERS)
  await computeScore(db, { messageId })
  const second = await findScore(db, { messageId })
  expect(second?.result.coverage).toBe(0.9)
  expect(second?.inputs.items).toHaveLength(3)
  const rows = await db
    .selectFrom('scores')
    .selectAll()
    .where('messageId', '=', messageId)
    .execute()
  expect(rows).toHaveLength(2)
})
