import { expect, test } from 'vitest'
import { outcomeOf } from './outcome.ts'

const answered = (status: number, code?: number) =>
  outcomeOf({
    kind: 'answered',
    status,
    error: code === undefined ? undefined : { code, message: 'Because.' },
  })

test.each([
  [200, -216, 'expired', 'token'],
  [200, -124, 'expired', 'token'],
  [401, -216, 'expired', 'token'],
  [401, undefined, 'expired', 'token'],
  [200, -201, 'refused', 'invalid'],
  [200, -200, 'refused', 'invalid'],
  [200, -213, 'refused', 'invalid'],
  [200, -223, 'blocked', 'quota'],
  [200, -224, 'blocked', 'quota'],
  [200, -32, 'retry', 'rate'],
  [429, undefined, 'retry', 'rate'],
  [200, -214, 'unknown', 'no-answer'],
  [500, -216, 'unknown', 'platform-error'],
  [502, undefined, 'unknown', 'platform-error'],
  [200, 0, 'unknown', 'unreadable-answer'],
  [200, undefined, 'unknown', 'unreadable-answer'],
  [302, undefined, 'unknown', 'unreadable-answer'],
])('HTTP %s with error %s is %s: %s', (status, code, known, reason) => {
  expect(answered(status, code)).toMatchObject({ known, reason: { code: reason } })
})

test('an account that was too fast rests a minute, and no other does', () => {
  expect(answered(200, -32)).toHaveProperty('restMs', 60_000)
  expect(answered(200, -216)).not.toHaveProperty('restMs')
})

test('the reason carries the sentence of the platform with its number, or the bare status', () => {
  expect(answered(200, -201)).toHaveProperty('reason.detail', 'Because. (-201)')
  expect(answered(502)).toHaveProperty('reason.detail', 'HTTP 502')
})

test('what never left is tried again, what was not answered is unknown', () => {
  expect(outcomeOf({ kind: 'unsent', detail: 'ECONNREFUSED' })).toMatchObject({ known: 'retry' })
  expect(outcomeOf({ kind: 'unanswered', detail: 'ECONNRESET' })).toMatchObject({
    known: 'unknown',
  })
  expect(outcomeOf({ kind: 'unconnected' })).toMatchObject({
    known: 'blocked',
    reason: { code: 'not-connected' },
  })
})
