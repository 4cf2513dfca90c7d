import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { HOUR, instant, later, MINUTE } from '#server/clock.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  openRoad,
  planNow,
  takeThroughApproval,
} from '#server/road.fixture.ts'
import { lastKeptAt, listMeasured } from './measured.ts'
import { append, confirmAired, measureByHand } from './measurements.ts'
import { listMeasurable } from './possible.ts'

let road: Awaited<ReturnType<typeof openRoad>>
let id: string

beforeEach(async () => {
  road = await openRoad()
  const { db, cast } = road
  const by = cast.officer
  const campaignId = await addRoadCampaign(db, { by })
  const messageId = await addRoadMessage(db, { by, campaignId })
  const channel = 'loudspeaker'
  const destinationId = await addRoadDestination(db, { by: cast.administrator, channel })
  id = await planNow(db, { by, messageId, destinationId })
  await takeThroughApproval(db, { messageId, cast })
  await deliver(db, { deliveryId: id })
})

describe('the numbers of a delivery', () => {
  test('each metric of its channel stands there, measured or not', async () => {
    await air()
    const metrics = await measured()
    expect(metrics.map(({ name, last }) => [name, last?.value])).toEqual([
      ['aired', 1],
      ['clusters-on', 7],
      ['clusters', 8],
      ['households-reached', undefined],
      ['households', undefined],
      ['asked', undefined],
      ['heard', undefined],
    ])
    expect(metrics[0]).toMatchObject({ share: true, last: { grade: 'B', by: 'operator' } })
  })

  test('the last word counts by its date, and a platform is nobody’s name', async () => {
    const one = { deliveryId: id, metric: 'heard', grade: 'A', origin: 'v1 heard' } as const
    const [early, late] = [later(instant(), -2 * HOUR), later(instant(), -HOUR)]
    await append(road.db, [
      { ...one, by: null, value: 9, asOf: late },
      { ...one, by: null, value: 5, asOf: early },
    ])
    const heard = (await measured()).find(({ name }) => name === 'heard')
    expect(heard?.last).toEqual({
      ...{
        value: 9,
        grade: 'A',
        asOf: late,
        origin: 'v1 heard',
        by: undefined,
        proof: null,
        screenshotId: null,
      },
    })
  })

  test('when the last of them was kept is known, whatever its date', async () => {
    const deliveryIds = [id]
    expect(await lastKeptAt(road.db, { deliveryIds })).toBeUndefined()
    const before = instant()
    await air()
    expect((await lastKeptAt(road.db, { deliveryIds }))! >= before).toBe(true)
  })
})

describe('numbers typed by a person', () => {
  const typed = (values: Record<string, number>) =>
    measureByHand(road.db, { id, by: road.cast.operator, values, asOf: instant() })

  test('are not taken before it was aired', async () => {
    await expect(typed({ asked: 20 })).rejects.toThrow('measurements.notOut')
  })

  test('a share is at most the whole', async () => {
    await air()
    await expect(typed({ aired: 1.5 })).rejects.toThrow('measurements.shareOutside')
    await typed({ aired: 0.5 })
    expect((await measured())[0]?.last?.value).toBe(0.5)
  })

  test('correct the ones before, also back to an earlier value', async () => {
    await air()
    const asOf = instant()
    for (const asked of [100, 200, 100]) {
      await measureByHand(road.db, { id, by: road.cast.operator, values: { asked }, asOf })
      await sleep(2)
    }
    expect((await measured()).find(({ name }) => name === 'asked')?.last?.value).toBe(100)
  })

  test('are of a time after it was out, to the minute', async () => {
    await air()
    const { doneAt } = (await findDelivery(road.db, { id, by: road.cast.operator }))!
    const typedAt = (asOf: string) =>
      measureByHand(road.db, { id, by: road.cast.operator, values: { asked: 20 }, asOf })
    await expect(typedAt(later(doneAt!, -MINUTE))).rejects.toThrow('measurements.beforeOut')
    await expect(typedAt(later(instant(), MINUTE))).rejects.toThrow('measurements.toCome')
    await typedAt(`${doneAt!.slice(0, 16)}:00.000Z`)
  })

  test('can be typed by whoever the table allows, once it was aired', async () => {
    const { db, cast } = road
    const possible = async (by: typeof cast.officer) => {
      const row = await findDelivery(db, { id, by })
      return row && listMeasurable(row, { by, linked: false })
    }
    expect(await possible(cast.operator)).toEqual([])
    await air()
    expect(await possible(cast.operator)).toEqual(['numbers'])
    expect(await possible(cast.leader)).toEqual([])
    expect(await possible(cast.stranger)).toBeUndefined()
  })
})

async function measured() {
  const metrics = await listMeasured(road.db, { deliveries: [{ id, channel: 'loudspeaker' }] })
  return metrics.get(id)!
}

function air() {
  const doneAt = later(instant(), -MINUTE)
  const whole = { share: 1, clustersOn: 7, clusters: 8, note: '' }
  return confirmAired(road.db, { id, by: road.cast.operator, doneAt, ...whole })
}
