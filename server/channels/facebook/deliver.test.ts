import { once } from 'node:events'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Destination, Outcome } from '#server/channels/channel.ts'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import type { FaultName } from '#server/rehearsal/fault-list.ts'
import {
  openRehearsalPlatform,
  type RehearsalPlatform,
} from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { facebook } from './facebook.ts'

vi.hoisted(() => (process.env.REQUEST_TIMEOUT_MS = '400'))

const destination: Destination = {
  id: 'd1',
  name: 'Mặt trận xã Phong Điền',
  placeName: 'Xã Phong Điền',
  rehearsal: 1,
  settings: { pageId: '1001', accessToken: 'secret-token' },
}
const parcel = makeParcel({ text: 'Tin vui & tốt\n\nMã tin: LT-1', destination })

let platform: RehearsalPlatform

beforeAll(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
})
beforeEach(() => {
  setRehearsalUrl(platform.url)
  platform.faults.off()
})
afterAll(() => platform.close())

test('a post goes out once, word for word, and its link shows it', async () => {
  const outcome = await facebook.deliver(parcel)
  expect(platform.posts()).toMatchObject([{ text: parcel.text, pageId: '1001', published: 1 }])
  const remoteId = platform.posts()[0]?.id
  expect(outcome).toEqual({ known: 'confirmed', remoteId, link: `${platform.url}/${remoteId}` })
  const page = await fetch(`${platform.url}/${remoteId}`)
  expect(await page.text()).toContain('Tin vui &#38; tốt')
})

describe('what is known when the platform fails', () => {
  test.each<[FaultName, Outcome['known'], string, number]>([
    ['rate', 'retry', 'rate', 0],
    ['too-many', 'retry', 'rate', 0],
    ['expired', 'blocked', 'token', 0],
    ['permission', 'blocked', 'permission', 0],
    ['content', 'blocked', 'content', 0],
    ['error', 'unknown', 'platform-error', 0],
    ['kept-error', 'unknown', 'platform-error', 1],
    ['hang', 'unknown', 'no-answer', 0],
    ['kept-hang', 'unknown', 'no-answer', 1],
    ['kept-reset', 'unknown', 'no-answer', 1],
    ['kept-nothing', 'unknown', 'unreadable-answer', 1],
  ])('%s is %s (%s), and %s posts are there', async (fault, known, code, kept) => {
    const before = platform.posts().length
    platform.faults.on(fault, { times: 1 })
    expect(await facebook.deliver(parcel)).toMatchObject({ known, reason: { code } })
    expect(platform.posts().length - before).toBe(kept)
  })

  test('a repetition may be the post itself: it is unknown until it is looked for', async () => {
    platform.faults.on('kept-hang', { times: 1 })
    await facebook.deliver(parcel)
    platform.faults.on('duplicate')
    expect(await facebook.deliver(parcel)).toEqual({
      known: 'unknown',
      reason: { code: 'duplicate', detail: '(#506) Duplicate status message' },
    })
  })

  test('a text the platform does not take is refused', async () => {
    expect(await facebook.deliver({ ...parcel, text: 'a'.repeat(63_207) })).toMatchObject({
      known: 'refused',
      reason: { code: 'invalid' },
    })
  })

  test('it waits as long as the platform asks, in seconds or in minutes', async () => {
    platform.faults.on('too-many', { times: 1, afterSeconds: 30 })
    expect(await facebook.deliver(parcel)).toMatchObject({ known: 'retry', afterMs: 30_000 })
    platform.faults.on('rate', { times: 1, afterSeconds: 180 })
    expect(await facebook.deliver(parcel)).toMatchObject({ known: 'retry', afterMs: 180_000 })
  })

  test('an answer slower than the limit is none, though the post may come later', async () => {
    const before = platform.posts().length
    platform.faults.delay(600)
    expect(await facebook.deliver(parcel)).toMatchObject({ known: 'unknown' })
    await expect.poll(() => platform.posts().length).toBe(before + 1)
  })

  test('the token never stands in what is told, even where the platform repeats it', async () => {
    const settings = { pageId: '1001', accessToken: 'malformed' }
    const outcome = await facebook.deliver({ ...parcel, destination: { ...destination, settings } })
    expect(outcome).toMatchObject({ known: 'blocked', reason: { code: 'token' } })
    expect(JSON.stringify(outcome)).not.toContain('access token malformed')
  })
})

describe('where no connection comes about, the post surely did not leave', () => {
  const unreachable = { known: 'retry', reason: { code: 'unreachable' } }

  test('nobody listens', async () => {
    setRehearsalUrl('http://127.0.0.1:1')
    expect(await facebook.deliver(parcel)).toMatchObject(unreachable)
  })

  test('the name is nobody’s', async () => {
    setRehearsalUrl('http://facebook.invalid')
    expect(await facebook.deliver(parcel)).toMatchObject(unreachable)
  })

  test('the other side does not speak TLS', async () => {
    setRehearsalUrl(platform.url.replace('http:', 'https:'))
    expect(await facebook.deliver(parcel)).toMatchObject(unreachable)
  })

  test('the handshake never ends', async () => {
    setRehearsalUrl(`https://${await listen(createTcpServer())}`)
    expect(await facebook.deliver(parcel)).toMatchObject(unreachable)
  })
})

describe('answers that say nothing certain leave the post unknown', () => {
  test.each<[string, string, RequestListener]>([
    ['a web page', 'unreadable-answer', (_, res) => res.end('<html>Xin đợi</html>')],
    ['JSON without an id', 'unreadable-answer', (_, res) => res.end('{"success":true}')],
    [
      'a refusal that is not the platform’s',
      'unreadable-answer',
      (_, res) => res.writeHead(403).end('proxy'),
    ],
    [
      'a redirect',
      'unreadable-answer',
      (_, res) => res.writeHead(302, { location: '/login' }).end(),
    ],
    ['a gateway’s error', 'platform-error', (_, res) => res.writeHead(502).end()],
    ['half an answer', 'no-answer', (_, res) => res.writeHead(200).write('{"id":')],
    ['a closed connection', 'no-answer', (req) => req.socket.end()],
  ])('%s (%s)', async (_, code, answer) => {
    setRehearsalUrl(`http://${await listen(createHttpServer(answer))}`)
    expect(await facebook.deliver(parcel)).toMatchObject({ known: 'unknown', reason: { code } })
  })
})

const opened: Server[] = []
afterEach(() => {
  for (const server of opened.splice(0)) server.close()
})

async function listen(server: Server) {
  opened.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}
