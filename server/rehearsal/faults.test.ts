import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FaultName } from './fault-list.ts'
import { FAULT_NAMES } from './faults.ts'
import { openRehearsalPlatform, type RehearsalPlatform } from './rehearsal-platform.ts'

let platform: RehearsalPlatform

beforeEach(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
})
afterEach(() => platform.close())

test.each<[FaultName, number, number | undefined, number]>([
  ['rate', 400, 4, 0],
  ['too-many', 429, undefined, 0],
  ['expired', 400, 190, 0],
  ['permission', 403, 200, 0],
  ['content', 403, 368, 0],
  ['error', 500, 1, 0],
  ['kept-error', 500, 1, 1],
  ['kept-nothing', 200, undefined, 1],
])(
  '%s: a post is answered with HTTP %s, code %s, and %s are kept',
  async (name, status, code, kept) => {
    platform.faults.on(name)
    const response = await post('A')
    expect(response.status).toBe(status)
    const text = await response.text()
    expect(code === undefined ? undefined : JSON.parse(text).error.code).toBe(code)
    expect(platform.posts()).toHaveLength(kept)
  },
)

test.each<[FaultName, number]>([
  ['hang', 0],
  ['kept-hang', 1],
])('%s: no answer ever comes, and %s are kept', async (name, kept) => {
  platform.faults.on(name)
  const asked = post('A', AbortSignal.timeout(300))
  await expect
    .poll(() => platform.counts())
    .toMatchObject({ requests: 1, inFlight: 1, posts: kept })
  await expect(asked).rejects.toThrow(/timeout/)
  await expect.poll(() => platform.counts().inFlight).toBe(0)
})

test('kept-reset: the connection breaks after the post was kept', async () => {
  platform.faults.on('kept-reset')
  await expect(post('A')).rejects.toThrow()
  expect(platform.posts()).toHaveLength(1)
})

test('duplicate: only a text that its page has just had is refused', async () => {
  await post('A')
  expect((await post('A')).status).toBe(200)
  platform.faults.on('duplicate')
  expect((await post('B')).status).toBe(200)
  expect(await (await post('A')).json()).toMatchObject({ error: { code: 506 } })
  expect(Object.fromEntries(platform.postsPerText())).toEqual({ A: 2, B: 1 })
})

test('unreadable: the lists answer code 2 while posting goes on', async () => {
  platform.faults.on('unreadable')
  expect((await post('A')).status).toBe(200)
  for (const list of ['published_posts', 'scheduled_posts']) {
    const response = await fetch(`${platform.url}/v25.0/1001/${list}?access_token=t`)
    expect(await response.json()).toMatchObject({ error: { code: 2 } })
  }
})

test('gone-metric: one metric is not valid any more', async () => {
  const createdAt = '2026-11-21T22:30:00.000Z'
  const { id } = platform.seed({ pageId: '1001', text: 'A', createdAt })
  platform.faults.on('gone-metric')
  const of = (metric: string) =>
    fetch(`${platform.url}/v25.0/${id}/insights?access_token=t&metric=${metric}`)
  expect((await of('post_clicks')).status).toBe(400)
  expect((await of('post_media_view')).status).toBe(200)
})

test('a limit says how far the allowance is used and how long to wait', async () => {
  platform.faults.on('rate', { times: 1, afterSeconds: 120 })
  const limited = await post('A')
  expect(JSON.parse(limited.headers.get('x-app-usage') ?? '')).toMatchObject({ call_count: 100 })
  expect(JSON.parse(limited.headers.get('x-business-use-case-usage') ?? '')).toMatchObject({
    1001: [{ type: 'pages', call_count: 100, estimated_time_to_regain_access: 2 }],
  })
  platform.faults.on('too-many', { times: 1 })
  expect((await post('A')).headers.get('retry-after')).toBe('30')
  const usual = await post('A')
  expect(JSON.parse(usual.headers.get('x-app-usage') ?? '')).toMatchObject({ call_count: 1 })
})

test('a fault strikes as often as asked, one page alone where asked, or until switched off', async () => {
  platform.faults.on('error', { times: 2 })
  expect(await statuses(3)).toEqual([500, 500, 200])
  platform.faults.on('error', { pageId: '2002' })
  expect(await statuses(1)).toEqual([200])
  platform.faults.on('error')
  expect(await statuses(3)).toEqual([500, 500, 500])
  platform.faults.off('error')
  expect(await statuses(1)).toEqual([200])
})

test('a delay holds every request back', async () => {
  platform.faults.delay(150)
  const startedAt = performance.now()
  await post('A')
  expect(performance.now() - startedAt).toBeGreaterThan(140)
})

test('faults are switched over HTTP, and the state is read back', async () => {
  const switchFault = (body: object) =>
    fetch(`${platform.url}/rehearsal/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then((response) => response.json())
  expect(await switchFault({ fault: 'kept-hang', times: 2, pageId: '1' })).toMatchObject({
    faults: [{ name: 'kept-hang', times: 2, pageId: '1' }],
  })
  expect(await switchFault({ delayMs: 5 })).toMatchObject({ delayMs: 5 })
  expect(await switchFault({ fault: 'kept-hang', on: false })).toMatchObject({ faults: [] })
  expect(await switchFault({ fault: 'nonsense' })).toHaveProperty('error')
  await switchFault({ off: 'all' })
  await post('A')
  const state = await fetch(`${platform.url}/rehearsal/state`)
  expect(await state.json()).toEqual({
    requests: 1,
    inFlight: 0,
    posting: 0,
    posts: 1,
    faults: [],
    delayMs: 0,
    usedPercent: 1,
  })
  const posts = await fetch(`${platform.url}/rehearsal/posts`)
  expect(await posts.json()).toMatchObject([{ text: 'A', pageId: '1001' }])
})

test('every fault can be switched on and listed', () => {
  for (const name of FAULT_NAMES) platform.faults.on(name)
  expect(platform.faults.active().map(({ name }) => name)).toEqual(FAULT_NAMES)
  platform.faults.off()
  expect(platform.faults.active()).toEqual([])
})

async function statuses(count: number) {
  const seen: number[] = []
  for (let at = 0; at < count; at++) seen.push((await post('A')).status)
  return seen
}

function post(message: string, signal?: AbortSignal) {
  const body = new URLSearchParams({ access_token: 't', message })
  return fetch(`${platform.url}/v25.0/1001/feed`, { method: 'POST', body, signal })
}
