import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, HOUR, instant, later, setClock } from '#server/clock.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { gather } from '#server/measurements/gather.ts'
import { listMeasurements } from '#server/measurements/measurements.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { countOnTime } from './day.ts'
import { deliver } from './deliver.ts'
import { findDelivery } from './deliveries.ts'
import { ON_TIME_MS } from './pause.ts'
import { noteReadings } from './awaiting-editor.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
setRehearsalUrl(platform.url)

afterAll(() => {
  setClock(Date.now)
  return platform.close()
})

test('a post that its portal holds back waits, and is out once a reading finds it published', async () => {
  const id = await deliverTo({ status: 'pending' })
  expect(await row(id)).toMatchObject({ state: 'confirmed', waits: true })
  await readAfter(id, HOUR)
  expect(await row(id)).toMatchObject({ waits: true })
  const [post] = platform.wordpress.posts()
  await fetch(`${platform.url}/wordpress/posts/${post?.id}/publish`, { method: 'POST' })
  await readAfter(id, 6 * HOUR)
  expect(await row(id)).toMatchObject({ state: 'confirmed', waits: false })
  const measured = await listMeasurements(db, { deliveryIds: [id] })
  const published = measured.filter(({ metric }) => metric === 'published')
  expect(published.map(({ value }) => value).sort()).toEqual([0, 1])
})

test('a post that is published at once waits for nobody', async () => {
  const id = await deliverTo({ status: 'publish' })
  expect(await row(id)).toMatchObject({ state: 'confirmed', waits: false })
})

describe('on time', () => {
  const onTime = async () => {
    const since = later(instant(), -DAY)
    const counted = await countOnTime(db, { since, rehearsal: 1, by })
    return `${counted.onTime} of ${counted.due}`
  }
  const publish = async () => {
    const post = platform.wordpress.posts().at(-1)
    await fetch(`${platform.url}/wordpress/posts/${post?.id}/publish`, { method: 'POST' })
  }

  beforeEach(async () => {
    // Nothing of the tests before is within a day.
    const at = later(instant(), 3 * DAY)
    setClock(() => Date.parse(at))
  })

  test('is a post that the portal’s editor published soon, though it was read later', async () => {
    const id = await deliverTo({ status: 'pending' })
    expect(await onTime()).toBe('0 of 1')
    await publish()
    expect(await onTime()).toBe('0 of 1')
    await readAfter(id, HOUR)
    expect(await onTime()).toBe('1 of 1')
    await readAfter(id, 6 * HOUR)
    expect(await onTime()).toBe('1 of 1')
  })

  test('is no post that the portal’s editor published hours later', async () => {
    const id = await deliverTo({ status: 'pending' })
    const at = later(instant(), 5 * HOUR)
    setClock(() => Date.parse(at))
    await publish()
    await readAfter(id, HOUR)
    expect(await row(id)).toMatchObject({ waits: false })
    expect(await onTime()).toBe('0 of 1')
  })

  test('is a post that was out at once, whatever is read of it later', async () => {
    const id = await deliverTo({ status: 'publish' })
    expect(await onTime()).toBe('1 of 1')
    await readAfter(id, HOUR)
    expect(await onTime()).toBe('1 of 1')
  })

  test('is what was out within a quarter of an hour, to the millisecond', async () => {
    const id = await deliverTo({ status: 'publish' })
    const { dueAt } = (await row(id))!
    for (const [ms, counted] of [
      [ON_TIME_MS, '1 of 1'],
      [ON_TIME_MS + 1, '0 of 1'],
    ] as const) {
      const doneAt = later(dueAt, ms)
      await db.updateTable('deliveries').set({ doneAt }).where('id', '=', id).execute()
      expect(await onTime()).toBe(counted)
    }
  })

  test('is no post whose date an editor set to before it was there', async () => {
    const id = await deliverTo({ status: 'pending' })
    const published = { metric: 'published', value: 1, definition: 'd' }
    const asOf = later(instant(), 5 * HOUR)
    const readings = [{ ...published, asOf, since: later(instant(), -HOUR) }]
    await noteReadings(db, { deliveryId: id, readings })
    expect(await onTime()).toBe('0 of 1')
  })
})

async function deliverTo({ status }: { status: string }): Promise<string> {
  const settings = { site: 'https://cong.example.vn', user: 'editor', password: 'right', status }
  const destinationId = await addDestination(db, {
    ...{ by: cast.administrator, channel: 'wordpress', name: `Cổng ${status}` },
    ...{ settings, placeCode: '31299', rehearsal: 1 },
  })
  const campaignId = await road.addRoadCampaign(db, { by })
  const messageId = await road.addRoadMessage(db, { by, campaignId })
  const id = await road.planNow(db, { by, messageId, destinationId })
  await road.takeThroughApproval(db, { messageId, cast })
  await deliver(db, { deliveryId: id })
  return id
}

async function readAfter(id: string, ms: number) {
  const at = later(instant(), ms + HOUR / 2)
  setClock(() => Date.parse(at))
  await gather(db, { deliveryId: id })
}

function row(id: string) {
  return findDelivery(db, { id, by })
}
