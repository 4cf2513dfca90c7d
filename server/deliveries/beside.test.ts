import { afterAll, beforeEach, expect, test } from 'vitest'
import { listDecisions } from '#server/audit/audit.ts'
import { instant } from '#server/clock.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { compare } from './beside.ts'
import { deliver } from './deliver.ts'
import { findDelivery } from './deliveries.ts'
import { declareSame } from './direct.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
setRehearsalUrl(platform.url)
const to = { by: cast.administrator, channel: 'facebook', name: 'Trang', pageId: 'r1' }
const destinationId = await road.addRoadDestination(db, to)

let id = ''

beforeEach(async () => {
  platform.faults.off()
  id = await planned()
})
afterAll(() => platform.close())

test('a post that came through in spite of a lost answer stands beside ours, and is taken for it by a person', async () => {
  await lose()
  const { text, seen } = await compare(db, { id, by })
  const [post] = seen.known === 'read' ? seen.posts : []
  expect(post).toMatchObject({ text, named: true, taken: false })
  await declareSame(db, { id, by, remoteId: post!.remoteId })
  expect(await found()).toMatchObject({
    ...{ state: 'confirmed', remoteId: post!.remoteId, link: post!.link, doneAt: post!.at },
    ...{ doneGrade: 'B', doneByName: by.name },
  })
  const [decision] = await listDecisions(db, { subject: id })
  expect(decision).toMatchObject({ action: 'declared-sent' })
})

test('an article that was to be sent round is sent round once a person has taken it', async () => {
  const settings = { broadcast: 'yes', oaId: '2009' }
  id = await planned(await road.addRoadDestination(db, { ...to, channel: 'zalo', settings }))
  await lose()
  const { seen } = await compare(db, { id, by })
  const [article] = seen.known === 'read' ? seen.posts : []
  expect(article).toMatchObject({ named: true, taken: false })
  expect(platform.zalo.broadcasts()).toHaveLength(0)
  await declareSame(db, { id, by, remoteId: article!.remoteId })
  expect(await found()).toMatchObject({ state: 'planned', remoteId: article!.remoteId })
  await deliver(db, { deliveryId: id })
  expect(await found()).toMatchObject({ state: 'confirmed', remoteId: article!.remoteId })
  expect(platform.zalo.broadcasts()).toHaveLength(1)
  expect(platform.zalo.articles()).toHaveLength(1)
})

test('only what stands on the account can be taken, and no post is two deliveries', async () => {
  await deliver(db, { deliveryId: id })
  const other = (await found()).remoteId!
  id = await planned()
  await lose()
  const { seen } = await compare(db, { id, by })
  expect(
    seen.known === 'read' && seen.posts.find(({ remoteId }) => remoteId === other),
  ).toMatchObject({
    taken: true,
  })
  for (const remoteId of [other, 'r1_999999'])
    await expect(declareSame(db, { id, by, remoteId })).rejects.toThrow('deliveries.notBeside')
  expect(await found()).toMatchObject({ state: 'unknown' })
})

test('where the platform cannot be read nothing is said of it, and nothing is settled', async () => {
  await lose()
  platform.faults.on('unreadable')
  const { seen } = await compare(db, { id, by })
  expect(seen).toMatchObject({ known: 'unreadable', reason: { code: 'platform-error' } })
  expect(await found()).toMatchObject({ state: 'unknown', absentAt: null })
})

test('a channel nobody can read says so', async () => {
  const byHand = await road.addRoadDestination(db, { ...to, channel: 'by-hand', name: 'Nhóm' })
  id = await planned(byHand)
  await db.updateTable('deliveries').set({ state: 'unknown' }).where('id', '=', id).execute()
  const attempt = { id: `of ${id}`, deliveryId: id, text: 'A', startedAt: instant() }
  const ended = { pictures: null, endedAt: null, outcome: null, detail: null }
  await db
    .insertInto('attempts')
    .values({ ...attempt, ...ended })
    .execute()
  expect(await compare(db, { id, by })).toMatchObject({ text: 'A', seen: { known: 'cannot' } })
})

test.each([
  ['an operator', cast.operator],
  ['an administrator', cast.administrator],
  ['an officer of another province', cast.stranger],
])('%s reads nothing of it', async (_, person) => {
  await lose()
  const before = platform.counts().requests
  await expect(compare(db, { id, by: person })).rejects.toThrow('deliveries.notYours')
  const taken = declareSame(db, { id, by: person, remoteId: 'r1_1' })
  await expect(taken).rejects.toThrow('deliveries.notYours')
  expect(platform.counts().requests).toBe(before)
})

test('what is known is not compared', async () => {
  await deliver(db, { deliveryId: id })
  await expect(compare(db, { id, by })).rejects.toThrow('deliveries.cannot.declared-sent')
})

async function planned(to = destinationId): Promise<string> {
  const campaignId = await road.addRoadCampaign(db, { by })
  const messageId = await road.addRoadMessage(db, { by, campaignId })
  const planId = await road.planNow(db, { by, messageId, destinationId: to })
  await road.takeThroughApproval(db, { messageId, cast })
  return planId
}

/** It is kept there, and its answer is lost. */
async function lose(): Promise<void> {
  platform.faults.on('kept-error', { times: 1 })
  await deliver(db, { deliveryId: id })
  platform.faults.off()
  expect(await found()).toMatchObject({ state: 'unknown' })
}

async function found() {
  return (await findDelivery(db, { id, by }))!
}
