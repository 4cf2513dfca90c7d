import { expect, test } from 'vitest'
import { formatsFor } from './formats.ts'

const vi = formatsFor('vi')
const en = formatsFor('en')

test('numbers are written the Vietnamese and the English way', () => {
  expect([vi.number(6058), vi.number(78.7), vi.fraction(0.5)]).toEqual(['6.058', '78,7', '0,50'])
  expect([en.number(6058), en.number(78.7), en.fraction(0.5)]).toEqual(['6,058', '78.7', '0.50'])
})

test('so are a day, a month and a year', () => {
  const dates = ['2026-11-02', '2026-11', '2026']
  expect(dates.map(vi.day)).toEqual(['02/11/2026', '11/2026', '2026'])
  expect(dates.map(en.day)).toEqual(['2 November 2026', 'November 2026', '2026'])
})

test('an instant is a day and a clock in Viet Nam', () => {
  expect(vi.moment('2026-11-21T22:30:00.000Z')).toBe('05:30 22/11/2026')
  expect(en.moment('2026-11-21T22:30:00.000Z')).toBe('05:30, 22 November 2026')
})

test('the day over a page has its name', () => {
  expect(vi.longDay('2026-11-22')).toBe('Chủ nhật, 22 tháng 11 năm 2026')
  expect(en.longDay('2026-11-22')).toBe('Sunday, 22 November 2026')
})
