import { beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '#server/audit/audit.ts'
import { later, toWallClock } from '#server/clock.ts'
import {
  DRAFT,
  openRoad,
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  planNow,
} from '#server/road.fixture.ts'
import { arrange } from '#server/deliveries/arrange.ts'
import { saveRevision, saveText } from '#server/messages/messages.ts'
import { listPlanned } from '#server/plans/planned.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import { movePlan, removePlan } from '#server/plans/plans.ts'
import { approve, sendBack, submit } from './approvals.ts'
import { findApproved, getStage, getStanding, listStages } from './standing.ts'

const { db, cast } = await openRoad()
const { officer, colleague, leader, cityLeader, operator, administrator, stranger } = cast
const page = await addRoadDestination(db, { by: administrator })
const station = await addRoadDestination(db, {
  by: administrator,
  channel: 'loudspeaker',
  name: 'Đài',
})
let messageId = ''
let post = ''
let script = ''

beforeEach(async () => {
  const campaignId = await addRoadCampaign(db, { by: officer })
  messageId = await addRoadMessage(db, { by: officer, campaignId })
  post = await planNow(db, { by: officer, messageId, destinationId: page })
  script = await planNow(db, { by: officer, messageId, destinationId: station })
})

const standings = async () => {
  const { items } = await getStanding(db, { messageId })
  return Object.fromEntries(
    items.map(({ id, standing }) => [id === post ? 'post' : 'script', standing]),
  )
}

async function approveAll(by = leader) {
  await submit(db, { messageId, by: officer })
  const { hash } = await getStanding(db, { messageId })
  await approve(db, { messageId, hash, by })
}

describe('an approval', () => {
  test('covers every planned text, channel and time, to the letter', async () => {
    await approveAll()
    expect(await standings()).toEqual({ post: 'approved', script: 'approved' })
    expect((await getStanding(db, { messageId })).stage).toBe('approved')
    const approved = await findApproved(db, { planId: post })
    expect(approved?.text).toContain(DRAFT.keyMessage)
  })

  test('may come from the leader of the place above', async () => {
    await approveAll(cityLeader)
    expect(await standings()).toEqual({ post: 'approved', script: 'approved' })
  })

  test('of a text that changed while it was read is refused', async () => {
    await submit(db, { messageId, by: officer })
    const { hash } = await getStanding(db, { messageId })
    await saveRevision(db, {
      by: officer,
      messageId,
      basedOn: 1,
      draft: { ...DRAFT, headline: 'Khác' },
    })
    await expect(approve(db, { messageId, hash, by: leader })).rejects.toThrow('changedMeanwhile')
  })

  test('is never of one’s own, even for a leader who once wrote or planned a part of it', async () => {
    await submit(db, { messageId, by: officer })
    const { hash } = await getStanding(db, { messageId })
    await db
      .updateTable('revisions')
      .set({ createdBy: leader.id })
      .where('messageId', '=', messageId)
      .execute()
    await expect(approve(db, { messageId, hash, by: leader })).rejects.toThrow('approvals.own')
  })

  test.each([
    ['officer', officer],
    ['colleague', colleague],
    ['operator', operator],
    ['administrator', administrator],
    ['a stranger', stranger],
  ])('is not for %s', async (_, by) => {
    await submit(db, { messageId, by: officer })
    const { hash } = await getStanding(db, { messageId })
    await expect(approve(db, { messageId, hash, by })).rejects.toThrow('approvals.notYours')
  })

  test('needs a submission first, and happens once', async () => {
    const { hash } = await getStanding(db, { messageId })
    await expect(approve(db, { messageId, hash, by: leader })).rejects.toThrow('notSubmitted')
    await approveAll()
    await expect(approve(db, { messageId, hash, by: leader })).rejects.toThrow('notSubmitted')
  })
})

describe('after an approval', () => {
  beforeEach(() => approveAll())

  test('the stage alone is the stage of all, whatever is out and whatever changed', async () => {
    const stage = async () => {
      const alone = await getStage(db, { messageId })
      expect(alone).toBe((await getStanding(db, { messageId })).stage)
      return alone
    }
    expect(await stage()).toBe('approved')
    await makeOut([post])
    expect(await stage()).toBe('approved')
    const draft = { ...DRAFT, headline: 'Khác' }
    await saveRevision(db, { by: officer, messageId, basedOn: 1, draft })
    expect(await stage()).toBe('draft')
    await makeOut([script])
    expect(await stage()).toBe('approved')
  })

  test('the stages of several messages are those of each', async () => {
    const first = messageId
    const campaignId = await addRoadCampaign(db, { by: officer })
    const draft = await addRoadMessage(db, { by: officer, campaignId })
    messageId = await addRoadMessage(db, { by: officer, campaignId })
    await planNow(db, { by: officer, messageId, destinationId: page })
    await approveAll()
    await saveText(db, { by: officer, messageId, basedOn: 1, channel: 'facebook', text: 'Khác' })
    const messageIds = [first, draft, messageId]
    expect([...(await listStages(db, { messageIds }))]).toEqual([
      [first, 'approved'],
      [draft, 'draft'],
      [messageId, 'draft'],
    ])
  })

  test('a new text for one channel voids what goes there, and nothing else', async () => {
    await saveText(db, {
      by: officer,
      messageId,
      basedOn: 1,
      channel: 'facebook',
      text: 'Chữ khác',
    })
    expect(await standings()).toEqual({ post: 'changed since', script: 'approved' })
    expect(await findApproved(db, { planId: post })).toBeUndefined()
    expect(await findApproved(db, { planId: script })).toBeDefined()
  })

  test('one changed word of the message voids every text it stands in', async () => {
    const draft = { ...DRAFT, keyMessage: `${DRAFT.keyMessage}.` }
    await saveRevision(db, { by: officer, messageId, basedOn: 1, draft })
    expect(await standings()).toEqual({ post: 'changed since', script: 'changed since' })
  })

  test('another time voids that plan', async () => {
    const planned = await listPlanned(db, { messageId })
    const { dueAt } = planned.find(({ id }) => id === post)!
    await movePlan(db, { id: post, by: officer, ...toWallClock(later(dueAt, 3_600_000)) })
    expect(await standings()).toEqual({ post: 'changed since', script: 'approved' })
  })

  test('a new plan is not covered, and one taken back is gone', async () => {
    const when = toWallClock(later(new Date().toISOString(), 7_200_000))
    await addPlan(db, { by: officer, messageId, destinationId: page, ...when })
    await removePlan(db, { id: script, by: officer })
    const { items } = await getStanding(db, { messageId })
    expect(items.map(({ standing }) => standing).sort()).toEqual(['approved', 'not approved'])
  })

  test('a return with words ends it', async () => {
    await sendBack(db, { messageId, words: 'Chờ số liệu mới', by: leader })
    expect(await standings()).toEqual({ post: 'not approved', script: 'not approved' })
    expect(await findApproved(db, { planId: post })).toBeUndefined()
  })

  test('every step stands in the audit log, with the hash of what was decided', async () => {
    const steps = (await listAudit(db, { by: administrator })).filter(
      ({ subject }) => subject === messageId,
    )
    expect(steps.map(({ action }) => action)).toEqual(['approved', 'submitted'])
    expect(JSON.parse(steps[0]!.detail)).toMatchObject({ revision: 1, items: 2 })
  })
})

describe('what is refused although it was submitted', () => {
  test('nothing is left to approve, or a text has grown too long since', async () => {
    await submit(db, { messageId, by: officer })
    const text = 'a'.repeat(70_000)
    await saveText(db, { by: officer, messageId, basedOn: 1, channel: 'facebook', text })
    const { hash } = await getStanding(db, { messageId })
    await expect(approve(db, { messageId, hash, by: leader })).rejects.toThrow('approvals.tooLong')
    await removePlan(db, { id: post, by: officer })
    await removePlan(db, { id: script, by: officer })
    const empty = await getStanding(db, { messageId })
    const nothing = approve(db, { messageId, hash: empty.hash, by: leader })
    await expect(nothing).rejects.toThrow('nothingPlanned')
  })
})

describe('what is refused before it reaches a leader', () => {
  test('nothing planned, no words, a text longer than its channel takes', async () => {
    await expect(sendBack(db, { messageId, words: ' ', by: leader })).rejects.toThrow('needsWords')
    const text = 'a'.repeat(70_000)
    await saveText(db, { by: officer, messageId, basedOn: 1, channel: 'facebook', text })
    await expect(submit(db, { messageId, by: officer })).rejects.toThrow('approvals.tooLong')
    await removePlan(db, { id: post, by: officer })
    await removePlan(db, { id: script, by: officer })
    await expect(submit(db, { messageId, by: officer })).rejects.toThrow('nothingPlanned')
  })
})

/** They stand as confirmed, and nothing that is written now reaches them. */
async function makeOut(ids: string[]): Promise<void> {
  await arrange(db, { messageId })
  await db.updateTable('deliveries').set({ state: 'confirmed' }).where('id', 'in', ids).execute()
}
