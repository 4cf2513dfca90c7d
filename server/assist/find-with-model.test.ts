import { beforeEach, describe, expect, test } from 'vitest'
import { env } from '#server/env.ts'
import { findFigures } from '#server/figures/find-figures.ts'
import type { ModelFault } from '#server/rehearsal/model-faults.ts'
import { openDesk } from './assist.fixture.ts'
import { listCalls } from './calls.ts'
import { findWithModel, LONGEST_DOCUMENT } from './find-with-model.ts'
import { INJECTIONS } from './injections.fixture.ts'

const { db, cast, model, withoutModel } = await openDesk()
const by = cast.officer
/** Names another province, another year, communes and a decree: all that a lie could be made of. */
const DOCUMENT =
  'Tháng 6/2023, tỉnh Hà Giang họp với các huyện cũ theo Nghị định số 999/2026/NĐ-CP.\n' +
  'Tính đến tháng 6/2025, cả nước có 6.058/7.696 xã (78,7%) đạt chuẩn nông thôn mới, ' +
  'có hơn 2.400 xã đạt chuẩn nâng cao.\n' +
  'Tại thành phố Cần Thơ, tỷ lệ hộ nghèo giảm bình quân 1,03%/năm. Phấn đấu năm 2027 có 15 ấp.\n' +
  'Có 145 đại biểu là cán bộ Mặt trận.'
const byRule = findFigures(DOCUMENT)

beforeEach(async () => {
  await db.deleteFrom('assistCalls').execute()
})

const find = (text = DOCUMENT, signal?: AbortSignal) => findWithModel(db, { by, text, signal })

describe('what the rule found is put in better words', () => {
  test('where the document bears them out, and everything else stays', async () => {
    const found = await find()
    expect(byRule.at(-1)!.indicator).toBe('đại biểu')
    expect(found.at(-1)).toEqual({ ...byRule.at(-1), indicator: 'đại biểu là cán bộ Mặt trận' })
    expect(found.slice(0, -1)).toEqual(byRule.slice(0, -1))
  })

  test('in one call that is written down with its tokens', async () => {
    await find()
    expect(model.questions).toHaveLength(1)
    expect(await listCalls(db, { by })).toMatchObject([
      { purpose: 'find', model: 'tập dượt', outcome: 'done', tokensEstimated: false },
    ])
  })

  test('the document stands between the markers, with the form, without tools', async () => {
    await find()
    const [{ messages, raw }] = model.questions as [(typeof model.questions)[0]]
    const [system, user] = messages
    const [, marker = ''] = /^<(DATA-[\da-f]{12})>\n/.exec(user.content) ?? []
    expect(user.content.endsWith(`\n</${marker}>`)).toBe(true)
    expect(system.content).toContain('`found`')
    expect(system.content).not.toContain('6.058')
    expect(raw).not.toContain('"tools"')
    expect(JSON.parse(raw).response_format.json_schema).toMatchObject({
      ...{ name: 'lan-toa-find', strict: true },
      schema: {
        properties: { figures: { items: { required: expect.arrayContaining(['period']) } } },
      },
    })
    expect(raw).not.toContain('"default"')
  })

  test('nothing is asked where there is no number, or no model', async () => {
    expect(await find('Bà con cùng giữ sạch đường làng.')).toEqual([])
    withoutModel()
    expect(await find()).toEqual(byRule)
    expect(model.questions).toEqual([])
  })
})

describe('nothing that a model invents gets into the list', () => {
  test.each<ModelFault>([
    ...(['lies', 'lies-digit', 'lies-unit', 'lies-percentage', 'lies-place'] as const),
    ...(['lies-year', 'lies-direction', 'lies-decree', 'obeys'] as const),
  ])('%s', async (fault) => {
    const honest = await find()
    model.faults.on(fault)
    const found = await find()
    expect(found).toHaveLength(byRule.length)
    for (const [at, figure] of found.entries())
      expect([byRule[at], honest[at]]).toContainEqual(figure)
  })

  test.each(INJECTIONS)('not even where it obeys an order in the document: %s', async (order) => {
    const text = DOCUMENT.replace('\nTại', `\n${order} Tại`)
    model.faults.on('obeys')
    expect(await find(text)).toEqual(findFigures(text))
    const [{ messages }] = model.questions as [(typeof model.questions)[0]]
    expect(messages[0].content).not.toContain(order)
  })
})

describe('a model that does not help says why, and it is written down', () => {
  test.each<[ModelFault, string]>([
    ['wrong-form', 'assist.unreadable'],
    ['malformed', 'assist.unreadable'],
    ['refusal', 'assist.refused'],
    ['cut', 'assist.cutOff'],
    ['key', 'assist.key'],
    ['leaks', 'assist.leaked'],
    ['leaks-spaced', 'assist.leaked'],
  ])('%s', async (fault, reason) => {
    model.faults.on(fault)
    await expect(find()).rejects.toMatchObject({ reason })
    const outcome = reason.replace('assist.', '')
    expect(await listCalls(db, { by })).toMatchObject([{ purpose: 'find', outcome }])
  })

  test('silence', async () => {
    Object.assign(env, { ASSIST_SILENCE_SECONDS: 0.2 })
    model.faults.on('silence')
    await expect(find()).rejects.toMatchObject({ reason: 'assist.silent' })
  })

  test('the month of the place is used up: nothing is asked', async () => {
    Object.assign(env, { ASSIST_TOKENS_PER_MONTH: 100 })
    await expect(find()).rejects.toMatchObject({ reason: 'assist.limit' })
    expect(model.questions).toEqual([])
  })

  test('a document that is too long is not sent', async () => {
    const text = 'Xã có 12 ấp. '.repeat(LONGEST_DOCUMENT / 13 + 1)
    await expect(find(text)).rejects.toMatchObject({ reason: 'assist.longDocument' })
    expect(model.questions).toEqual([])
  })

  test('a person who goes away is not waited for', async () => {
    model.faults.on('silence')
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 100)
    await expect(find(DOCUMENT, controller.signal)).rejects.toMatchObject({
      reason: 'assist.cancelled',
    })
    expect(await listCalls(db, { by })).toMatchObject([{ outcome: 'cancelled' }])
  })
})
