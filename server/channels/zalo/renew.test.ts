import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { instant } from '#server/clock.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { openGround, quick, type Ground } from './zalo.fixture.ts'

vi.hoisted(() => (process.env.REQUEST_TIMEOUT_MS = '1000'))

let ground: Ground
const opened: Server[] = []

beforeAll(async () => {
  ground = await openGround()
})
afterEach(() => {
  for (const server of opened.splice(0)) server.close()
})
afterAll(() => ground.close())

const renew = quick.renew!

test('a renewal brings both tokens and says when they end; the old ones are over', async () => {
  const { destination, parcel } = ground.begin()
  const renewed = await renew(destination)
  if (renewed.known !== 'renewed') throw new Error('not renewed')
  const { secrets, endsAt = '' } = renewed
  expect(Object.keys(secrets).sort()).toEqual(['accessToken', 'refreshToken'])
  const hours = (Date.parse(endsAt) - Date.parse(instant())) / 3_600_000
  expect(hours).toBeGreaterThan(24.9)
  expect(hours).toBeLessThan(25.1)
  expect(await quick.deliver(parcel)).toMatchObject({ known: 'expired' })
  expect(await renew(destination)).toMatchObject({ known: 'lost' })
})

test('the new pair works, and renews once more', async () => {
  const { destination, parcel } = ground.begin()
  const first = await renew(destination)
  if (first.known !== 'renewed') throw new Error('not renewed')
  const fresh = { ...destination, settings: { ...destination.settings, ...first.secrets } }
  expect(await quick.deliver({ ...parcel, destination: fresh })).toMatchObject({
    known: 'confirmed',
  })
  expect(await renew(fresh)).toMatchObject({ known: 'renewed' })
})

test('a refresh token that was revoked or used is lost, with the sentence of the platform', async () => {
  const { destination } = ground.begin()
  ground.platform.zalo.faults.on('refresh-revoked', { times: 1 })
  expect(await renew(destination)).toEqual({
    known: 'lost',
    reason: { code: 'reconnect', detail: 'Invalid refresh token (-14020)' },
  })
})

test.each(['refresh-reset', 'refresh-empty'] as const)(
  '%s: the old token is used up and no whole pair came, so it is lost',
  async (fault) => {
    const { destination } = ground.begin()
    ground.platform.zalo.faults.on(fault, { times: 1 })
    const renewed = await renew(destination)
    expect(renewed).toMatchObject({ known: 'lost' })
    expect(renewed).not.toHaveProperty('secrets')
    expect(await renew(destination)).toMatchObject({ known: 'lost' })
  },
)

test.each<[string, RequestListener]>([
  ['no answer in time', () => {}],
  ['a web page', (_, res) => res.end('<html>Xin đợi</html>')],
  ['an error of the server', (_, res) => res.writeHead(502).end()],
  ['only an access token', (_, res) => res.end('{"access_token":"a","expires_in":"90000"}')],
  ['only a refresh token', (_, res) => res.end('{"access_token":" ","refresh_token":"b"}')],
])('%s is lost: the refresh token may be used up', async (_, listener) => {
  const { destination } = ground.begin()
  setRehearsalUrl(await listen(createServer(listener)))
  expect(await renew(destination)).toMatchObject({ known: 'lost' })
})

test('nobody listens: nothing was used up, and it is tried again', async () => {
  const { destination } = ground.begin()
  setRehearsalUrl('http://127.0.0.1:1')
  expect(await renew(destination)).toMatchObject({
    ...{ known: 'retry', reason: { code: 'unreachable' } },
  })
  setRehearsalUrl(ground.platform.url)
  expect(await renew(destination)).toMatchObject({ known: 'renewed' })
})

test('without a refresh token there is nothing to renew with', async () => {
  const { destination } = ground.begin({ refreshToken: ' ' })
  expect(await renew(destination)).toEqual({ known: 'lost', reason: { code: 'reconnect' } })
})

test('a real account of an installation without an app cannot be renewed, and loses nothing', async () => {
  const { destination } = ground.begin()
  expect(await renew({ ...destination, rehearsal: 0 })).toEqual({
    known: 'retry',
    reason: { code: 'not-connected' },
  })
})

async function listen(server: Server) {
  opened.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
