import { beforeEach, expect, test } from 'vitest'
import { openRoad } from '#server/road.fixture.ts'
import { counted, countJob, countLateness, countOutcome, countRequest } from './counts.ts'
import { openMetrics } from './metrics.ts'

beforeEach(() => counted.resetMetrics())

test('what was counted and what stands in the database is told, by names of ours alone', async () => {
  const { db } = await openRoad()
  const scrape = openMetrics({ db, pingQueue: async () => false })
  countOutcome('confirmed')
  countLateness(-5)
  countLateness(70_000)
  countJob('deliver', 'failed')
  countRequest({ route: '/messages/:messageId', method: 'GET', status: 404, ms: 30 })
  const told = await scrape()
  for (const line of [
    'lan_toa_attempts_total{outcome="confirmed"} 1',
    'lan_toa_lateness_seconds_bucket{le="1"} 1',
    'lan_toa_lateness_seconds_bucket{le="300"} 2',
    'lan_toa_jobs_total{name="deliver",result="failed"} 1',
    'lan_toa_http_request_duration_seconds_count{route="/messages/:messageId",method="GET",status="4xx"} 1',
    'lan_toa_database_reachable 1',
    'lan_toa_queue_reachable 0',
    'lan_toa_oldest_due_age_seconds 0',
  ])
    expect(told.split('\n')).toContain(line)
  expect(told).toContain('process_resident_memory_bytes')
  expect(told).not.toMatch(/@|example\.vn/)
})

test('where the database does not answer there is no number, rather than an old one', async () => {
  const { db } = await openRoad()
  await db.destroy()
  const told = await openMetrics({ db, pingQueue: async () => true })()
  expect(told).toContain('lan_toa_database_reachable 0')
  expect(told).toContain('lan_toa_oldest_due_age_seconds Nan')
  expect(told).not.toMatch(/^lan_toa_deliveries\{/m)
})
