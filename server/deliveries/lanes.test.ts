import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { openLanes } from './lanes.ts'

const HANDS = 20

test('one that hangs with a thousand waiting leaves hands for the others, and takes them up one by one', async () => {
  const lanes = openLanes(HANDS, fail)
  const hung: (() => void)[] = []
  const done: string[] = []
  for (let n = 0; n < 1000; n++) {
    const hang = () => new Promise<void>((resolve) => hung.push(resolve))
    void lanes.run({ lane: 'slow', key: `${n}` }, hang).then(() => done.push('slow'))
  }
  expect(hung).toHaveLength(HANDS * 0.8)
  await Promise.all(
    ['a', 'b', 'c'].map((lane) => lanes.run({ lane, key: lane }, async () => void done.push(lane))),
  )
  expect(done.filter((lane) => lane !== 'slow').sort()).toEqual(['a', 'b', 'c'])
  hung.shift()!()
  await vi.waitFor(() => expect(hung).toHaveLength(HANDS * 0.8))
  const ended = lanes.close()
  for (const end of hung.splice(0)) end()
  await ended
  expect(hung).toEqual([])
})

test('where it is crowded, others get their fair share each, and no more than there are hands', async () => {
  const lanes = openLanes(HANDS, fail)
  let atWork = 0
  let most = 0
  const begun = new Map<string, number>()
  const work = (lane: string) => async () => {
    begun.set(lane, (begun.get(lane) ?? 0) + 1)
    most = Math.max(most, ++atWork)
    await sleep(5)
    atWork--
  }
  const all = ['a', 'b', 'c', 'd', 'e'].flatMap((lane) =>
    Array.from({ length: 30 }, (_, n) => lanes.run({ lane, key: `${n}` }, work(lane))),
  )
  await Promise.all(all)
  await vi.waitFor(() => expect([...begun.values()]).toEqual([30, 30, 30, 30, 30]))
  expect(most).toBeLessThanOrEqual(HANDS)
})

test('work that waited and fails is told, and the rest goes on, each once however often it was said', async () => {
  const told: unknown[] = []
  const lanes = openLanes(1, (error) => told.push(error))
  const ran: number[] = []
  const first = lanes.run({ lane: 'a', key: '1' }, () => sleep(5))
  await lanes.run({ lane: 'a', key: '2' }, () => Promise.reject(new Error('broken')))
  const third = async () => void ran.push(3)
  await lanes.run({ lane: 'a', key: '3' }, third)
  await lanes.run({ lane: 'a', key: '3' }, third)
  await first
  await vi.waitFor(() => expect(ran).toEqual([3]))
  expect(told).toEqual([new Error('broken')])
})

function fail(error: unknown) {
  throw error
}
