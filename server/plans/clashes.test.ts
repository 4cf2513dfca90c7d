import { describe, expect, test } from 'vitest'
import { later, DAY, MINUTE } from '#server/clock.ts'
import { clashesOf, saidOf, type Placed } from './clashes.ts'

const AT = '2026-11-27T01:00:00.000Z'
const item = placed({ id: 'a' })

function placed(one: Partial<Placed>): Placed {
  const code = `LT-${one.id ?? 'X'}`
  const text = `Các xã cùng về đích.\n\nMã tin: ${code}`
  return { id: 'b', account: 'page', dueAt: AT, text, code, ...one }
}

describe('the same text', () => {
  test.each<[string, Partial<Placed>, boolean]>([
    ['on the account seven days later', { dueAt: later(AT, 7 * DAY) }, true],
    ['on the account a day before', { dueAt: later(AT, -DAY) }, true],
    ['a minute after seven days', { dueAt: later(AT, 7 * DAY + MINUTE) }, false],
    ['on another account', { account: 'other', dueAt: later(AT, DAY) }, false],
    ['in other words', { text: 'Các xã về đích', dueAt: later(AT, DAY) }, false],
  ])('%s: %s', (_, other, clashes) => {
    const kinds = clashesOf(item, [item, placed(other)]).map(({ kind }) => kind)
    expect(kinds.includes('same-text')).toBe(clashes)
  })

  test('is the same in NFD, with other spaces, and with a code of its own', () => {
    const nfd = 'Các  xã cùng\nvề đích.  Mã tin: LT-9'.normalize('NFD')
    expect(saidOf({ text: nfd, code: 'LT-9' })).toBe(saidOf(item))
  })
})

describe('two posts on one account', () => {
  test.each([
    [29, true],
    [-29, true],
    [0, true],
    [30, false],
  ])('%i minutes apart: %s', (minutes, clashes) => {
    const other = placed({ text: 'Tin khác', dueAt: later(AT, minutes * MINUTE) })
    expect(clashesOf(item, [other]).some(({ kind }) => kind === 'close')).toBe(clashes)
  })

  test('name the nearest of each kind, once', () => {
    const near = placed({ id: 'near', text: 'Tin', dueAt: later(AT, 5 * MINUTE) })
    const far = placed({ id: 'far', text: 'Tin', dueAt: later(AT, 20 * MINUTE) })
    const same = placed({ id: 'same', dueAt: later(AT, 2 * DAY) })
    expect(clashesOf(item, [far, near, same])).toEqual([
      { kind: 'same-text', withId: 'same', dueAt: same.dueAt },
      { kind: 'close', withId: 'near', dueAt: near.dueAt },
    ])
  })
})
