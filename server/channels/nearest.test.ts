import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '#server/clock.ts'
import { nearest } from './nearest.ts'

const triedAt = '2026-11-21T22:30:00.000Z'
const tried = Date.parse(triedAt)
const at = (...ms: number[]) => ms.map((after) => ({ at: tried + after }))

test('the five posts around an instant are taken, the newest first', () => {
  const posts = at(-HOUR, -MINUTE, MINUTE, 3 * HOUR, 4 * HOUR, 5 * HOUR, 6 * HOUR)
  expect(nearest(posts, triedAt)).toEqual(at(4 * HOUR, 3 * HOUR, MINUTE, -MINUTE, -HOUR))
})

test('what came long before or long after is no neighbour, nor what has no time', () => {
  expect(nearest([...at(-3 * HOUR, 0, DAY + HOUR), { at: NaN }], triedAt)).toEqual(at(0))
})
