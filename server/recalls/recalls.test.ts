import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { deliver } from '#server/deliveries/deliver.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { findMessage, saveRevision } from '#server/messages/messages.ts'
import { addPictures, describePictures } from '#server/pictures/change-pictures.ts'
import { findPicture } from '#server/pictures/pictures.ts'
import { reEncode } from '#server/pictures/re-encode.ts'
import { aJpeg } from '#server/pictures/uploads.fixture.ts'
import { isOut } from '#server/pictures/who-sees.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { listActs, listOpenActs, settleAct } from './acts.ts'
import { recall } from './recall.ts'
import {
  correctEverywhere,
  correctionHash,
  listCorrectable,
  listRecalls,
  withdrawEverywhere,
} from './recalls.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
setRehearsalUrl(platform.url)
const CHANNELS = ['facebook', 'newsroom', 'by-hand'] as const
const destinations = new Map<string, string>()
for (const channel of CHANNELS) {
  const to = { by: cast.administrator, channel, name: channel, pageId: 'r1' }
  destinations.set(channel, await road.addRoadDestination(db, to))
}
let messageId = ''
const ids = new Map<string, string>()

beforeEach(async () => {
  platform.faults.off()
  const campaignId = await road.addRoadCampaign(db, { by })
  messageId = await road.addRoadMessage(db, { by, campaignId })
  for (const [channel, destinationId] of destinations)
    ids.set(channel, await road.planNow(db, { by, messageId, destinationId }))
  await road.takeThroughApproval(db, { messageId, cast })
})
afterAll(() => platform.close())

describe('a message that is taken back', () => {
  test('is gone where the platform can, is a task where it cannot, and what had not left does not leave', async () => {
    await sendAll(['facebook', 'by-hand'])
    const recallId = await withdrawEverywhere(db, { messageId, words: 'Sai ngày họp', by })
    await recallAll(recallId)
    expect(await seen('newsroom')).toMatchObject({ state: 'withdrawn' })
    expect(await acts()).toEqual({ facebook: 'done', 'by-hand': 'by a person' })
    const remoteId = (await seen('facebook')).remoteId
    expect(platform.posts().filter((post) => post.id === remoteId && post.published)).toEqual([])
    await deliver(db, { deliveryId: ids.get('newsroom')! })
    expect(await seen('newsroom')).toMatchObject({ state: 'withdrawn', tries: 0 })
  })

  test('is tried again until its platform says that it is gone', async () => {
    await sendAll(['facebook'])
    setRehearsalUrl('http://127.0.0.1:1')
    const recallId = await withdrawEverywhere(db, { messageId, words: 'Sai ngày họp', by })
    await recallAll(recallId)
    setRehearsalUrl(platform.url)
    expect(await acts()).toMatchObject({ facebook: 'planned' })
    await db.updateTable('recallActs').set({ nextAt: null }).execute()
    await recallAll(recallId)
    expect(await acts()).toMatchObject({ facebook: 'done' })
  })

  test('waits where nobody knows yet whether it is out, and never leaves if it is not', async () => {
    platform.faults.on('error', { times: 1 })
    await sendAll(['facebook'])
    expect(await seen('facebook')).toMatchObject({ state: 'unknown' })
    const recallId = await withdrawEverywhere(db, { messageId, words: 'Sai ngày họp', by })
    await recallAll(recallId)
    expect(await acts()).toMatchObject({ facebook: 'planned' })
    await db
      .updateTable('deliveries')
      .set({ state: 'planned', nextAt: null })
      .where('id', '=', ids.get('facebook')!)
      .execute()
    await deliver(db, { deliveryId: ids.get('facebook')! })
    expect(await seen('facebook')).toMatchObject({ state: 'withdrawn', tries: 1 })
  })

  test('is done by hand by whoever may, once, and stands on the first page until then', async () => {
    await sendAll(['by-hand'])
    const recallId = await withdrawEverywhere(db, { messageId, words: 'Sai ngày họp', by })
    await recallAll(recallId)
    const of = { recallId, deliveryId: ids.get('by-hand')! }
    const open = async () =>
      (await listOpenActs(db, { by })).filter((act) => act.recallId === recallId)
    expect(await open()).toHaveLength(1)
    await expect(settleAct(db, { ...of, by: cast.stranger })).rejects.toThrow('recalls.notYours')
    await settleAct(db, { ...of, by })
    expect(await open()).toEqual([])
    await expect(settleAct(db, { ...of, by })).rejects.toThrow('recalls.notWaiting')
  })

  test.each([
    ['without words', { words: ' ' }, 'recalls.needsWords'],
    ['by somebody of another province', { by: cast.stranger }, 'recalls.notYours'],
    ['by an operator', { by: cast.operator }, 'recalls.notYours'],
  ])('%s is refused, and nothing happens', async (_, wrong, reason) => {
    await sendAll(['facebook'])
    const wanted = { messageId, words: 'Sai ngày họp', by, ...wrong }
    await expect(withdrawEverywhere(db, wanted)).rejects.toThrow(reason)
    expect(await listRecalls(db, { messageId })).toEqual([])
  })
})

