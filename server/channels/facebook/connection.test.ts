import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Destination } from '#server/channels/channel.ts'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'

/** Two platforms of the same kind: one in Facebook's place, one for rehearsals. */
const real = await openRehearsalPlatform({ file: ':memory:', port: 0 })
const rehearsing = await openRehearsalPlatform({ file: ':memory:', port: 0 })
process.env.FACEBOOK_API_URL = real.url
const { env } = await import('#server/env.ts')
const { setRehearsalUrl } = await import('#server/rehearsal/rehearsal-url.ts')
const { facebook } = await import('./facebook.ts')

const settings = { pageId: '1001', accessToken: 'secret-token' }
const page: Destination = { id: 'd', name: 'Trang', placeName: 'Xã', rehearsal: 0, settings }

beforeEach(() => {
  setRehearsalUrl(rehearsing.url)
  Object.assign(env, { REHEARSAL: '0', REHEARSAL_URL: undefined })
})
afterAll(() => Promise.all([real.close(), rehearsing.close()]))

test('a rehearsal reaches the rehearsal platform alone, with all it does', async () => {
  const before = requests()
  await everything({ ...page, rehearsal: 1 })
  expect(requests().real).toBe(before.real)
  expect(requests().rehearsing).toBeGreaterThan(before.rehearsing)
})

test('a real Page never reaches the rehearsal platform', async () => {
  const before = requests()
  const { outcome } = await everything(page)
  expect(outcome).toMatchObject({
    link: expect.stringMatching(/^https:\/\/www\.facebook\.com\/1001_/),
  })
  expect(requests().rehearsing).toBe(before.rehearsing)
  expect(requests().real).toBeGreaterThan(before.real)
})

test('a rehearsal without a platform goes nowhere', async () => {
  setRehearsalUrl(undefined)
  await expectNothingSent({ ...page, rehearsal: 1 })
})

test('the platform of another process is found by REHEARSAL_URL', async () => {
  setRehearsalUrl(undefined)
  Object.assign(env, { REHEARSAL_URL: rehearsing.url })
  expect(facebook.unavailable?.({ ...page, rehearsal: 1 })).toBeUndefined()
})

test.each([0, 1] as const)(
  'one address for both kinds is a mistake, and nothing goes there (%s)',
  async (rehearsal) => {
    setRehearsalUrl(`${real.url}/`)
    await expectNothingSent({ ...page, rehearsal })
  },
)

test('a real Page on an installation that only rehearses is not connected', async () => {
  Object.assign(env, { REHEARSAL: '1' })
  await expectNothingSent(page)
  expect(facebook.unavailable?.({ ...page, rehearsal: 1 })).toBeUndefined()
})

test.each([
  { pageId: '1001' },
  { pageId: '1001', accessToken: ' ' },
  { accessToken: 'secret-token' },
])('without a page or a token it is not connected: %j', async (missing) => {
  await expectNothingSent({ ...page, settings: missing as Record<string, string> })
})

async function everything(destination: Destination) {
  const parcel = makeParcel({ destination })
  const outcome = await facebook.deliver(parcel)
  const found = await facebook.find?.(parcel, new Date().toISOString())
  const readings = await facebook.measure?.(destination, '1001_1')
  return { outcome, found, readings }
}

async function expectNothingSent(destination: Destination) {
  const before = requests()
  expect(facebook.unavailable?.(destination)).toEqual({ code: 'not-connected' })
  const reason = { code: 'not-connected' }
  const { outcome, found, readings } = await everything(destination)
  expect(outcome).toEqual({ known: 'blocked', reason })
  expect(found).toEqual({ known: 'unreadable', reason })
  expect(readings?.[0]).toEqual({ metric: 'views', unavailable: reason })
  expect(requests()).toEqual(before)
}

function requests() {
  return { real: real.counts().requests, rehearsing: rehearsing.counts().requests }
}
