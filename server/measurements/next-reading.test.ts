import { expect, test } from 'vitest'
import { HOUR, later } from '#server/clock.ts'
import { nextInHand, nextReading } from './next-reading.ts'
import { isReadable } from './readable.ts'

const doneAt = '2026-11-22T01:00:00.000Z'
const after = (hours: number) => later(doneAt, hours * HOUR)
const done = (hours: number) => ({ hours, doneAt: after(hours), nextAt: null })

test('the first reading comes an hour after it was out', () => {
  expect(nextReading({ doneAt, known: [], now: after(0.5) })).toBe(after(1))
})

test('after one reading comes the next of the timetable', () => {
  const known = [done(1), done(6)]
  expect(nextReading({ doneAt, known, now: after(7) })).toBe(after(24))
})

test('a reading that brought nothing is tried again, before the next of the timetable', () => {
  const known = [done(1), { hours: 6, doneAt: null, nextAt: after(6.25) }]
  expect(nextReading({ doneAt, known, now: after(6.1) })).toBe(after(6.25))
  expect(nextReading({ doneAt, known, now: after(6.5) })).toBe(after(6.5))
})

test('after thirty days there is none', () => {
  const known = [1, 6, 24, 72, 168, 720].map(done)
  expect(nextReading({ doneAt, known, now: after(721) })).toBeUndefined()
})

test('in a person’s hands it is read every six hours, until a month after its time', () => {
  const known = [{ hours: 0, doneAt: null, nextAt: after(6) }]
  expect(nextInHand({ dueAt: doneAt, known: [], now: after(1) })).toBe(after(1))
  expect(nextInHand({ dueAt: doneAt, known, now: after(1) })).toBe(after(6))
  expect(nextInHand({ dueAt: doneAt, known, now: after(7) })).toBe(after(7))
  expect(nextInHand({ dueAt: doneAt, known, now: after(32 * 24) })).toBeUndefined()
})

test('only what the platform itself named can be read, where its channel reads', () => {
  const post = { channel: 'facebook', state: 'confirmed', remoteId: '1' } as const
  expect(isReadable(post, false)).toBe(true)
  expect(isReadable({ ...post, remoteId: null }, true)).toBe(false)
  expect(isReadable({ ...post, state: 'unknown' }, true)).toBe(false)
  expect(isReadable({ ...post, channel: 'loudspeaker' }, true)).toBe(false)
})

test('what a person has or has posted can be counted, where its text carries a link', () => {
  const poster = { channel: 'notice-board', state: 'confirmed', remoteId: null } as const
  expect(isReadable(poster, true)).toBe(true)
  expect(isReadable(poster, false)).toBe(false)
  expect(isReadable({ ...poster, state: 'handed over' }, true)).toBe(true)
  expect(isReadable({ ...poster, state: 'planned' }, true)).toBe(false)
  expect(isReadable({ ...poster, state: 'refused' }, true)).toBe(false)
})
