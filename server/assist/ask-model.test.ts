import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { env } from '#server/env.ts'
import type { ModelFault } from '#server/rehearsal/model-faults.ts'
import { openModel } from '#server/rehearsal/model.ts'
import { readAnswer } from './answer.ts'
import { askModel } from './ask-model.ts'
import { jsonSchemaOf } from './purposes.ts'

const server = await openModel()
let model = { name: 'tập dượt', baseURL: server.url, apiKey: 'secret-key' }
const data = {
  purpose: 'draft',
  goal: 'Giữ sạch đường làng.',
  figures: [
    {
      ...{ indicator: 'xã đạt chuẩn nông thôn mới', value: '6.058/7.696', unit: 'xã' },
      ...{ place: 'cả nước', asOf: '2025-06', kind: 'result', publisher: 'Văn phòng Điều phối' },
    },
  ],
}
const question = {
  ...{ system: 'Chỉ dẫn', user: `<D>\n${JSON.stringify(data)}\n</D>`, maxTokens: 1000 },
  form: { name: 'lan-toa-draft', schema: jsonSchemaOf('draft') },
}
/** Long before anything it could wait for, on the slowest machine. */
const SOON_MS = 8000
let other = 0

beforeEach(() => {
  server.faults.off()
  server.questions.length = 0
  model = { ...model, name: `tập dượt ${++other}` }
  Object.assign(env, { ASSIST_TIMEOUT_SECONDS: 20, ASSIST_SILENCE_SECONDS: 10 })
})
afterAll(() => server.close())

const ask = (options: Parameters<typeof askModel>[2] = {}) => askModel(model, question, options)
const answered = ({ streamed }: Awaited<ReturnType<typeof ask>>) =>
  readAnswer('draft', streamed.content)

test('an answer comes in pieces, in the form that was asked for, with the tokens it took', async () => {
  const seen: string[] = []
  const asked = await ask({ onContent: (content) => seen.push(content) })
  expect(asked.refusal).toBeUndefined()
  expect(answered(asked)?.map(({ field }) => field)).toEqual([
    ...['headline', 'keyMessage', 'body', 'callToAction'],
  ])
  expect(asked.streamed.usage?.completionTokens).toBeGreaterThan(50)
  expect(seen.length).toBeGreaterThan(10)
  expect(seen.at(-1)).toBe(asked.streamed.content)
  const [{ key, raw }] = server.questions as [(typeof server.questions)[0]]
  expect(key).toBe('Bearer secret-key')
  expect(JSON.parse(raw)).toMatchObject({
    ...{ stream: true, stream_options: { include_usage: true }, max_completion_tokens: 1000 },
    response_format: { type: 'json_schema', json_schema: { strict: true, name: 'lan-toa-draft' } },
  })
  expect(JSON.parse(raw)).not.toHaveProperty('tools')
})

