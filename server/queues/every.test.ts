import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { every } from './every.ts'

test('a sweep runs at once and again, one after the other, also after a fault', async () => {
  let turns = 0
  const faults: unknown[] = []
  const stop = every(
    5,
    async () => {
      if (++turns === 2) throw new Error('once')
    },
    (error) => faults.push(error),
  )
  await expect.poll(() => turns).toBeGreaterThan(3)
  await stop()
  const then = turns
  await sleep(20)
  expect(turns).toBe(then)
  expect(faults).toHaveLength(1)
})
