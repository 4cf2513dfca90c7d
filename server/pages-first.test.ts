import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'

// As in a process that has answered nothing yet.
vi.resetModules()
const { beginAnswer, isBrowsed, letPagesGoFirst } = await import('./pages-first.ts')

test('who asked for a page will ask for the next one', () => {
  expect(isBrowsed()).toBe(false)
  beginAnswer()()
  expect(isBrowsed()).toBe(true)
})

test('work that can wait begins when the last page is answered', async () => {
  const steps: string[] = []
  const ends = [beginAnswer(), beginAnswer()]
  const work = letPagesGoFirst().then(() => steps.push('work'))
  for (const end of ends) {
    await sleep(10)
    steps.push('page')
    end()
  }
  await work
  expect(steps).toEqual(['page', 'page', 'work'])
})

test('it does not wait for ever', async () => {
  const end = beginAnswer()
  await letPagesGoFirst()
  end()
})

test('where no page is asked for, it does not wait at all', async () => {
  let waited = false
  setImmediate(() => (waited = true))
  await letPagesGoFirst()
  expect(waited).toBe(false)
})