describe('each way to fail is one clear refusal, and asks no more often than it may', () => {
  test.each<[ModelFault, string, number]>([
    ['too-many', 'assist.busy', 3],
    ['no-quota', 'assist.noQuota', 1],
    ['error', 'assist.faulty', 2],
    ['key', 'assist.key', 1],
    ['no-model', 'assist.noModel', 1],
    ['not-taken', 'assist.notTaken', 2],
    ['reset', 'assist.unreachable', 2],
    ['page', 'assist.unreadable', 1],
    ['malformed-event', 'assist.unreadable', 1],
    ['refusal', 'assist.refused', 1],
    ['filtered', 'assist.refused', 1],
    ['cut', 'assist.cutOff', 1],
    ['ends-early', 'assist.cutOff', 1],
    ['length', 'assist.cutOff', 1],
    ['endless', 'assist.cutOff', 1],
  ])('%s: %s after %i questions', async (name, reason, times) => {
    server.faults.on(name, { afterSeconds: 0.05 })
    const { refusal } = await ask()
    expect(refusal).toMatchObject({ reason })
    expect(server.questions).toHaveLength(times)
    expect(JSON.stringify(refusal) + refusal!.stack).not.toContain('secret-key')
  })

  test('a fault in the middle of the stream asks once more', async () => {
    server.faults.on('error-midway')
    expect((await ask()).refusal).toMatchObject({ reason: 'assist.faulty' })
    expect(server.questions).toHaveLength(2)
  })

  test.each<ModelFault>(['silence', 'falls-silent'])('%s: not waited for', async (name) => {
    Object.assign(env, { ASSIST_SILENCE_SECONDS: 0.2 })
    server.faults.on(name)
    const startedAt = performance.now()
    expect((await ask()).refusal).toMatchObject({
      ...{ reason: 'assist.silent', values: { seconds: 0.2 } },
    })
    expect(performance.now() - startedAt).toBeLessThan(SOON_MS)
    expect(server.questions).toHaveLength(1)
  })

  test('one that goes on and on is cut at the time all of it may take', async () => {
    Object.assign(env, { ASSIST_TIMEOUT_SECONDS: 0.3 })
    server.faults.on('endless')
    const long = { ...question, maxTokens: 1_000_000 }
    const { refusal } = await askModel(model, long)
    expect(refusal).toMatchObject({ reason: 'assist.tooLong' })
  })

  test('nobody listens there', async () => {
    const { refusal } = await askModel({ ...model, baseURL: 'http://127.0.0.1:9/v1' }, question)
    expect(refusal).toMatchObject({ reason: 'assist.unreachable' })
  })
})

describe('it goes on where it can', () => {
  test.each<[ModelFault, number]>([
    ['too-many', 2],
    ['error', 2],
    ['reset', 2],
  ])('after one %s, with question %i', async (name, times) => {
    server.faults.on(name, { times: 1, afterSeconds: 0.1 })
    const asked = await ask()
    expect([asked.refusal, answered(asked)?.length]).toEqual([undefined, 4])
    expect(server.questions).toHaveLength(times)
  })

  test('a server that wants a pause is given it', async () => {
    server.faults.on('too-many', { times: 1, afterSeconds: 1 })
    const startedAt = performance.now()
    expect((await ask()).refusal).toBeUndefined()
    expect(performance.now() - startedAt).toBeGreaterThan(950)
  })

  test('a pause longer than all may take is not waited for: the person is told how long it is', async () => {
    server.faults.on('too-many', { afterSeconds: 120 })
    const { refusal } = await ask()
    expect(refusal).toMatchObject({ reason: 'assist.busy', values: { seconds: 120 } })
    expect(server.questions).toHaveLength(1)
  })

  test('a server that knows no form is asked in words, and from then on at once', async () => {
    server.faults.on('no-form')
    expect(answered(await ask())).toHaveLength(4)
    expect(server.questions).toHaveLength(2)
    expect(answered(await ask())).toHaveLength(4)
    expect(server.questions).toHaveLength(3)
    expect(JSON.parse(server.questions[2]!.raw)).toMatchObject({ max_tokens: 1000 })
  })

  test('JSON in a fence after what it thought aloud is read', async () => {
    server.faults.on('fenced')
    expect(answered(await ask())).toHaveLength(4)
  })
})

test.each<ModelFault>(['malformed', 'wrong-form'])('%s is no answer', async (name) => {
  server.faults.on(name)
  expect(answered(await ask())).toBeUndefined()
})

describe('a person may cancel', () => {
  test.each<[string, ModelFault]>([
    ['while nothing comes', 'silence'],
    ['while it is written', 'endless'],
    ['while a busy server is waited for', 'too-many'],
  ])('%s', async (_, name) => {
    server.faults.on(name, { afterSeconds: 15 })
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 150)
    const startedAt = performance.now()
    const asked = await askModel(
      model,
      { ...question, maxTokens: 1_000_000 },
      { signal: controller.signal },
    )
    expect(asked.refusal).toMatchObject({ reason: 'assist.cancelled' })
    expect(performance.now() - startedAt).toBeLessThan(SOON_MS)
  })

  test('before it begins: nothing is asked', async () => {
    const { refusal } = await ask({ signal: AbortSignal.abort() })
    expect(refusal).toMatchObject({ reason: 'assist.cancelled' })
    expect(server.questions).toHaveLength(0)
  })
})
