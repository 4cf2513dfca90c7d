import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Destination } from '#server/channels/channel.ts'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import { env } from '#server/env.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { connectionOf, siteAddress } from './connection.ts'
import { wordpress } from './wordpress.ts'

vi.hoisted(() => (process.env.REQUEST_TIMEOUT_MS = '2000'))

const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
const settings = { site: 'https://cong.invalid/mttq/', user: 'editor', password: 'secret' }
const real: Destination = { id: 'd', name: 'Cổng', placeName: 'Tỉnh', rehearsal: 0, settings }

beforeEach(() => {
  setRehearsalUrl(platform.url)
  Object.assign(env, { REHEARSAL: '0', REHEARSAL_URL: undefined })
})
afterAll(() => platform.close())

test('a rehearsal goes to the rehearsal platform, whatever its settings say', async () => {
  for (const site of ['https://cong.invalid', 'http://127.0.0.1:1', '', 'x']) {
    const destination = { ...real, rehearsal: 1 as const, settings: { ...settings, site } }
    expect(connectionOf(destination)).toMatchObject({
      api: new URL(`${platform.url}/wordpress/wp-json/`),
      reach: 'loopback',
    })
  }
})

test('a real portal is reached over HTTPS at its own address, on the open internet alone', () => {
  expect(connectionOf(real)).toMatchObject({
    api: new URL('https://cong.invalid/mttq/wp-json/'),
    reach: 'public',
    status: 'pending',
  })
})

test('a real portal never reaches the rehearsal platform, nor anything else on this machine', async () => {
  const before = platform.counts().requests
  const { port } = new URL(platform.url)
  for (const site of [
    ...[
      platform.url,
      `https://127.0.0.1:${port}`,
      `127.0.0.1:${port}`,
      `https://localhost:${port}`,
    ],
    ...[`https://2130706433:${port}`, `https://[::ffff:127.0.0.1]:${port}`, 'https://10.0.0.1'],
  ])
    expect(await everything({ ...real, settings: { ...settings, site } }), site).toMatchObject({
      outcome: { known: 'blocked', reason: { code: 'not-connected' } },
      found: { known: 'unreadable', reason: { code: 'not-connected' } },
      checked: { known: 'refused', reason: { code: 'not-connected' } },
    })
  expect(platform.counts().requests).toBe(before)
})

test('a rehearsal without a platform goes nowhere', () => {
  setRehearsalUrl(undefined)
  expect(wordpress.unavailable?.({ ...real, rehearsal: 1 })).toEqual({ code: 'not-connected' })
})

test('a real portal on an installation that only rehearses is not connected', () => {
  Object.assign(env, { REHEARSAL: '1' })
  expect(wordpress.unavailable?.(real)).toEqual({ code: 'not-connected' })
  expect(wordpress.unavailable?.({ ...real, rehearsal: 1 })).toBeUndefined()
})

test.each(['site', 'user', 'password'])('without its %s it is not connected', (name) => {
  const missing = { ...real, settings: { ...settings, [name]: ' ' } }
  expect(wordpress.unavailable?.(missing)).toEqual({ code: 'not-connected' })
})

test.each([
  ['mttq.camau.gov.vn', 'https://mttq.camau.gov.vn/'],
  [' https://mttq.camau.gov.vn/tin?x=1#y ', 'https://mttq.camau.gov.vn/tin?x=1#y'],
  ['mttq.camau.gov.vn:8443/tin', 'https://mttq.camau.gov.vn:8443/tin'],
])('%j is the address %s', (written, address) => {
  expect(siteAddress(written)?.href).toBe(address)
})

test.each([
  '',
  'http://cong.vn',
  'file:///etc/passwd',
  'gopher://a',
  'https://a:b@cong.vn',
  'https://',
])('%j is no address of a portal', (written) => expect(siteAddress(written)).toBeUndefined())

test('only who asks for it publishes at once, and categories are numbers', () => {
  const of = (more: Record<string, string>) =>
    connectionOf({ ...real, settings: { ...settings, ...more } })
  for (const status of ['', 'draft', 'x']) expect(of({ status })?.status).toBe('pending')
  expect(of({ status: 'publish' })?.status).toBe('publish')
  expect(of({ categories: '3, 17; x 0' })?.categories).toEqual([3, 17])
})

async function everything(destination: Destination) {
  const parcel = makeParcel({ destination })
  return {
    outcome: await wordpress.deliver(parcel),
    found: await wordpress.find?.(parcel, ''),
    checked: await wordpress.check?.(destination),
  }
}
