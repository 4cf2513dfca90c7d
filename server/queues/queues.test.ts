import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { newId } from '#db/id.ts'
import { enqueue, enqueueAll, type Handlers, type Queue } from '#server/queue.ts'
import { openInProcessQueue } from './in-process.ts'
import { redisUrl, workOf } from './queue.fixture.ts'
import { openRedisQueue } from './redis.ts'

type Gather = Handlers['gather']

let queue: Queue | undefined

afterEach(async () => {
  await queue?.close()
  queue = undefined
})

test('a hint where no queue is open is lost without harm', () => {
  expect(() => enqueue('gather', { deliveryId: 'a' })).not.toThrow()
})

const KINDS = {
  'in process': openInProcessQueue,
  'on Redis': (work: ReturnType<typeof workOf>) =>
    openRedisQueue({ url: redisUrl(), prefix: `test-${newId()}`, work, onError: work.onError }),
}

describe.each(Object.entries(KINDS))('a queue %s', (_, openKind) => {
  async function open(gather: Gather, atOnce = 2) {
    const errors: string[] = []
    const onError = (error: unknown, job: string) => void errors.push(`${job}: ${String(error)}`)
    queue = await openKind(workOf({ handlers: { gather }, atOnce, onError }))
    await expect.poll(() => queue?.ping()).toBe(true)
    return { queue, errors }
  }

  test('runs jobs as they come, so many at once and no more', async () => {
    let working = 0
    let most = 0
    const done: string[] = []
    const { queue } = await open(async ({ deliveryId }) => {
      most = Math.max(most, ++working)
      await sleep(20)
      working--
      done.push(deliveryId)
    }, 3)
    for (const deliveryId of 'abcdefgh') enqueue('gather', { deliveryId })
    await queue.idle()
    expect(done.sort()).toEqual([...'abcdefgh'])
    expect(most).toBe(3)
  })

  test('takes thousands at once, each of them once', async () => {
    const done: string[] = []
    const { queue } = await open(async ({ deliveryId }) => void done.push(deliveryId), 64)
    const all = Array.from({ length: 2500 }, (_, at) => ({ deliveryId: `d${at}` }))
    enqueueAll('gather', all)
    await queue.idle()
    expect(new Set(done).size).toBe(2500)
    expect(done).toHaveLength(2500)
  })

  test('has the same job wait once, and takes it again when it has begun', async () => {
    const done: string[] = []
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const { queue } = await open(async ({ deliveryId }) => {
      done.push(deliveryId)
      await held
    }, 1)
    enqueue('gather', { deliveryId: 'a' })
    await expect.poll(() => done).toEqual(['a'])
    for (const deliveryId of ['b', 'b', 'a', 'b']) enqueue('gather', { deliveryId })
    await sleep(50)
    release()
    await queue.idle()
    expect(done.toSorted()).toEqual(['a', 'a', 'b'])
  })

  test('lets a job wait as long as it was told', async () => {
    const done: { deliveryId: string; at: number }[] = []
    const { queue } = await open(
      async ({ deliveryId }) => void done.push({ deliveryId, at: Date.now() }),
    )
    const from = Date.now()
    enqueue('gather', { deliveryId: 'later' }, { afterMs: 200 })
    enqueue('gather', { deliveryId: 'now' })
    await expect.poll(() => done, { timeout: 10_000 }).toHaveLength(2)
    await queue.idle()
    expect(done.map(({ deliveryId }) => deliveryId)).toEqual(['now', 'later'])
    expect(done[1]!.at - from).toBeGreaterThanOrEqual(195)
  })

  test('takes a job for now although the same waits for later', async () => {
    const done: string[] = []
    const { queue } = await open(async ({ deliveryId }) => void done.push(deliveryId))
    enqueue('gather', { deliveryId: 'a' }, { afterMs: 60_000 })
    enqueue('gather', { deliveryId: 'a' })
    await expect.poll(() => done, { timeout: 10_000 }).toEqual(['a'])
    await queue.idle()
  })

  test('reports a job that fails, and runs the next one', async () => {
    const done: string[] = []
    const { queue, errors } = await open(async ({ deliveryId }) => {
      if (deliveryId === 'bad') throw new Error('broken')
      done.push(deliveryId)
    })
    enqueue('gather', { deliveryId: 'bad' })
    enqueue('gather', { deliveryId: 'good' })
    await queue.idle()
    expect(done).toEqual(['good'])
    expect(errors).toEqual([expect.stringContaining('broken')])
  })

  test('closes when what is at work is done, and begins nothing more', async () => {
    const done: string[] = []
    const begun: string[] = []
    const { queue } = await open(async ({ deliveryId }) => {
      begun.push(deliveryId)
      await sleep(50)
      done.push(deliveryId)
    }, 1)
    enqueue('gather', { deliveryId: 'a' })
    enqueue('gather', { deliveryId: 'b' })
    await expect.poll(() => begun).toEqual(['a'])
    await queue.close()
    enqueue('gather', { deliveryId: 'c' })
    expect(done).toEqual(['a'])
    expect(begun).toEqual(['a'])
  })
})
