import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { enqueue, every, openQueue, type Handlers, type Queue } from './queue.ts'

let queue: Queue | undefined

afterEach(async () => {
  await queue?.close()
  queue = undefined
})

function open(deliver: Handlers['deliver'], atOnce = 2) {
  const nothing = async () => {}
  const errors: string[] = []
  queue = openQueue({
    handlers: { arrange: nothing, reconcile: nothing, gather: nothing, score: nothing, deliver },
    atOnce,
    onError: (error, job) => errors.push(`${job}: ${String(error)}`),
  })
  return { queue, errors }
}

test('a hint where no queue is open is lost without harm', () => {
  expect(() => enqueue('deliver', { deliveryId: 'a' })).not.toThrow()
})

test('jobs run as they come, so many at once and no more', async () => {
  let working = 0
  let most = 0
  const done: string[] = []
  const { queue } = open(async ({ deliveryId }) => {
    most = Math.max(most, ++working)
    await sleep(5)
    working--
    done.push(deliveryId)
  }, 3)
  for (const deliveryId of 'abcdefgh') enqueue('deliver', { deliveryId })
  await queue.idle()
  expect(done.sort()).toEqual([...'abcdefgh'])
  expect(most).toBe(3)
})

test('the same job waits once, and may come again when it has begun', async () => {
  const done: string[] = []
  const { queue } = open(async ({ deliveryId }) => {
    await sleep(5)
    done.push(deliveryId)
  }, 1)
  for (const deliveryId of ['a', 'b', 'b', 'a', 'b']) enqueue('deliver', { deliveryId })
  await queue.idle()
  expect(done).toEqual(['a', 'b', 'a'])
})

test('a job that fails is reported, and the next one runs', async () => {
  const done: string[] = []
  const { queue, errors } = open(async ({ deliveryId }) => {
    if (deliveryId === 'bad') throw new Error('broken')
    done.push(deliveryId)
  })
  enqueue('deliver', { deliveryId: 'bad' })
  enqueue('deliver', { deliveryId: 'good' })
  await queue.idle()
  expect(done).toEqual(['good'])
  expect(errors).toEqual([expect.stringContaining('broken')])
})

test('closing waits for what is at work and begins nothing more', async () => {
  const done: string[] = []
  const { queue } = open(async ({ deliveryId }) => {
    await sleep(10)
    done.push(deliveryId)
  }, 1)
  enqueue('deliver', { deliveryId: 'a' })
  enqueue('deliver', { deliveryId: 'b' })
  await queue.close()
  enqueue('deliver', { deliveryId: 'c' })
  expect(done).toEqual(['a'])
})

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
