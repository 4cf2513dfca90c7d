import { expect, test } from 'vitest'
import { DAY, dayBounds, fromWallClock, instant, later, toWallClock } from './clock.ts'

test('05:30 on the first of a month is 22:30 UTC on the last of the month before', () => {
  expect(fromWallClock('2026-12-01', '05:30')).toBe('2026-11-30T22:30:00.000Z')
})

test('every day of a leap year begins at 17:00 UTC the day before, and comes back as itself', () => {
  for (let day = 0; day < 366; day++) {
    const date = instant(Date.parse('2028-01-01T00:00:00Z') + day * DAY).slice(0, 10)
    const { from, until } = dayBounds(date)
    expect(from.slice(11)).toBe('17:00:00.000Z')
    expect(toWallClock(from)).toEqual({ date, time: '00:00' })
    expect(toWallClock(later(until, -1)).date).toBe(date)
    expect(toWallClock(until).time).toBe('00:00')
  }
})
