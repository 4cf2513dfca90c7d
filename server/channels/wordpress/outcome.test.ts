import { expect, test } from 'vitest'
import { outcomeBefore, outcomeOf, outcomeOfQuestion, recalledOf } from './outcome.ts'

const said = { code: 'rest_something', message: 'Because.' }
const answered = (status: number, error?: typeof said, more = {}) =>
  ({ kind: 'answered', status, error, ...more }) as const

test.each([
  [400, 'refused', 'invalid'],
  [401, 'blocked', 'token'],
  [403, 'blocked', 'permission'],
  [404, 'refused', 'invalid'],
  [429, 'retry', 'rate'],
  [500, 'unknown', 'platform-error'],
  [503, 'unknown', 'platform-error'],
  [201, 'unknown', 'unreadable-answer'],
])('HTTP %s in WordPress’s own words is %s: %s', (status, known, code) => {
  expect(outcomeOf(answered(status, said))).toMatchObject({ known, reason: { code } })
})

test.each([200, 301, 302, 400, 401, 403, 404, 413])(
  'HTTP %s in nobody’s words proves nothing, so it is unknown',
  (status) => {
    expect(outcomeOf(answered(status))).toMatchObject({
      ...{ known: 'unknown', reason: { code: 'unreadable-answer' } },
    })
  },
)

test.each([
  [401, 'token'],
  [403, 'permission'],
])('a parameter that is denied with %s is a matter of the account: %s', (denied, code) => {
  const error = { code: 'rest_invalid_param', message: 'Because.', denied }
  expect(outcomeOf(answered(400, error))).toMatchObject({ known: 'blocked', reason: { code } })
})

test('a limit is one whoever says it, and the whole portal rests as long as it asks', () => {
  expect(outcomeOf(answered(429, undefined, { retryAfterMs: 30_000 }))).toEqual({
    ...{ known: 'retry', reason: { code: 'rate', detail: 'HTTP 429' } },
    ...{ afterMs: 30_000, restMs: 30_000 },
  })
})

test('a redirect says where it was to go on', () => {
  const moved = answered(302, undefined, { location: 'https://cong.vn/login' })
  expect(outcomeOf(moved)).toHaveProperty('reason.detail', 'HTTP 302 → https://cong.vn/login')
})

test('what never left is tried again, what was not answered is unknown', () => {
  expect(outcomeOf({ kind: 'unsent', detail: 'ECONNREFUSED' })).toEqual({
    ...{ known: 'retry', reason: { code: 'unreachable', detail: 'ECONNREFUSED' } },
  })
  expect(outcomeOf({ kind: 'unanswered', detail: 'ECONNRESET' })).toEqual({
    ...{ known: 'unknown', reason: { code: 'no-answer', detail: 'ECONNRESET' } },
  })
})

test('an address that is not on the open internet is mended by a person', () => {
  expect(outcomeOf({ kind: 'unsent', detail: 'NOT_PUBLIC' })).toMatchObject({
    ...{ known: 'blocked', reason: { code: 'not-connected' } },
  })
})

test('before the request that posts, nothing is unknown', () => {
  for (const failure of [answered(500), answered(403), { kind: 'unanswered', detail: '' } as const])
    expect(outcomeBefore(failure)).toMatchObject({ known: 'retry' })
  expect(outcomeBefore(answered(400, said))).toMatchObject({ known: 'refused' })
})

test.each([301, 308, 404])(
  'a first question answered with HTTP %s was asked elsewhere',
  (status) => {
    expect(outcomeOfQuestion(answered(status))).toMatchObject({
      ...{ known: 'blocked', reason: { code: 'not-connected' } },
    })
  },
)

test('a first question that WordPress does not grant is a matter of rights', () => {
  expect(outcomeOfQuestion(answered(400, said))).toMatchObject({
    ...{ known: 'blocked', reason: { code: 'permission' } },
  })
})

test('what is out and may not be touched any more is for a person', () => {
  expect(recalledOf(answered(403, said))).toEqual({ known: 'cannot' })
  expect(recalledOf(answered(501, said))).toMatchObject({ known: 'retry' })
  expect(recalledOf(answered(401, said))).toMatchObject({ known: 'blocked' })
  expect(recalledOf({ kind: 'unanswered', detail: '' })).toMatchObject({ known: 'retry' })
})
