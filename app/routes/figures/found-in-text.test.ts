import { expect, test } from 'vitest'
import { openDesk } from '#server/assist/assist.fixture.ts'
import { env } from '#server/env.ts'
import type { ModelFault } from '#server/rehearsal/model-faults.ts'
import { foundInText } from './found-in-text.ts'

const { db, cast, model, withoutModel } = await openDesk()
const text = 'Tháng 6/2025, cả nước có 6.058 xã đạt chuẩn. Có 145 đại biểu là cán bộ Mặt trận.'

/** Long before anything it could wait for, on the slowest machine. */
const SOON_MS = 8000

const found = (signal = new AbortController().signal) =>
  foundInText(db, { by: cast.officer, text, signal })

test('what the model changed stands beside what the rule said', async () => {
  const { found: rows, model: name } = await found()
  expect(name).toBe('tập dượt')
  expect(rows).toMatchObject([
    { value: '6.058', indicator: 'xã đạt chuẩn', asOf: '06/2025' },
    {
      value: '145',
      indicator: 'đại biểu là cán bộ Mặt trận',
      reworded: 'on',
      ruleSaid: 'đại biểu',
    },
  ])
  expect(rows[0]).not.toHaveProperty('reworded')
})

test('without a model it is found by rule, and nobody is named', async () => {
  withoutModel()
  const answer = await found()
  expect(answer.found).toHaveLength(2)
  expect(answer).not.toHaveProperty('model')
  expect(answer).not.toHaveProperty('unhelped')
})

test.each<[ModelFault, string]>([
  ['too-many', 'busy'],
  ['silence', 'late'],
  ['endless', 'unusable'],
  ['no-quota', 'limit'],
  ['not-taken', 'long'],
  ['error', 'unreachable'],
  ['reset', 'unreachable'],
  ['malformed', 'unusable'],
  ['leaks', 'unusable'],
])('%s: what the rule found is there, and why the model did not help: %s', async (fault, why) => {
  withoutModel()
  const byRule = await found()
  Object.assign(env, { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'tập dượt' })
  Object.assign(env, { ASSIST_SILENCE_SECONDS: 0.3 })
  model.faults.on(fault, { afterSeconds: 60 })
  expect(await found()).toEqual({ ...byRule, unhelped: why })
})

test('whoever goes away is answered by rule at once', async () => {
  model.faults.on('silence')
  const startedAt = performance.now()
  expect((await found(AbortSignal.timeout(100))).found).toHaveLength(2)
  expect(performance.now() - startedAt).toBeLessThan(SOON_MS)
})
