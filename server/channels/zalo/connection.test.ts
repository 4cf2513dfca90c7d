import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Destination } from '#server/channels/channel.ts'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'

/** Two platforms of the same kind: one in Zalo’s place, one for rehearsals. */
const real = await openRehearsalPlatform({ file: ':memory:', port: 0 })
const rehearsing = await openRehearsalPlatform({ file: ':memory:', port: 0 })
process.env.ZALO_API_URL = `${real.url}/zalo/`
process.env.ZALO_OAUTH_URL = `${real.url}/zalo`
process.env.ZALO_APP_ID = 'rehearsal'
process.env.ZALO_APP_SECRET = 'rehearsal'
const { env } = await import('#server/env.ts')
const { setRehearsalUrl } = await import('#server/rehearsal/rehearsal-url.ts')
const { quick } = await import('./zalo.fixture.ts')

const settings = { accessToken: 'pasted', refreshToken: 'pasted', broadcast: 'yes' }
const account: Destination = { id: 'd', name: 'OA', placeName: 'Xã', rehearsal: 0, settings }

beforeEach(() => {
  setRehearsalUrl(rehearsing.url)
  Object.assign(env, { REHEARSAL: '0', REHEARSAL_URL: undefined })
})
afterAll(() => Promise.all([real.close(), rehearsing.close()]))

test('a rehearsal reaches the rehearsal platform alone, with all it does', async () => {
  const before = requests()
  expect((await everything({ ...account, rehearsal: 1 })).outcome.known).toBe('confirmed')
  expect(requests().real).toBe(before.real)
  expect(requests().rehearsing).toBeGreaterThan(before.rehearsing)
})

test('a real account never reaches the rehearsal platform, and renews at the platform’s own', async () => {
  const before = requests()
  expect((await everything(account)).outcome.known).toBe('confirmed')
  expect(requests().rehearsing).toBe(before.rehearsing)
  expect(requests().real).toBeGreaterThan(before.real)
})

test('a rehearsal without a platform goes nowhere', async () => {
  setRehearsalUrl(undefined)
  await expectNothingSent({ ...account, rehearsal: 1 })
})

test.each([0, 1] as const)('one address for both kinds is a mistake (%s)', async (rehearsal) => {
  setRehearsalUrl(real.url)
  await expectNothingSent({ ...account, rehearsal })
})

test('a real account on an installation that only rehearses is not connected', async () => {
  Object.assign(env, { REHEARSAL: '1' })
  await expectNothingSent(account)
  expect(quick.unavailable!({ ...account, rehearsal: 1 })).toBeUndefined()
})

test('without a token it is not connected', async () => {
  const outcome = await quick.deliver(
    makeParcel({ destination: { ...account, settings: { ...settings, accessToken: ' ' } } }),
  )
  expect(outcome).toEqual({ known: 'blocked', reason: { code: 'not-connected' } })
})

async function everything(destination: Destination) {
  const parcel = makeParcel({ text: 'Một\n\nHai\n\nMã tin: LT-1', destination })
  const outcome = await quick.deliver(parcel)
  const found = await quick.find!(parcel, new Date().toISOString())
  const renewed = await quick.renew!(destination)
  const checked = await quick.check!(destination)
  const page = quick.authorise!.page(destination, { state: 's', challenge: 'c', callback: 'b' })
  return { outcome, found, renewed, checked, page }
}

async function expectNothingSent(destination: Destination) {
  const before = requests()
  const reason = { code: 'not-connected' }
  expect(quick.unavailable!(destination)).toEqual(reason)
  const { outcome, found, renewed, checked, page } = await everything(destination)
  expect(outcome).toEqual({ known: 'blocked', reason })
  expect(found).toEqual({ known: 'unreadable', reason })
  expect(renewed).toEqual({ known: 'retry', reason })
  expect(checked).toEqual({ known: 'refused', reason })
  expect(page).toBeUndefined()
  expect(requests()).toEqual(before)
}

function requests() {
  return { real: real.counts().requests, rehearsing: rehearsing.counts().requests }
}
