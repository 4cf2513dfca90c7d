import { expect, test, vi } from 'vitest'
import { hashingNow, HASHES_AT_ONCE } from '#server/people/hashing.ts'
import { signIn } from '#server/people/sessions.ts'
import { openRoad } from '#server/road.fixture.ts'
import { openSite } from './site.fixture.ts'

vi.hoisted(() => (process.env.TRUST_PROXY = '1'))

test('two hundred who sign in at once wait for each other, and the pages for none of them', async () => {
  const { db } = await openRoad()
  const site = await openSite(db)
  const officer = { email: 'officer@example.vn', password: 'mat-khau-dai', address: '10.1.1.1' }
  const token = await signIn(db, officer)
  let done = 0
  const crowd = Array.from({ length: 200 }, async (_, at) => {
    const form = { email: `nobody${at}@example.vn`, password: 'x' }
    const headers = { 'X-Forwarded-For': `10.0.0.${at}` }
    expect((await site.ask('/sign-in.data', { form, headers })).status).toBe(422)
    done++
  })
  const times: number[] = []
  const seen: { computing: number; waiting: number }[] = []
  while (done < crowd.length) {
    const from = performance.now()
    expect((await site.ask('/campaigns', { token })).status).toBe(200)
    times.push(performance.now() - from)
    seen.push(hashingNow())
  }
  await Promise.all(crowd)
  await site.close()
  const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!
  process.stdout.write(`S15: ${times.length} pages meanwhile, p95 ${p95.toFixed(0)} ms\n`)
  expect(Math.max(...seen.map(({ computing }) => computing))).toBe(HASHES_AT_ONCE)
  expect(Math.max(...seen.map(({ waiting }) => waiting))).toBeGreaterThan(50)
}, 120_000)
