import { beforeEach, describe, expect, test } from 'vitest'
import { setClock } from '#server/clock.ts'
import { env } from '#server/env.ts'
import { findMessage } from '#server/messages/messages.ts'
import { listRevisions } from '#server/messages/revisions.ts'
import type { ModelFault } from '#server/rehearsal/model-faults.ts'
import { setRehearsalModelUrl } from '#server/rehearsal/model-url.ts'
import { openDesk } from './assist.fixture.ts'
import { listCalls, tokensThisMonth } from './calls.ts'
import { findProposal, listProposals, dismiss } from './proposals.ts'
import { propose, type Wish } from './propose.ts'
import { PURPOSES } from './purposes.ts'

const { db, cast, model, addMessage, withoutModel } = await openDesk()
const { officer, colleague, leader, stranger, city } = cast
let messageId = ''

beforeEach(async () => {
  messageId = await addMessage()
  await db.deleteFrom('assistCalls').execute()
})

const wish = (change: Partial<Wish> = {}): Wish => ({
  ...{ by: officer, messageId, purpose: 'draft', goal: 'Mời bà con giữ sạch đường làng.' },
  ...{ channel: 'facebook', ...change },
})
const proposed = async (change: Partial<Wish> = {}) =>
  (await findProposal(db, { by: officer, id: await propose(db, wish(change)) }))!

describe('a proposal lies beside the draft', () => {
  test.each(PURPOSES)('%s, by the model, and the draft stays as it is', async (purpose) => {
    const proposal = await proposed({ purpose })
    expect(proposal).toMatchObject({ messageId, purpose, basedOn: 1, origin: 'tập dượt' })
    expect(await listRevisions(db, { messageId })).toHaveLength(1)
    expect(model.questions).toHaveLength(1)
    expect(await listCalls(db, { by: officer })).toMatchObject([
      { purpose, model: 'tập dượt', outcome: 'done', by: officer.id, tokensEstimated: false },
    ])
  })

  test.each(PURPOSES)('%s, by rule where no model is set up, and says so', async (purpose) => {
    withoutModel()
    const proposal = await proposed({ purpose })
    expect(proposal).toMatchObject({ purpose, origin: 'rule' })
    expect(model.questions).toEqual([])
    expect(await listCalls(db, { by: officer })).toEqual([])
  })

  test('the rehearsal’s model answers where no other is set up, under its own name', async () => {
    withoutModel()
    setRehearsalModelUrl(model.url)
    const proposal = await proposed().finally(() => setRehearsalModelUrl(undefined))
    expect(proposal.origin).toBe('mô hình tập dượt')
  })

  test('is listed for those who may draft the message until it is dismissed', async () => {
    const { id } = await proposed()
    expect(await listProposals(db, { by: colleague, messageId })).toMatchObject([{ id }])
    expect(await listProposals(db, { by: city, messageId })).toMatchObject([{ id }])
    for (const by of [leader, stranger]) {
      expect(await listProposals(db, { by, messageId })).toEqual([])
      expect(await findProposal(db, { by, id })).toBeUndefined()
      await expect(dismiss(db, { by, id })).rejects.toThrow('messages.notYours')
    }
    await dismiss(db, { by: colleague, id })
    expect(await listProposals(db, { by: officer, messageId })).toEqual([])
    expect((await findProposal(db, { by: officer, id }))?.endedAt).not.toBeNull()
  })

  test('is nobody’s but theirs who may draft it, and nothing is asked for anybody else', async () => {
    for (const by of [leader, stranger])
      await expect(propose(db, wish({ by }))).rejects.toThrow('messages.notYours')
    expect(model.questions).toEqual([])
  })

  test('for a channel needs one', async () => {
    const nowhere = wish({ purpose: 'fit-channel', channel: undefined })
    await expect(propose(db, nowhere)).rejects.toThrow('assist.needsChannel')
  })
})

