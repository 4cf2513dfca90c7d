import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inGroups } from './in-groups.ts'

test('what comes while a group is at work forms the next one, and each gets its own result', async () => {
  const groups: number[][] = []
  const twice = inGroups(
    async (items: number[]) => {
      groups.push(items)
      await sleep(10)
      return items.map((item) => item * 2)
    },
    { most: 4 },
  )
  const first = [1, 2].map(twice)
  await sleep(5)
  const later = [3, 4, 5, 6, 7].map(twice)
  expect(await Promise.all([...first, ...later])).toEqual([2, 4, 6, 8, 10, 12, 14])
  expect(groups).toEqual([[1, 2], [3, 4, 5, 6], [7]])
})

test('work that lets nothing in while it lasts is done for many at once all the same', async () => {
  let groups = 0
  const same = inGroups(
    async (items: number[]) => {
      groups++
      return items
    },
    { most: 100 },
  )
  const answered = Array.from({ length: 100 }, async (_, at) => {
    await new Promise((next) => setImmediate(next))
    return same(at)
  })
  await Promise.all(answered)
  expect(groups).toBeLessThan(5)
})

test('one that is at fault fails alone', async () => {
  const inverse = inGroups(
    async (items: number[]) => {
      if (items.includes(0)) throw new Error('no inverse')
      return items.map((item) => 1 / item)
    },
    { most: 10 },
  )
  const results = await Promise.allSettled([1, 0, 2].map(inverse))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
