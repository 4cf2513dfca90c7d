import { afterEach, beforeEach, expect, test } from 'vitest'
import { instant, later } from '#server/clock.ts'
import { openProvince, type Province } from '#server/province.fixture.ts'
import { openTestQueue } from '#server/queues/queue.fixture.ts'
import { sweepDeliveries } from './sweep.ts'

/** More than a sweep takes for plenty. */
const ALL = 150

let province: Province
let queue: ReturnType<typeof openTestQueue>
let handled: string[]
let hold: PromiseWithResolvers<void>

beforeEach(async () => {
  province = await openProvince({ channels: ['by-hand'], pages: ALL, messages: 1 })
  open()
})
afterEach(async () => {
  hold.resolve()
  await queue.close()
  await province.close()
})

/** One hand: it lets the first delivery pass by, and holds the second one. */
function open() {
  handled = []
  hold = Promise.withResolvers()
  const deliver = async ({ deliveryId }: { deliveryId: string }) => {
    if (handled.push(deliveryId) > 1) await hold.promise
  }
  queue = openTestQueue({ handlers: { deliver }, atOnce: 1 })
}

/** Its destination rested when it came, and takes it again now. */
async function putOff(id: string) {
  const nextAt = later(instant(), -1)
  await province.db.updateTable('deliveries').set({ nextAt }).where('id', '=', id).execute()
}

test('while plenty wait, what a sweep has said is not said again; what was put off is, and what the queue lost', async () => {
  await sweepDeliveries(province.db)
  await expect.poll(() => handled.length).toBe(2)
  expect(await queue.waiting('deliver')).toBe(ALL - 2)
  await sweepDeliveries(province.db)
  expect(await queue.waiting('deliver')).toBe(ALL - 2)

  await putOff(handled[0]!)
  await sweepDeliveries(province.db)
  expect(await queue.waiting('deliver')).toBe(ALL - 1)

  hold.resolve()
  await queue.close()
  open()
  await sweepDeliveries(province.db)
  await expect.poll(() => handled.length).toBe(2)
  expect(await queue.waiting('deliver')).toBe(ALL - 2)
})
