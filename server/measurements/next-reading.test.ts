import { expect, test } from 'vitest'
import { HOUR, later } from '#server/clock.ts'
import { isReadable, nextReading } from './next-reading.ts'

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

test('only what the platform itself named can be read, where its channel reads', () => {
  const post = { channel: 'facebook', state: 'confirmed', remoteId: '1' } as const
  expect(isReadable(post)).toBe(true)
  expect(isReadable({ ...post, remoteId: null })).toBe(false)
  expect(isReadable({ ...post, state: 'unknown' })).toBe(false)
  expect(isReadable({ ...post, channel: 'loudspeaker' })).toBe(false)
})
