import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Destination, Outcome, Picture } from '#server/channels/channel.ts'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import type { FaultName } from '#server/rehearsal/fault-list.ts'
import {
  openRehearsalPlatform,
  type RehearsalPlatform,
} from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { wordpress } from './wordpress.ts'

vi.hoisted(() => (process.env.REQUEST_TIMEOUT_MS = '2000'))

const destination: Destination = {
  ...{ id: 'd', name: 'Cổng tỉnh', placeName: 'Tỉnh Cà Mau', rehearsal: 1 },
  settings: { site: 'https://cong.example.vn', user: 'editor', password: 'secret word' },
}

let platform: RehearsalPlatform
let number = 0

beforeAll(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
})
beforeEach(() => {
  setRehearsalUrl(platform.url)
  platform.faults.off()
})
afterAll(() => platform.close())

describe('a lease that ends', () => {
  const requestMs = 2000
  const slow = (): Picture => ({
    ...{ id: 'a', alt: 'Ảnh', width: 1, height: 1, sha256: 'a' },
    read: async () => sleep(80, Buffer.from('')),
  })

  test('before a picture is sent leaves neither it nor a post there, and it is tried again', async () => {
    const parcel = newParcel()
    const until = performance.now() + requestMs + 40
    const media = platform.wordpress.media().length
    expect(await wordpress.deliver({ ...parcel, pictures: [slow()], until })).toMatchObject({
      ...{ known: 'retry', reason: { code: 'no-time' } },
    })
    expect([platform.wordpress.media().length, postsOf(parcel)]).toEqual([media, []])
    expect(await wordpress.deliver(parcel)).toMatchObject({ known: 'confirmed' })
  })

  test('after it was looked for leaves no post there', async () => {
    const parcel = newParcel()
    platform.faults.delay(60)
    const until = performance.now() + requestMs + 60
    expect(await wordpress.deliver({ ...parcel, until })).toMatchObject({
      ...{ known: 'retry', reason: { code: 'no-time' } },
    })
    platform.faults.delay(0)
    expect(postsOf(parcel)).toEqual([])
  })
})

describe('what is known when the portal fails', () => {
  test.each<[FaultName, Outcome['known'], string, number]>([
    ['rate', 'retry', 'rate', 0],
    ['too-many', 'retry', 'rate', 0],
    ['expired', 'blocked', 'token', 0],
    ['permission', 'blocked', 'permission', 0],
    ['content', 'unknown', 'unreadable-answer', 0],
    ['error', 'unknown', 'platform-error', 0],
    ['kept-error', 'unknown', 'platform-error', 1],
    ['hang', 'unknown', 'no-answer', 0],
    ['kept-hang', 'unknown', 'no-answer', 1],
    ['kept-reset', 'unknown', 'no-answer', 1],
    ['kept-nothing', 'unknown', 'unreadable-answer', 1],
    ['unreadable', 'retry', 'platform-error', 0],
  ])(
    '%s is %s (%s), %s posts are there, and in the end it is one',
    async (fault, known, code, kept) => {
      const parcel = newParcel()
      platform.faults.on(fault, { times: 1 })
      expect(await wordpress.deliver(parcel)).toMatchObject({ known, reason: { code } })
      expect(postsOf(parcel)).toHaveLength(kept)
      platform.faults.off()
      const found = await wordpress.find?.(parcel, '')
      expect(found?.known).toBe(kept === 1 ? 'found' : 'absent')
      expect(await wordpress.deliver(parcel)).toMatchObject({ known: 'confirmed' })
      expect(postsOf(parcel)).toHaveLength(1)
    },
  )

  test.each<FaultName>(['kept-error', 'kept-reset', 'kept-nothing', 'error', 'expired'])(
    '%s of a picture posts nothing, and the picture is sent once',
    async (fault) => {
      const parcel = { ...newParcel(), pictures: [picture] }
      platform.faults.on(fault, { times: 1, pageId: 'wordpress-media' })
      const { known } = await wordpress.deliver(parcel)
      expect(['retry', 'blocked']).toContain(known)
      expect(postsOf(parcel)).toEqual([])
      platform.faults.off()
      expect(await wordpress.deliver(parcel)).toMatchObject({ known: 'confirmed' })
      const sent = platform.wordpress
        .media()
        .filter(({ slug }) => slug.startsWith(parcel.code.toLowerCase()))
      expect(sent).toMatchObject([{ alt: 'Nhà văn hóa ấp' }])
      expect(postsOf(parcel)).toMatchObject([{ featured: sent[0]?.id }])
    },
  )

  test('the portal rests as long as it asks', async () => {
    platform.faults.on('too-many', { times: 1, afterSeconds: 30 })
    expect(await wordpress.deliver(newParcel())).toMatchObject({ afterMs: 30_000, restMs: 30_000 })
  })

  test('a post that comes in after it was given up is seen by the one that follows, and stays alone', async () => {
    const parcel = newParcel()
    platform.faults.on('kept-hang', { times: 1 })
    await wordpress.deliver(parcel)
    // Both looks came too early; the next try goes out past the look, too.
    const { port, close } = await openBlind(platform.url)
    setRehearsalUrl(`http://127.0.0.1:${port}`)
    const outcome = await wordpress.deliver(parcel)
    close()
    const [first] = postsOf(parcel)
    expect(outcome).toMatchObject({ known: 'confirmed', remoteId: String(first?.id) })
    const states = platform.wordpress
      .posts()
      .filter(({ slug }) => slug.startsWith(parcel.code.toLowerCase()))
      .map(({ status }) => status)
    expect(states).toEqual(['pending', 'trash'])
  })

  test('what is taken back or corrected while the portal fails is tried again', async () => {
    const parcel = newParcel()
    const { remoteId } = (await wordpress.deliver(parcel)) as { remoteId: string }
    const published = { ...parcel, remoteId }
    for (const act of [wordpress.remove!, wordpress.edit!]) {
      platform.faults.on('error', { times: 1 })
      expect(await act(published)).toMatchObject({ known: 'retry' })
      platform.faults.on('expired', { times: 1, pageId: 'wordpress' })
      expect(await act(published)).toMatchObject({ known: 'blocked', reason: { code: 'token' } })
      platform.faults.off()
    }
  })

  test('numbers that could not be read are said to be missing', async () => {
    const parcel = newParcel()
    const { remoteId } = (await wordpress.deliver(parcel)) as { remoteId: string }
    platform.faults.on('expired')
    expect(await wordpress.measure?.(destination, remoteId)).toEqual([
      { metric: 'published', unavailable: { code: 'token', detail: expect.any(String) } },
    ])
  })
})

