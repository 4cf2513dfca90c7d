import { addFigure } from '#server/figures/figures.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { addRoadCampaign, addRoadMessage, DRAFT, openRoad } from '#server/road.fixture.ts'
import { findMessage, listMessages, saveRevision, saveText } from './messages.ts'
import { listRevisions } from './revisions.ts'

const { db, cast } = await openRoad()
const { officer, colleague, leader, city, stranger } = cast
let messageId = ''

beforeEach(async () => {
  const campaignId = await addRoadCampaign(db, { by: officer })
  messageId = await addRoadMessage(db, { by: officer, campaignId })
})

const save = (by: typeof officer, basedOn: number, keyMessage: string) =>
  saveRevision(db, { by, messageId, basedOn, draft: { ...DRAFT, keyMessage } })

describe('every save', () => {
  test('is a revision with its author; one that changes nothing is not kept', async () => {
    expect(await save(officer, 1, 'Hai')).toBe(2)
    expect(await save(colleague, 2, 'Ba')).toBe(3)
    expect(await save(colleague, 3, 'Ba')).toBe(3)
    const revisions = await listRevisions(db, { messageId })
    expect(revisions.map(({ number, keyMessage, author }) => [number, keyMessage, author])).toEqual(
      [
        [3, 'Ba', 'colleague'],
        [2, 'Hai', 'officer'],
        [1, DRAFT.keyMessage, 'officer'],
      ],
    )
  })

  test('over somebody else’s is refused with the name and the number, and nothing is lost', async () => {
    await save(colleague, 1, 'Của người kia')
    await expect(save(officer, 1, 'Của người này')).rejects.toMatchObject({
      reason: 'messages.editedMeanwhile',
      values: { author: 'colleague', number: 2 },
    })
    expect((await findMessage(db, { id: messageId, by: officer }))?.revision.keyMessage).toBe(
      'Của người kia',
    )
  })

  test('by two people at once keeps one of them and tells the other', async () => {
    const both = await Promise.allSettled([save(officer, 1, 'A'), save(colleague, 1, 'B')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await listRevisions(db, { messageId })).toHaveLength(2)
  })

  test('is an officer’s: not a leader’s, and not another province’s', async () => {
    await expect(save(leader, 1, 'X')).rejects.toThrow('messages.notYours')
    await expect(save(stranger, 1, 'X')).rejects.toThrow('messages.notYours')
    expect(await findMessage(db, { id: messageId, by: stranger })).toBeUndefined()
  })
})

describe('the figures of a message', () => {
  const draftWith = (figureIds: string[]) => ({ ...DRAFT, figureIds })
  const figure = {
    indicator: 'xã',
    value: '1',
    unit: 'xã',
    publisher: 'Báo cáo',
    asOf: '2025',
    link: '',
  }

  test('stay when somebody of the place above saves it, though they are not of that place', async () => {
    const own = await addFigure(db, { ...figure, by: officer })
    await saveRevision(db, { by: officer, messageId, basedOn: 1, draft: draftWith([own]) })
    const draft = { ...draftWith([own]), headline: 'Thành phố sửa một chữ' }
    expect(await saveRevision(db, { by: city, messageId, basedOn: 2, draft })).toBe(3)
  })

  test('are never another province’s, and at most fifty', async () => {
    const foreign = await addFigure(db, { ...figure, by: stranger })
    const save = (figureIds: string[]) =>
      saveRevision(db, { by: officer, messageId, basedOn: 1, draft: draftWith(figureIds) })
    await expect(save([foreign])).rejects.toThrow('messages.foreignFigure')
    await expect(save(Array.from({ length: 51 }, (_, at) => `${at}`))).rejects.toThrow(
      'tooManyFigures',
    )
  })
})

describe('a message of the city', () => {
  test('reaches the commune it was sent to when it is approved, and as it was approved', async () => {
    const campaignId = await addRoadCampaign(db, { by: city, placeCodes: ['31299'] })
    const id = await addRoadMessage(db, { by: city, campaignId })
    const seen = () => findMessage(db, { id, by: officer })
    const listed = () => listMessages(db, { campaignIds: [campaignId], by: officer })
    expect([await seen(), await listed()]).toEqual([undefined, []])
    const step = {
      id: 'a',
      messageId: id,
      revision: 1,
      step: 'approved',
      words: '',
      by: city.id,
    } as const
    await db
      .insertInto('approvals')
      .values({ ...step, at: '2026-01-01' })
      .execute()
    await saveRevision(db, {
      by: city,
      messageId: id,
      basedOn: 1,
      draft: { ...DRAFT, headline: 'Nháp' },
    })
    expect(await seen()).toMatchObject({ own: false, revision: { headline: DRAFT.headline } })
    expect(await listed()).toHaveLength(1)
  })
})

describe('a channel’s text', () => {
  test('written by hand is part of the next revision, and follows the message again when it is dropped', async () => {
    const edit = { by: officer, messageId, channel: 'facebook' }
    await saveText(db, { ...edit, basedOn: 1, text: 'Riêng cho Facebook' })
    const edited = await findMessage(db, { id: messageId, by: officer })
    expect(edited?.revision.texts).toEqual({ facebook: { text: 'Riêng cho Facebook', basedOn: 1 } })
    await saveText(db, { ...edit, basedOn: 2, text: undefined })
    expect((await findMessage(db, { id: messageId, by: officer }))?.revision.texts).toEqual({})
  })
})
