import { expect, test } from 'vitest'
import { outcomeOf } from './outcome.ts'

const answered = (status: number, code?: number, afterMs?: number) =>
  outcomeOf({
    kind: 'answered',
    status,
    error: code === undefined ? undefined : { code, message: 'Because.' },
    afterMs,
  })

test.each([
  [400, 4, 'retry', 'rate'],
  [400, 17, 'retry', 'rate'],
  [400, 32, 'retry', 'rate'],
  [400, 613, 'retry', 'rate'],
  [400, 80001, 'retry', 'rate'],
  [429, undefined, 'retry', 'rate'],
  [403, 10, 'blocked', 'permission'],
  [403, 200, 'blocked', 'permission'],
  [403, 299, 'blocked', 'permission'],
  [400, 190, 'blocked', 'token'],
  [401, 190, 'blocked', 'token'],
  [400, 104, 'blocked', 'token'],
  [403, 368, 'blocked', 'content'],
  [400, 100, 'refused', 'invalid'],
  [400, 300, 'refused', 'invalid'],
  [400, 506, 'unknown', 'duplicate'],
  [400, 1, 'unknown', 'platform-error'],
  [400, 2, 'unknown', 'platform-error'],
])('HTTP %s with code %s is %s: %s', (status, code, known, reason) => {
  expect(answered(status, code)).toMatchObject({ known, reason: { code: reason } })
})

test.each([
  [500, 190],
  [503, 4],
  [200, 190],
  [302, undefined],
  [404, undefined],
])('HTTP %s with code %s proves nothing, so it is unknown', (status, code) => {
  expect(answered(status, code)).toMatchObject({ known: 'unknown' })
})

test('the reason carries the sentence of the platform, or the bare status', () => {
  expect(answered(400, 100)).toHaveProperty('reason.detail', 'Because.')
  expect(answered(502)).toHaveProperty('reason.detail', 'HTTP 502')
})

test('only a retry waits', () => {
  expect(answered(429, undefined, 30_000)).toHaveProperty('afterMs', 30_000)
  expect(answered(429)).not.toHaveProperty('afterMs')
  expect(answered(400, 190, 30_000)).not.toHaveProperty('afterMs')
})

test('where nothing may be asked, nothing was sent', () => {
  const reason = { code: 'not-connected' }
  expect(outcomeOf({ kind: 'unconnected' })).toEqual({ known: 'blocked', reason })
})

test('what never left is tried again, what was not answered is unknown', () => {
  expect(outcomeOf({ kind: 'unsent', detail: 'ECONNREFUSED' })).toEqual({
    known: 'retry',
    reason: { code: 'unreachable', detail: 'ECONNREFUSED' },
  })
  expect(outcomeOf({ kind: 'unanswered', detail: 'ECONNRESET' })).toEqual({
    known: 'unknown',
    reason: { code: 'no-answer', detail: 'ECONNRESET' },
  })
})