describe('where no connection comes about, the post surely did not leave', () => {
  test.each(['http://127.0.0.1:1', 'http://cong.invalid'])('%s', async (url) => {
    setRehearsalUrl(url)
    expect(await wordpress.deliver(newParcel())).toMatchObject({
      ...{ known: 'retry', reason: { code: 'unreachable' } },
    })
  })
})

describe('answers that say nothing certain leave the post unknown', () => {
  test.each<[string, string, RequestListener]>([
    ['a web page', 'unreadable-answer', (_, res) => res.end('<html>Xin đợi</html>')],
    ['JSON without an id', 'unreadable-answer', (_, res) => res.end('{"success":true}')],
    ['a firewall', 'unreadable-answer', (_, res) => res.writeHead(403).end('blocked')],
    ['a redirect', 'unreadable-answer', (_, res) => res.writeHead(302, { location: '/x' }).end()],
    ['a gateway’s error', 'platform-error', (_, res) => res.writeHead(502).end()],
    ['half an answer', 'no-answer', (_, res) => res.writeHead(200).write('{"id":')],
    ['a closed connection', 'no-answer', (req) => req.socket.end()],
    ['an answer without end', 'no-answer', (_, res) => res.end('x'.repeat(3_000_000))],
  ])('%s (%s)', async (_, code, answer) => {
    const posts: RequestListener = (req, res) => {
      if (req.method === 'GET') res.end('[]')
      else answer(req, res)
    }
    setRehearsalUrl(`http://127.0.0.1:${await listen(createServer(posts))}`)
    expect(await wordpress.deliver(newParcel())).toMatchObject({
      known: 'unknown',
      reason: { code },
    })
  })

  test('a redirect is not followed, wherever it leads', async () => {
    let followed = 0
    const elsewhere = await listen(createServer((_, res) => (followed++, res.end('[]'))))
    const moved = createServer((_, res) =>
      res.writeHead(307, { location: `http://127.0.0.1:${elsewhere}/` }).end(),
    )
    setRehearsalUrl(`http://127.0.0.1:${await listen(moved)}`)
    expect(await wordpress.deliver(newParcel())).toMatchObject({ known: 'retry' })
    expect(followed).toBe(0)
  })
})

test('the password never stands in what is told, even where the portal repeats it', async () => {
  const said = JSON.stringify({ code: 'x', message: '<b>secret word</b> is wrong' })
  const repeats = createServer((_, res) => res.writeHead(401).end(said))
  setRehearsalUrl(`http://127.0.0.1:${await listen(repeats)}`)
  const outcome = await wordpress.deliver(newParcel())
  expect(outcome).toHaveProperty('reason.detail', '… is wrong')
})

const picture: Picture = {
  ...{ id: 'a', alt: 'Nhà văn hóa ấp', width: 2, height: 2, sha256: 'a'.repeat(64) },
  read: async () => Buffer.from('jpeg'),
}

function newParcel() {
  const code = `LT-${++number}`
  const text = `Tin vui\n\nNội dung.\n\nMã tin: ${code}`
  return makeParcel({ deliveryId: `d${number}`, code, text, destination })
}

/** Those that are not in the bin. */
function postsOf({ code }: { code: string }) {
  const own = new RegExp(`Mã tin: ${code}<`)
  return platform.wordpress
    .posts()
    .filter(({ content, status }) => own.test(content) && status !== 'trash')
}

/** The platform, but the first two lists of posts show none. */
async function openBlind(url: string) {
  let looks = 0
  const server = createServer(async (req, res) => {
    if (req.method === 'GET' && req.url?.includes('/posts?') && ++looks <= 2) return res.end('[]')
    const body = await buffer(req)
    const { authorization = '', 'content-type': type = '' } = req.headers
    const answer = await fetch(url + req.url, {
      method: req.method,
      headers: { authorization, ...(type && { 'content-type': type }) },
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    })
    res.writeHead(answer.status).end(await answer.text())
  })
  const port = await listen(server)
  return { port, close: () => server.closeAllConnections() }
}

const opened: Server[] = []
afterEach(() => {
  for (const server of opened.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function listen(server: Server) {
  opened.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