describe('a message that is corrected', () => {
  const WORDS = 'Ngày họp là 6/12'

  async function edit(callToAction = 'Mời bà con góp ý trước ngày họp.') {
    const { pictures } = (await findMessage(db, { id: messageId, by }))!.revision
    const draft = { ...road.DRAFT, callToAction, pictures }
    await saveRevision(db, { ...(await change()), draft })
    const items = await listCorrectable(db, { messageId })
    return { items, hash: correctionHash(items) }
  }

  test('says the approved new text where it was out, and only there', async () => {
    await sendAll(['facebook', 'newsroom', 'by-hand'])
    const { items, hash } = await edit()
    expect(items).toHaveLength(3)
    for (const { before, text } of items) {
      expect(before.text).toContain('Mời bà con góp ý.')
      expect(text).toContain('trước ngày họp')
    }
    const wanted = { messageId, words: WORDS, hash, by: cast.leader }
    const recallId = await correctEverywhere(db, wanted)
    await recallAll(recallId)
    expect(await acts()).toEqual({ facebook: 'done', newsroom: 'done', 'by-hand': 'by a person' })
    const remoteId = (await seen('facebook')).remoteId
    const post = platform.posts().find(({ id }) => id === remoteId)
    expect(post?.text).toContain('trước ngày họp')
    expect(await listCorrectable(db, { messageId })).toEqual([])
    await expect(correctEverywhere(db, wanted)).rejects.toThrow('recalls.nothingDiffers')
  })

  test('with other pictures is for a person on a Page, who learns why and gets them, and a text alone is not', async () => {
    await illustrate('Ảnh cũ')
    await road.takeThroughApproval(db, { messageId, cast })
    await sendAll(['facebook', 'newsroom'])
    await edit()
    await describeAll('Ảnh mới')
    const items = await listCorrectable(db, { messageId })
    expect(items.map(({ pictures }) => pictures[0]?.alt)).toEqual(['Ảnh mới', 'Ảnh mới'])
    const wanted = { messageId, words: WORDS, by: cast.leader }
    await recallAll(await correctEverywhere(db, { ...wanted, hash: correctionHash(items) }))
    expect(await acts()).toEqual({ facebook: 'by a person', newsroom: 'done' })
    const [act] = (await listActs(db, { messageId, by })).filter(
      (one) => one.channel === 'facebook',
    )
    expect(act).toMatchObject({ reason: { code: 'pictures' }, pictures: [{ alt: 'Ảnh mới' }] })
    await settleAct(db, { ...act!, by })
    expect(await listCorrectable(db, { messageId })).toEqual([])
    await edit('Mời bà con góp ý trước ngày 6/12.')
    const again = correctionHash(await listCorrectable(db, { messageId }))
    await recallAll(await correctEverywhere(db, { ...wanted, hash: again }))
    expect((await listActs(db, { messageId, by })).map(({ state }) => state).sort()).toEqual([
      'done',
      'done',
      'done',
      'done',
    ])
    const remoteId = (await seen('facebook')).remoteId
    const post = platform.posts().find(({ id }) => id === remoteId)
    expect(post?.text).toContain('trước ngày 6/12')
  })

  test('in its pictures alone is corrected too, and they may be fetched from then on', async () => {
    await sendAll(['facebook'])
    await illustrate('Ảnh thêm')
    const items = await listCorrectable(db, { messageId })
    expect(items).toMatchObject([{ before: { pictures: [] }, pictures: [{ alt: 'Ảnh thêm' }] }])
    const picture = (await findPicture(db, items[0]!.pictures[0]!.id))!
    expect(await isOut(db, picture)).toBe(false)
    const hash = correctionHash(items)
    await correctEverywhere(db, { messageId, words: WORDS, hash, by: cast.leader })
    expect(await isOut(db, picture)).toBe(true)
  })

  test('is approved by a leader who did not write it, for exactly what they read', async () => {
    await sendAll(['facebook'])
    const { hash } = await edit()
    const wanted = { messageId, words: WORDS, hash, by: cast.leader }
    await expect(correctEverywhere(db, { ...wanted, by })).rejects.toThrow('recalls.notYours')
    await expect(correctEverywhere(db, { ...wanted, hash: 'other' })).rejects.toThrow(
      'approvals.changedMeanwhile',
    )
    expect(await listRecalls(db, { messageId })).toEqual([])
  })
})

/** The revision that a change begins with. */
async function change() {
  const { revision } = (await findMessage(db, { id: messageId, by }))!
  return { messageId, basedOn: revision.number, by }
}

async function illustrate(alt: string): Promise<void> {
  await addPictures(db, {
    ...(await change()),
    encoded: [await reEncode(await aJpeg({ seed: 1 }))],
  })
  await describeAll(alt)
}

async function describeAll(alt: string): Promise<void> {
  const { pictures } = (await findMessage(db, { id: messageId, by }))!.revision
  await describePictures(db, { ...(await change()), alts: pictures.map(({ id }) => ({ id, alt })) })
}

async function sendAll(channels: (typeof CHANNELS)[number][]): Promise<void> {
  for (const channel of channels) await deliver(db, { deliveryId: ids.get(channel)! })
}

async function recallAll(recallId: string): Promise<void> {
  for (const deliveryId of ids.values()) await recall(db, { recallId, deliveryId })
}

async function seen(channel: (typeof CHANNELS)[number]) {
  return (await findDelivery(db, { id: ids.get(channel)!, by }))!
}

async function acts(): Promise<Record<string, string>> {
  const all = await listActs(db, { messageId, by })
  return Object.fromEntries(all.map(({ channel, state }) => [channel, state]))
}
