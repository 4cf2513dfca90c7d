import { describe, expect, test } from 'vitest'
import { described } from './described.ts'
import { scrubbed } from './scrubbed.ts'

describe('what a message of an error may quote is left out', () => {
  test.each([
    [
      `Unexpected token 'B', "Bà con góp ý" is not valid JSON`,
      'Unexpected token … is not valid JSON',
    ],
    ['Key (email)=(lan@example.vn) already exists.', 'Key … already exists.'],
    ['no account lan@example.vn here', 'no account … here'],
    ['connect ECONNREFUSED 10.1.2.3:5432', 'connect ECONNREFUSED …'],
    ['connect ECONNREFUSED ::1:5432', 'connect ECONNREFUSED …'],
    ['GET https://graph.example/v25.0/1/feed?access_token=abc failed', 'GET … failed'],
    ['bad key EAABsbCS1iHgBO7ZCxyz0123', 'bad key …'],
    ['call 0912 345 678 now', 'call … now'],
    ['thiếu Bùi Thị Xuân trong danh', '… trong danh'],
    ['no place for Nguyen Van A here', 'no place for … here'],
    ['an open quote "Nguyen Van A', 'an open quote …'],
  ])('%s', (message, left) => expect(scrubbed(message)).toBe(left))

  test.each(['UNIQUE constraint failed: accounts.email', 'no answer within 2000 ms'])(
    'and what quotes nothing stays: %s',
    (message) => expect(scrubbed(message)).toBe(message),
  )
})

describe('an error', () => {
  test('is told with where it came from, even where its message has lines that look like that', () => {
    const error = new Error('tin nhắn\n    at Nguyen Van A (xa/phong/dien)')
    const { stack, ...rest } = described(error)
    expect(rest).toMatchObject({ name: 'Error' })
    expect(stack).toContain('described.test.ts')
    expect(JSON.stringify(described(error))).not.toMatch(/Nguyen|nhắn/)
  })

  test('is told with its causes and those it gathers, so far down and no further', () => {
    const inner = Object.assign(new Error('gone'), { code: 'ECONNRESET', detail: 'Bà con' })
    const outer = new AggregateError([new TypeError('wrong')], 'sweep', { cause: inner })
    const { causes } = described(outer)
    expect(causes).toMatchObject([{ name: 'TypeError' }, { code: 'ECONNRESET', message: 'gone' }])
    expect(JSON.stringify(causes)).not.toContain('Bà con')
    const endless = new Error('round')
    endless.cause = endless
    expect(JSON.stringify(described(endless)).match(/round/g)).toHaveLength(4)
  })

  test('that is none is told by its kind alone', () =>
    expect(described('Bà con')).toEqual({ name: 'string', message: '', stack: '' }))
})
