import { beforeEach, describe, expect, test } from 'vitest'
import { findMessage, saveRevision } from '#server/messages/messages.ts'
import { listRevisions } from '#server/messages/revisions.ts'
import { openDesk } from './assist.fixture.ts'
import { addProposal, dismiss, findProposal } from './proposals.ts'
import { propose } from './propose.ts'
import type { ProposedSentence } from './sentences.ts'
import { takeSentences } from './take-sentences.ts'

const { db, cast, addMessage, figureIds, withoutModel } = await openDesk()
const by = cast.officer
let messageId = ''

beforeEach(async () => {
  withoutModel()
  messageId = await addMessage()
})

const revision = async () => (await findMessage(db, { id: messageId, by }))!.revision
const take = (id: string, taken: number[], read: number[] = []) =>
  takeSentences(db, { by, id, taken, read })

const sentence = (change: Partial<ProposedSentence>): ProposedSentence => ({
  ...{ text: 'Ai cũng được bàn.', field: 'body', struck: null, replaces: null, before: '' },
  ...change,
})
const lie = sentence({
  ...{ text: 'Cả nước có 9.999 xã.', before: ' ' },
  struck: { code: 'number', written: '9.999' },
})
const add = (sentences: ProposedSentence[], purpose: 'draft' | 'headlines' | 'check' = 'draft') =>
  addProposal(db, { by, messageId, purpose, basedOn: 1, origin: 'tập dượt', sentences })

test('a proposal by rule is taken sentence by sentence; its figures are bound again', async () => {
  const id = await propose(db, { by, messageId, purpose: 'draft', goal: 'Mời bà con bàn việc.' })
  const { sentences } = (await findProposal(db, { by, id }))!
  const message = sentences.findIndex(({ field }) => field === 'keyMessage')
  const taken = await take(id, [message])
  expect(taken.revision).toBe(2)
  const { figures } = (await findMessage(db, { id: messageId, by }))!
  expect((await revision()).keyMessage).toContain(`{6.058/7.696|${figures[0]!.key}}`)
  expect(await revision()).toMatchObject({
    ...{ headline: 'Tin vui nông thôn mới', figureIds, number: 2, createdBy: by.id },
    assisted: [sentences[message]!.text],
  })
})

test('what is taken is remembered as long as it stands there to the letter', async () => {
  const id = await add([sentence({}), sentence({ text: 'Mai họp.', before: ' ' })])
  await take(id, [0])
  await take(id, [1])
  const { body, assisted } = await revision()
  expect(body).toMatch(/\n\nAi cũng được bàn\. Mai họp\.$/)
  expect(assisted).toEqual(['Ai cũng được bàn.', 'Mai họp.'])
  const edited = { ...(await revision()), body: 'Ai cũng được bàn thêm. Mai họp.' }
  await saveRevision(db, { by, messageId, basedOn: 3, draft: edited })
  await take(await add([sentence({ text: 'Mời đến.', before: ' ' })]), [0])
  expect((await revision()).assisted).toEqual(['Mai họp.', 'Mời đến.'])
})

describe('a struck sentence', () => {
  test('cannot be taken unread, and takes nothing else with it', async () => {
    const id = await add([sentence({}), lie])
    for (const read of [[], [0]])
      await expect(take(id, [0, 1], read)).rejects.toThrow('assist.unread')
    expect(await listRevisions(db, { messageId })).toHaveLength(1)
  })

  test('that was read stands as it is, bound to no figure', async () => {
    await take(await add([sentence({}), lie]), [1], [1])
    expect((await revision()).body).toMatch(/Cả nước có 9\.999 xã\.$/)
  })
})

describe('headlines', () => {
  const three = ['Một', 'Hai', 'Ba'].map((text) =>
    sentence({ text, field: 'headline', replaces: 'Tin vui nông thôn mới' }),
  )

  test('are chosen one at a time, and another may follow', async () => {
    const id = await add(three, 'headlines')
    await expect(take(id, [0, 1])).rejects.toThrow('assist.oneHeadline')
    await take(id, [0])
    await take(id, [2])
    expect(await revision()).toMatchObject({ headline: 'Ba', assisted: ['Ba'] })
    expect((await findProposal(db, { by, id }))!.sentences.map(({ taken }) => taken)).toEqual([
      ...[undefined, undefined, true],
    ])
  })
})

test('a channel’s text is written by hand from then on', async () => {
  const text = sentence({ text: 'Tin xã.', field: 'text', channel: 'facebook' })
  await take(await add([text]), [0])
  expect(await revision()).toMatchObject({
    ...{ texts: { facebook: { text: 'Tin xã.', basedOn: 1 } }, assisted: ['Tin xã.'] },
  })
})

describe('nothing is overwritten that was edited meanwhile', () => {
  test('a headline', async () => {
    const headline = { field: 'headline', replaces: 'Tin vui nông thôn mới' } as const
    const id = await add([sentence({ ...headline, text: 'Tin khác' })])
    const draft = { ...(await revision()), headline: 'Người khác sửa' }
    await saveRevision(db, { by: cast.colleague, messageId, basedOn: 1, draft })
    await expect(take(id, [0])).rejects.toThrow('assist.changedSince')
    expect((await revision()).headline).toBe('Người khác sửa')
  })

  test('by two who take at once: one of them is told', async () => {
    const [one, other] = [await add([sentence({})]), await add([sentence({ text: 'Mai họp.' })])]
    const both = await Promise.allSettled([take(one, [0]), take(other, [0])])
    const numbers = (await listRevisions(db, { messageId })).length
    expect(numbers).toBe(1 + both.filter(({ status }) => status === 'fulfilled').length)
    expect(numbers).toBeGreaterThan(1)
  })
})

describe('it is refused', () => {
  test.each([[[]], [[7]], [[-1]], [[0.5]]])('without a sentence: %j', async (taken) => {
    await expect(take(await add([sentence({})]), taken)).rejects.toThrow('assist.nothingTaken')
  })

  test('of a check, of what was dismissed, and of what is all taken', async () => {
    const check = await add([sentence({ field: 'text', struck: lie.struck })], 'check')
    await expect(take(check, [0], [0])).rejects.toThrow('assist.nothingTaken')
    const left = await add([sentence({})])
    await dismiss(db, { by, id: left })
    await expect(take(left, [0])).rejects.toThrow('assist.over')
    const all = await add([sentence({})])
    await take(all, [0])
    await expect(take(all, [0])).rejects.toThrow('assist.over')
  })

  test('to a leader and to another province', async () => {
    const id = await add([sentence({})])
    for (const by of [cast.leader, cast.stranger])
      await expect(takeSentences(db, { by, id, taken: [0], read: [] })).rejects.toThrow(
        'messages.notYours',
      )
  })
})