describe('what the model is told', () => {
  test('has every text between the markers, and no tools, no persons, no key', async () => {
    await proposed({ purpose: 'plainer' })
    const [{ messages, raw }] = model.questions as [(typeof model.questions)[0]]
    const [system, user] = messages
    const [, marker = ''] = /^<(DATA-[\da-f]{12})>\n/.exec(user.content) ?? []
    expect(user.content.endsWith(`\n</${marker}>`)).toBe(true)
    expect(system.content).toContain(`<${marker}>`)
    const { headline } = (await findMessage(db, { id: messageId, by: officer }))!.revision
    expect(system.content).not.toContain(headline)
    expect(user.content).toContain(headline)
    for (const hidden of ['secret-key', officer.email, '"tools"', officer.id])
      expect(raw).not.toContain(hidden)
  })

  test('shows figures as they are read, not as they are bound', async () => {
    const { figures } = (await findMessage(db, { id: messageId, by: officer }))!
    const keyMessage = `Có {6.058/7.696|${figures[0]!.key}} xã.`
    messageId = await addMessage({ keyMessage })
    await proposed({ purpose: 'plainer' })
    expect(model.questions[0]!.raw).toContain('Có 6.058/7.696 xã.')
    expect(model.questions[0]!.raw).not.toContain(figures[0]!.key)
  })

  test('what it writes is shown while it comes', async () => {
    const seen: string[] = []
    const { sentences } = await proposed({ onText: (text) => seen.push(text) })
    expect(seen.length).toBeGreaterThan(5)
    expect(seen.at(-1)).toContain(sentences[0]!.text)
    expect(seen.at(-1)).not.toMatch(/[{}"]|keyMessage/)
  })
})

describe('a lie of the model is struck, with its reason, and stands beside what is true', () => {
  test.each<ModelFault>([
    ...(['lies-digit', 'lies-unit', 'lies-percentage', 'lies-place'] as const),
    ...(['lies-year', 'lies-direction', 'lies-decree'] as const),
  ])('%s', async (name) => {
    const honest = await proposed()
    expect(honest.sentences.filter(({ struck }) => struck)).toEqual([])
    model.faults.on(name)
    const { sentences } = await proposed()
    expect(sentences).toHaveLength(honest.sentences.length + 1)
    expect(sentences.filter(({ struck }) => struck)).toEqual([sentences.at(-2)])
  })

  test('all at once', async () => {
    model.faults.on('lies')
    const { sentences } = await proposed()
    expect(sentences.filter(({ struck }) => struck)).toHaveLength(7)
  })
})

describe('a check says which sentences the sources do not support', () => {
  test('by the guard, whatever the model thinks', async () => {
    messageId = await addMessage({ body: 'Cả nước có 6.085 xã đạt chuẩn nông thôn mới.' })
    const { sentences } = await proposed({ purpose: 'check' })
    expect(sentences).toMatchObject([{ text: 'Cả nước có 6.085 xã đạt chuẩn nông thôn mới.' }])
    expect(sentences[0]!.struck).not.toBeNull()
  })

  test('and what a model says of a sentence that is not there is not shown', async () => {
    model.faults.on('lies-decree')
    expect((await proposed({ purpose: 'check' })).sentences).toEqual([])
  })
})

describe('whatever goes wrong, nothing is lost and the call is written down', () => {
  test.each<[ModelFault, string]>([
    ['too-many', 'busy'],
    ['error', 'faulty'],
    ['key', 'key'],
    ['no-model', 'noModel'],
    ['malformed', 'unreadable'],
    ['wrong-form', 'unreadable'],
    ['refusal', 'refused'],
    ['cut', 'cutOff'],
    ['leaks', 'leaked'],
    ['leaks-spaced', 'leaked'],
  ])('%s is %s', async (name, outcome) => {
    model.faults.on(name, { afterSeconds: 100 })
    await expect(propose(db, wish())).rejects.toThrow(`assist.${outcome}`)
    expect(await listProposals(db, { by: officer, messageId })).toEqual([])
    expect(await listRevisions(db, { messageId })).toHaveLength(1)
    const [call, ...more] = await listCalls(db, { by: officer })
    expect([call, more]).toMatchObject([{ outcome, endedAt: expect.any(String) }, []])
  })

  test('silence ends after the time it is given', async () => {
    Object.assign(env, { ASSIST_SILENCE_SECONDS: 0.2 })
    model.faults.on('silence')
    await expect(propose(db, wish())).rejects.toThrow('assist.silent')
    expect(await listCalls(db, { by: officer })).toMatchObject([
      { outcome: 'silent', tokensEstimated: true, completionTokens: 0 },
    ])
  })

  test('a person who cancels gets no proposal', async () => {
    model.faults.on('silence')
    const wanted = wish({ signal: AbortSignal.timeout(100) })
    await expect(propose(db, wanted)).rejects.toThrow('assist.cancelled')
    expect(await listCalls(db, { by: officer })).toMatchObject([{ outcome: 'cancelled' }])
  })

  test('no row has a word of what was said', async () => {
    await proposed()
    const rows = JSON.stringify(await db.selectFrom('assistCalls').selectAll().execute())
    for (const word of ['bà con', 'đường', '6.058/7.696', 'secret-key'])
      expect(rows).not.toContain(word)
  })
})

describe('a place has so many tokens a month', () => {
  const used = () => tokensThisMonth(db, { placeCode: officer.placeCode })

  test('as the server counts them', async () => {
    await proposed()
    const [call] = await listCalls(db, { by: officer })
    expect(await used()).toBe(call!.promptTokens! + call!.completionTokens!)
    expect(call!.completionTokens).toBeGreaterThan(50)
  })

  test('and about, where it does not count', async () => {
    model.faults.on('no-usage')
    await proposed()
    const [call] = await listCalls(db, { by: officer })
    expect(call).toMatchObject({ outcome: 'done', tokensEstimated: true })
    expect(call!.completionTokens).toBeGreaterThan(50)
  })

  test('a question that might pass the limit is refused before it is asked, and another place may ask', async () => {
    await proposed()
    Object.assign(env, { ASSIST_TOKENS_PER_MONTH: (await used()) + 500 })
    await expect(propose(db, wish())).rejects.toMatchObject({
      ...{ reason: 'assist.limit', values: { used: await used() } },
    })
    expect(model.questions).toHaveLength(1)
    Object.assign(env, { ASSIST_TOKENS_PER_MONTH: 5000 })
    await propose(db, wish({ by: city }))
  })

  test('a question in flight holds what it may take', async () => {
    model.faults.on('silence')
    const controller = new AbortController()
    const first = propose(db, wish({ signal: controller.signal }))
    await expect.poll(() => model.questions.length).toBe(1)
    const held = await used()
    Object.assign(env, { ASSIST_TOKENS_PER_MONTH: held + 100 })
    await expect(propose(db, wish())).rejects.toThrow('assist.limit')
    controller.abort()
    await expect(first).rejects.toThrow('assist.cancelled')
    expect(await used()).toBeLessThan(held)
    expect(model.questions).toHaveLength(1)
  })

  test('a month begins at midnight in Viet Nam', async () => {
    setClock(() => Date.parse('2026-11-30T16:59:59.000Z'))
    await proposed()
    expect(await used()).toBeGreaterThan(0)
    setClock(() => Date.parse('2026-11-30T17:00:00.000Z'))
    expect(await used()).toBe(0)
    setClock(Date.now)
  })
})
