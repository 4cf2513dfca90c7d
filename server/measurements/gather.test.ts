import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY, HOUR, instant, later, MINUTE, setClock } from '#server/clock.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import type { Handlers } from '#server/queue.ts'
import { withQueue } from '#server/queues/queue.fixture.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { gather, measureNow, sweepGatherings } from './gather.ts'
import { append, latest, listMeasurements, type NewMeasurement } from './measurements.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
setRehearsalUrl(platform.url)
const destinationId = await road.addRoadDestination(db, { by: cast.administrator })
let id = ''
let outAt = ''

beforeEach(async () => {
  const campaignId = await road.addRoadCampaign(db, { by })
  const messageId = await road.addRoadMessage(db, { by, campaignId })
  id = await road.planNow(db, { by, messageId, destinationId })
  await road.takeThroughApproval(db, { messageId, cast })
  await deliver(db, { deliveryId: id })
  outAt = instant()
})

afterEach(() => {
  setClock(Date.now)
  platform.faults.off()
})

afterAll(() => platform.close())

const after = (ms: number) => setClock(() => Date.parse(outAt) + ms + MINUTE)
const add = (numbers: object) => platform.addNumbers({ id: platform.posts().at(-1)!.id, numbers })
const kept = () => listMeasurements(db, { deliveryIds: [id] })
const viewers = async () =>
  (await kept()).filter(({ metric }) => metric === 'viewers').map(({ value }) => value)
const marks = () =>
  db.selectFrom('gatherings').selectAll().where('deliveryId', '=', id).orderBy('hours').execute()

async function swept(): Promise<string[]> {
  const ids: string[] = []
  const gather: Handlers['gather'] = async ({ deliveryId }) => void ids.push(deliveryId)
  await withQueue({ handlers: { gather } }, () => sweepGatherings(db))
  return ids
}

describe('the numbers of a delivery', () => {
  test('are read an hour after it is out and not before, and each reading is kept beside the others', async () => {
    add({ viewers: 10 })
    expect(await swept()).not.toContain(id)
    await gather(db, { deliveryId: id })
    expect(await kept()).toEqual([])
    after(HOUR)
    expect(await swept()).toContain(id)
    await gather(db, { deliveryId: id })
    expect(await swept()).not.toContain(id)
    add({ viewers: 5 })
    after(6 * HOUR)
    await gather(db, { deliveryId: id })
    expect(await viewers()).toEqual([10, 15])
  })

  test('are kept with grade, date and what the platform counted', async () => {
    add({ viewers: 10, like: 2, love: 1, comments: 4 })
    after(HOUR)
    await gather(db, { deliveryId: id })
    const rows = await kept()
    expect(Object.fromEntries(rows.map(({ metric, value }) => [metric, value]))).toMatchObject({
      ...{ views: 0, viewers: 10, reactions: 3, comments: 4, shares: 0, clicks: 0 },
    })
    expect(
      rows.every(
        ({ grade, by: person, origin }) => grade === 'A' && !person && origin.includes('post_'),
      ),
    ).toBe(true)
  })

  test('of a time that was missed are passed over: the past cannot be read', async () => {
    after(3 * DAY)
    await gather(db, { deliveryId: id })
    expect((await marks()).map(({ hours, doneAt }) => [hours, Boolean(doneAt)])).toEqual([
      [1, true],
      [6, true],
      [24, true],
      [72, true],
    ])
    expect(await viewers()).toEqual([0])
  })

  test('that cannot be read are asked for again, and say why meanwhile', async () => {
    platform.faults.on('expired')
    after(HOUR)
    await gather(db, { deliveryId: id })
    expect(await kept()).toEqual([])
    const [mark] = await marks()
    expect(mark).toMatchObject({ doneAt: null, detail: expect.stringContaining('token') })
    expect(await swept()).not.toContain(id)
    platform.faults.off()
    after(HOUR + 20 * MINUTE)
    expect(await swept()).toContain(id)
    await gather(db, { deliveryId: id })
    expect(await viewers()).toEqual([0])
  })

  test('where one metric is gone, the others are read, and it stays unmeasured', async () => {
    platform.faults.on('gone-metric')
    after(HOUR)
    await gather(db, { deliveryId: id })
    const metrics = (await kept()).map(({ metric }) => metric)
    expect(metrics).not.toContain('clicks')
    expect(metrics).toContain('viewers')
  })

  test('are read at once for a person, and for nobody of another province', async () => {
    add({ viewers: 3 })
    expect(await measureNow(db, { id, by })).toEqual({ read: 6, asked: 6 })
    expect(await viewers()).toEqual([3])
    await expect(measureNow(db, { id, by: cast.stranger })).rejects.toThrow('notYours')
  })
})

describe('a measurement', () => {
  const one = (asOf: string, value: number): NewMeasurement => ({
    ...{ deliveryId: 'x', metric: 'views', value, asOf },
    ...{ grade: 'A', origin: 'post_media_view', by: null },
  })

  test('is kept once, however often it comes, and the last one by its date counts in any order', async () => {
    const readings = [1, 2, 3, 4, 5, 6].map((day) =>
      one(later('2026-11-01T00:00:00.000Z', day * DAY), 10 - day),
    )
    for (let turn = 0; turn < 200; turn++) {
      const shuffled = [...readings].sort(() => Math.random() - 0.5)
      await append(db, shuffled)
      await append(db, shuffled.slice(0, 3))
    }
    const rows = await listMeasurements(db, { deliveryIds: ['x'] })
    expect(rows).toHaveLength(6)
    for (let turn = 0; turn < 200; turn++)
      expect(latest([...rows].sort(() => Math.random() - 0.5)).map(({ value }) => value)).toEqual([
        4,
      ])
  })
})
