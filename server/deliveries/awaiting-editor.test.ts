import { afterAll, expect, test } from 'vitest'
import { HOUR, instant, later, setClock } from '#server/clock.ts'
import { addDestination } from '#server/destinations/destinations.ts'
import { gather } from '#server/measurements/gather.ts'
import { listMeasurements } from '#server/measurements/measurements.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { deliver } from './deliver.ts'
import { findDelivery } from './deliveries.ts'

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
