import { beforeEach, expect, test } from 'vitest'
import { HOUR, instant, later, MINUTE } from '#server/clock.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  openRoad,
  planNow,
  takeThroughApproval,
} from '#server/road.fixture.ts'
import { confirm } from './confirm.ts'
import { deliver } from './deliver.ts'
import { findDelivery } from './deliveries.ts'

let road: Awaited<ReturnType<typeof openRoad>>

beforeEach(async () => {
  road = await openRoad()
})

test('a person says it was aired, and the page names who said so', async () => {
  const id = await handedOver('loudspeaker')
  await confirm(road.db, said(id))
  const row = await findDelivery(road.db, { id, by: road.cast.officer })
  expect(row).toMatchObject({ state: 'confirmed', doneGrade: 'B', doneByName: 'operator' })
})

test('nothing was aired at a time to come', async () => {
  const id = await handedOver('loudspeaker')
  const tomorrow = { ...said(id), doneAt: later(instant(), HOUR) }
  await expect(confirm(road.db, tomorrow)).rejects.toThrow('deliveries.toCome')
})

test('what a platform answers for is not a person’s to confirm', async () => {
  const id = await handedOver('facebook')
  await road.db.updateTable('deliveries').set({ state: 'refused' }).execute()
  await expect(confirm(road.db, said(id))).rejects.toThrow('deliveries.cannot.confirm')
})

function said(id: string) {
  const doneAt = later(instant(), -MINUTE)
  return { id, by: road.cast.operator, doneAt, done: true, link: '', grade: 'B', note: '' } as const
}

async function handedOver(channel: string): Promise<string> {
  const { db, cast } = road
  const by = cast.officer
  const campaignId = await addRoadCampaign(db, { by })
  const messageId = await addRoadMessage(db, { by, campaignId })
  const destinationId = await addRoadDestination(db, { by: cast.administrator, channel })
  const id = await planNow(db, { by, messageId, destinationId })
  await takeThroughApproval(db, { messageId, cast })
  if (channel === 'loudspeaker') await deliver(db, { deliveryId: id })
  return id
}
