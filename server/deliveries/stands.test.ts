import { afterAll, beforeEach, expect, test } from 'vitest'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { recall } from '#server/recalls/recall.ts'
import { withdrawEverywhere } from '#server/recalls/recalls.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { deliver } from './deliver.ts'
import { findDelivery, listAttempts } from './deliveries.ts'
import { withdraw } from './direct.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
setRehearsalUrl(platform.url)

let messageId = ''
let id = ''

beforeEach(async () => {
  const campaignId = await road.addRoadCampaign(db, { by })
  messageId = await road.addRoadMessage(db, { by, campaignId })
  const { accessToken, refreshToken } = platform.zalo.issue('2001')
  const { administrator } = cast
  const destinationId = await addDestination(db, {
    ...{ by: administrator, channel: 'zalo', name: 'OA xã', placeCode: by.placeCode },
    ...{ rehearsal: 1, settings: { oaId: '2001', accessToken, refreshToken, broadcast: 'yes' } },
  })
  id = await road.planNow(db, { by, messageId, destinationId })
  await road.takeThroughApproval(db, { messageId, cast })
  platform.zalo.faults.on('quota', { times: 1 })
  await deliver(db, { deliveryId: id })
})
afterAll(() => platform.close())

const article = () => platform.zalo.articles().at(-1)!
const found = async () => (await findDelivery(db, { id, by }))!

test('an article whose sending round is stopped stands, with its link, and only the round waits', async () => {
  expect(await found()).toMatchObject({
    ...{ state: 'planned', reason: { code: 'quota', stands: true }, remoteId: article().id },
    ...{ link: `${platform.url}/zalo/articles/${article().id}`, doneAt: null },
  })
  const [attempt] = await listAttempts(db, { deliveryId: id })
  expect(JSON.parse(attempt!.detail!)).toMatchObject({ code: 'quota', stands: true })
})

test('who gives up the round keeps the article: it is out, since it stood there', async () => {
  await withdraw(db, { id, by })
  const [attempt] = await listAttempts(db, { deliveryId: id })
  expect(await found()).toMatchObject({
    ...{ state: 'confirmed', doneGrade: 'A', doneAt: attempt!.endedAt, remoteId: article().id },
  })
  expect(article().removedAt).toBeNull()
})

test('a message taken back everywhere takes the article down as well', async () => {
  const recallId = await withdrawEverywhere(db, { messageId, words: 'Sai ngày họp', by })
  await recall(db, { recallId, deliveryId: id })
  expect(await found()).toMatchObject({ state: 'withdrawn' })
  expect(article().removedAt).not.toBeNull()
})
