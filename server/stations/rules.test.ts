import { expect, test } from 'vitest'
import { isWithin, roomOf, slotAt, USUAL_RULES, USUAL_SLOTS } from './rules.ts'

test.each([
  ['05:30', true],
  ['05:44', true],
  ['05:45', false],
  ['05:29', false],
])('%s lies within 05:30–05:45: %s', (time, within) => {
  expect(isWithin(USUAL_SLOTS[0]!, time)).toBe(within)
})

test.each([
  ['21:00', true],
  ['23:59', true],
  ['00:00', true],
  ['04:59', true],
  ['05:00', false],
  ['20:59', false],
])('%s lies within a night from 21:00 to 05:00: %s', (time, within) => {
  expect(isWithin(USUAL_RULES.quiet, time)).toBe(within)
})

test('a slot has room for itself, and for no more than a session may take', () => {
  const hour = { from: '17:00', until: '18:00' }
  expect(roomOf({ rules: USUAL_RULES }, hour)).toBe(15 * 60_000)
  expect(roomOf({ rules: { ...USUAL_RULES, minutesASession: 45 } }, hour)).toBe(45 * 60_000)
})

test('a session of its own late in the evening ends on the same day', () => {
  const station = { slots: USUAL_SLOTS, rules: USUAL_RULES }
  expect(slotAt(station, '23:50')).toEqual({ from: '23:50', until: '23:59' })
})
