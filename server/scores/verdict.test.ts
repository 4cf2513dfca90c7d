import { expect, test } from 'vitest'
import { verdictOf, type Verdict } from './verdict.ts'

const CASES: [number | null, [number, number] | null, Verdict][] = [
  [76, [68, 83], 'above'],
  [31, [22, 41], 'below'],
  [64, [49, 77], 'leans-above'],
  [51, [50, 52], 'about'],
  [52, [40, 64], 'about'],
  [38, [25, 50], 'leans-below'],
  [null, [60, 90], 'none'],
  [null, null, 'none'],
]

test.each(CASES)('%s with the interval %s is said as %s', (headline, interval, verdict) => {
  expect(verdictOf({ headline, interval })).toBe(verdict)
})
