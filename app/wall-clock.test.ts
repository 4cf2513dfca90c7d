import { expect, test } from 'vitest'
import { isDay } from './wall-clock.ts'

test.each(['2026-11-22', '2028-02-29'])('%s is a day', (text) => expect(isDay(text)).toBe(true))

test.each(['2026-02-29', '2026-13-01', '22/11/2026', '2026-11-22T00', '0026-01-01', ''])(
  '“%s” is not a day',
  (text) => expect(isDay(text)).toBe(false),
)
