import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FaultName } from '#server/rehearsal/fault-list.ts'
import {
  openRehearsalPlatform,
  type RehearsalPlatform,
} from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { facebook } from './facebook.ts'
import { measure } from './measure.ts'

vi.hoisted(() => (process.env.REQUEST_TIMEOUT_MS = '400'))

const settings = { pageId: '1001', accessToken: 'secret-token' }
const destination = { id: 'd', name: 'Trang', placeName: 'Xã', rehearsal: 1, settings } as const
const earlier = { pageId: '1001', text: 'A', createdAt: '2026-11-21T22:30:00.000Z' }

let platform: RehearsalPlatform

beforeEach(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  setRehearsalUrl(platform.url)
})
afterEach(() => platform.close())

test('every metric is read, and sums are added up', async () => {
  const { id } = platform.seed({
    ...earlier,
    ...{ views: 900, viewers: 700, comments: 5, shares: 7, clicks: 11 },
    reactions: { like: 1, love: 2, wow: 4, haha: 8, sorry: 16, anger: 32 },
  })
  expect(values(await measure(destination, id))).toEqual({
    views: 900,
    viewers: 700,
    clicks: 11,
    reactions: 63,
    comments: 5,
    shares: 7,
  })
  expect(platform.counts().requests).toBe(10)
})

test('the names are those of the channel, and each says what the platform counted', async () => {
  const { id } = platform.seed(earlier)
  const readings = await measure(destination, id)
  expect(readings.map(({ metric }) => metric).sort()).toEqual(
    facebook.metrics.map(({ name }) => name).sort(),
  )
  expect(readings).toContainEqual({
    metric: 'shares',
    value: 0,
    asOf: expect.stringMatching(/Z$/),
    definition: 'v25.0 post_activity_by_action_type.share',
  })
})

test('one metric that is gone is unavailable, and the others are read', async () => {
  const { id } = platform.seed({ ...earlier, views: 9 })
  platform.faults.on('gone-metric')
  const readings = await measure(destination, id)
  expect(readings).toContainEqual({
    metric: 'clicks',
    unavailable: { code: 'invalid', detail: '(#100) The value must be a valid insights metric' },
  })
  expect(values(readings)).toMatchObject({ views: 9, reactions: 0, shares: 0 })
})

test.each<[FaultName, string]>([
  ['expired', 'token'],
  ['permission', 'permission'],
  ['rate', 'rate'],
])('%s stops it at once, and nothing is available', async (fault, code) => {
  const { id } = platform.seed(earlier)
  platform.faults.on(fault)
  const readings = await measure(destination, id)
  expect(readings).toHaveLength(6)
  for (const reading of readings) expect(reading).toMatchObject({ unavailable: { code } })
  expect(platform.counts().requests).toBe(1)
})

test('what was read before the platform fell silent is kept', async () => {
  const { id } = platform.seed({ ...earlier, views: 9 })
  const measuring = measure(destination, id)
  await expect.poll(() => platform.counts().requests, { interval: 1 }).toBeGreaterThan(0)
  platform.faults.delay(600)
  const readings = await measuring
  expect(values(readings)).toEqual({ views: 9 })
  expect(readings).toContainEqual({ metric: 'shares', unavailable: expect.anything() })
})

test('a post that is gone has no numbers', async () => {
  const readings = await measure(destination, '1001_122100000000000009')
  expect(values(readings)).toEqual({})
})

function values(readings: Awaited<ReturnType<typeof measure>>) {
  return Object.fromEntries(
    readings.flatMap((reading) => ('value' in reading ? [[reading.metric, reading.value]] : [])),
  )
}
