import { describe, expect, test } from 'vitest'
import type { Role } from '#server/people/permissions.ts'
import { listPossible } from './possible.ts'

const PLACE = 'VN/92/31299'
const actor = (role: Role) => ({ id: 'a', role, placePath: PLACE })
const row = {
  state: 'planned',
  reason: undefined,
  remoteId: null,
  placePath: PLACE,
  campaignPlacePath: PLACE,
  assigneeId: null,
  confirms: undefined,
  open: true,
} as const
const officer = actor('officer')

describe('what an officer can do with a delivery', () => {
  test('planned: take it back', () => expect(listPossible(row, officer)).toEqual(['withdraw']))

  test.each(['late', 'token', 'permission', 'content', 'not-connected'] as const)(
    'held back (%s): let it go, once its destination takes something',
    (code) => {
      const held = { ...row, reason: { code } }
      expect(listPossible(held, officer)).toEqual(['release', 'withdraw'])
      expect(listPossible({ ...held, open: false }, officer)).toEqual(['withdraw'])
    },
  )

  test.each(['not-approved', 'rate', 'absent'] as const)('waiting (%s): not let it go', (code) =>
    expect(listPossible({ ...row, reason: { code } }, officer)).toEqual(['withdraw']),
  )

  test('unknown: say that it is there, or that it is not', () => {
    expect(listPossible({ ...row, state: 'unknown' }, officer)).toEqual(['sent', 'absent'])
  })

  test('confirmed by the platform, on its way, or gone: nothing', () => {
    const confirmed = { ...row, state: 'confirmed', remoteId: '1', confirms: 'posted' } as const
    expect(listPossible(confirmed, officer)).toEqual([])
    for (const state of ['sending', 'withdrawn', 'not approved'] as const)
      expect(listPossible({ ...row, state }, officer)).toEqual([])
  })
})

describe('who can do it', () => {
  const handed = { ...row, state: 'handed over', confirms: 'aired' } as const

  test('an operator says what was aired, and corrects it, and directs nothing', () => {
    const operator = actor('operator')
    expect(listPossible(handed, operator)).toEqual(['aired'])
    expect(listPossible({ ...handed, state: 'refused' }, operator)).toEqual(['aired'])
    expect(listPossible({ ...row, state: 'unknown' }, operator)).toEqual([])
  })

  test('a leader takes it back and says nothing of what was aired', () => {
    expect(listPossible(handed, actor('leader'))).toEqual(['withdraw'])
  })

  test('a village confirms what was given to its person, and nothing else', () => {
    const villager = { id: 'v', role: 'operator', placePath: `${PLACE}/a` } as const
    expect(listPossible({ ...handed, assigneeId: 'v' }, villager)).toEqual(['aired'])
    expect(listPossible({ ...handed, assigneeId: 'w' }, villager)).toEqual([])
  })

  test('a commune confirms what another place sent it, and does not direct it', () => {
    const sent = { ...handed, campaignPlacePath: 'VN/92' }
    expect(listPossible(sent, officer)).toEqual(['aired'])
  })
})
