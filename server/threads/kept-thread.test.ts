import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keptThread } from './kept-thread.ts'

const open = (times = {}) =>
  keptThread<string, number>('#server/threads/odd-thread.fixture.ts', times)

test('one thread does one job after another', async () => {
  const ask = open()
  expect(await Promise.all([ask('count'), ask('count'), ask('count')])).toEqual([1, 2, 3])
})

test('a thread without a job ends, and the next job begins another one', async () => {
  const ask = open({ idleMs: 20 })
  expect(await ask('count')).toBe(1)
  await wait(200)
  expect(await ask('count')).toBe(1)
})

test.each([
  ['fails', 'fail', 'A thread failed: nothing to say'],
  ['ends its thread', 'end', 'A thread failed: it ended with 7'],
  ['never ends', 'hang', 'A thread failed: no answer within 3 s'],
])('a job that %s is told, and the next one is done', async (_, job, told) => {
  const ask = open({ longestMs: 3000 })
  const [odd, next] = await Promise.allSettled([ask(job), ask('count')])
  expect(odd).toMatchObject({ reason: { message: told } })
  expect(next).toMatchObject({ value: 1 })
})

test('a thread that is not there is told', async () => {
  const ask = keptThread<string, number>('#server/voices/nowhere-thread.ts')
  await expect(ask('count')).rejects.toThrow(/nowhere-thread/)
})
