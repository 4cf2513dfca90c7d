import { beforeEach, describe, expect, test } from 'vitest'
import { addRoadCampaign, addRoadMessage, DRAFT, openRoad } from '#server/road.fixture.ts'
import { findMessage, saveRevision, saveText } from './messages.ts'
import { listRevisions } from './revisions.ts'

const { db, cast } = await openRoad()
const { officer, colleague, leader, stranger } = cast
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
