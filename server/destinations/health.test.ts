import { afterAll, beforeEach, expect, test } from 'vitest'
import { DAY, HOUR, instant, later, toWallClock } from '#server/clock.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { sendJobsTo } from '#server/queue.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import { listDestinationsById } from './destinations.ts'
import { keepSecrets } from './keep-destinations.ts'
import { healthOf, listWarnings } from './health.ts'
import { sweepRenewals } from './renew.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
setRehearsalUrl(platform.url)

let id = ''
let messageId = ''

beforeEach(async () => {
  const campaignId = await road.addRoadCampaign(db, { by })
  messageId = await road.addRoadMessage(db, { by, campaignId })
  id = await road.addRoadDestination(db, { by: cast.administrator, channel: 'zalo', name: 'OA' })
})
afterAll(() => platform.close())

/** Gives the account tokens that end in ten hours; without a refresh token where none is given. */
async function connect(refreshToken = ''): Promise<void> {
  const { accessToken } = platform.zalo.issue(id)
  const secrets = { accessToken, refreshToken }
  await keepSecrets(db, { destination: await seen(), secrets, endsAt: later(instant(), 10 * HOUR) })
}

async function seen() {
  return (await listDestinationsById(db, [id]))[0]!
}

test('an account without a refresh token does not renew itself: it is told of before what will fail by it', async () => {
  await connect()
  const planId = await addPlan(db, {
    ...{ by, messageId, destinationId: id },
    ...toWallClock(later(instant(), DAY)),
  })
  expect(await healthOf(db, await seen())).toMatchObject({
    ...{ renews: false, daysLeft: 0, failing: [{ id: planId }] },
  })
  expect((await listWarnings(db, { by })).map((warning) => warning.id)).toContain(id)
  await connect('kept')
  expect(await healthOf(db, await seen())).toMatchObject({ renews: true, failing: [] })
  expect((await listWarnings(db, { by })).map((warning) => warning.id)).not.toContain(id)
})

test('it is not asked to renew itself before its tokens end, one that can is', async () => {
  const hinted: unknown[] = []
  const none = {
    waiting: async () => 0,
    ping: async () => true,
    idle: async () => {},
    close: async () => {},
  }
  sendJobsTo({ add: ({ payloads }) => void hinted.push(...payloads), ...none })
  await connect()
  await db.updateTable('destinations').set({ endsAt: instant() }).where('id', '=', id).execute()
  await sweepRenewals(db)
  expect(hinted).not.toContainEqual({ destinationId: id })
  await connect('kept')
  await db.updateTable('destinations').set({ endsAt: instant() }).where('id', '=', id).execute()
  await sweepRenewals(db)
  sendJobsTo(undefined)
  expect(hinted).toContainEqual({ destinationId: id })
})

test('once its token is over it is stopped for a person, and nothing was used up', async () => {
  await connect()
  platform.zalo.faults.on('token-ends', { times: 1 })
  const deliveryId = await road.planNow(db, { by, messageId, destinationId: id })
  await road.takeThroughApproval(db, { messageId, cast })
  await deliver(db, { deliveryId })
  expect(await findDelivery(db, { id: deliveryId, by })).toMatchObject({
    ...{ state: 'planned', reason: { code: 'token' } },
  })
  expect(await seen()).toMatchObject({ blocked: { code: 'token' } })
})
