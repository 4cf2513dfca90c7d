import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Outcome, Picture } from '#server/channels/channel.ts'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import { instant } from '#server/clock.ts'
import type { FaultName } from '#server/rehearsal/fault-list.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import type { ZaloFault } from '#server/rehearsal/zalo-faults.ts'
import { openZalo } from './zalo.ts'
import { openGround, quick, TEXT, type Ground } from './zalo.fixture.ts'

vi.hoisted(() => (process.env.REQUEST_TIMEOUT_MS = '1000'))

let ground: Ground

beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.close())

const look = (parcel: Parameters<typeof quick.deliver>[0]) => quick.find!(parcel, instant())

test('an article goes out once, in its parts, and its link shows it', async () => {
  const { parcel } = ground.begin()
  const outcome = await quick.deliver(parcel)
  const article = ground.platform.zalo.articles().at(-1)!
  expect(article).toMatchObject({
    ...{ oaId: '2001', title: 'Sáu nghìn xã về đích', status: 'show' },
    description: 'Đến tháng 6/2025, cả nước có 6.058 xã đạt chuẩn.',
    author: 'Mặt trận xã Phong Điền',
  })
  expect(article.body.map(({ content }) => content)).toEqual([
    ...['Ba việc cần làm:', '• điện', '• đường', 'Mã tin: LT-1'],
  ])
  const link = `${ground.platform.url}/zalo/articles/${article.id}`
  expect(outcome).toEqual({ known: 'confirmed', remoteId: article.id, link })
  expect(await (await fetch(link)).text()).toContain('Sáu nghìn xã về đích')
})

test('the token of a new article is kept before anything else is asked', async () => {
  const { parcel } = ground.begin()
  ground.platform.zalo.faults.on('processing')
  expect(await quick.deliver(parcel)).toMatchObject({ known: 'unknown' })
  const article = ground.platform.zalo.articles().at(-1)!
  expect(await parcel.notes.all()).toMatchObject({ articleToken: article.token })
})

test('pictures are made small enough, and the platform is told where they are', async () => {
  const asked: unknown[] = []
  const picture = (id: string): Picture => ({
    ...{ id, alt: `Ảnh ${id}`, width: 4000, height: 3000, sha256: id },
    read: async (form) => Buffer.from(String(asked.push(form))),
  })
  const { parcel } = ground.begin()
  await quick.deliver({ ...parcel, pictures: [picture('a'), picture('b')] })
  const { cover, body } = ground.platform.zalo.articles().at(-1)!
  expect(cover).toMatch(/^http.*\/pictures\/a\.jpg$/)
  expect(body.at(-1)).toMatchObject({
    ...{ type: 'image', caption: 'Ảnh b' },
    url: expect.stringMatching(/\/pictures\/b\.jpg$/),
  })
  expect(asked).toHaveLength(2)
  expect(asked[0]).toMatchObject({ maxBytes: 1_000_000 })
})

describe('what is known when the platform fails', () => {
  test.each<[FaultName, Outcome['known'], string, number]>([
    ['rate', 'retry', 'rate', 0],
    ['too-many', 'retry', 'rate', 0],
    ['expired', 'expired', 'token', 0],
    ['permission', 'blocked', 'quota', 0],
    ['content', 'refused', 'invalid', 0],
    ['error', 'unknown', 'platform-error', 0],
    ['kept-error', 'unknown', 'platform-error', 1],
    ['hang', 'unknown', 'no-answer', 0],
    ['kept-hang', 'unknown', 'no-answer', 1],
    ['kept-reset', 'unknown', 'no-answer', 1],
    ['kept-nothing', 'unknown', 'unreadable-answer', 1],
  ])('%s is %s (%s), and %s articles are there', async (fault, known, code, kept) => {
    const { parcel } = ground.begin()
    const before = ground.kept().articles
    ground.platform.faults.on(fault, { times: 1 })
    expect(await quick.deliver(parcel)).toMatchObject({ known, reason: { code } })
    expect(ground.kept().articles - before).toBe(kept)
  })

  test.each<FaultName>(['kept-error', 'kept-hang', 'kept-reset', 'kept-nothing'])(
    '%s, then looked for: exactly one article, and it is found',
    async (fault) => {
      const { parcel } = ground.begin()
      const before = ground.kept().articles
      ground.platform.faults.on(fault, { times: 1 })
      await quick.deliver(parcel)
      const { id } = ground.platform.zalo.articles().at(-1)!
      expect(await look(parcel)).toMatchObject({ known: 'found', remoteId: id })
      expect(await quick.deliver(parcel)).toMatchObject({ known: 'confirmed', remoteId: id })
      expect(ground.kept().articles - before).toBe(1)
    },
  )

  test.each<FaultName>(['error', 'hang'])(
    '%s, then absent and sent again: exactly one',
    async (fault) => {
      const begun = ground.begin()
      const code = `LT-${fault.toUpperCase()}`
      const parcel = { ...begun.parcel, code, text: TEXT.replace('LT-1', code) }
      const before = ground.kept().articles
      ground.platform.faults.on(fault, { times: 1 })
      await quick.deliver(parcel)
      expect(await look(parcel)).toEqual({ known: 'absent' })
      expect(await quick.deliver(parcel)).toMatchObject({ known: 'confirmed' })
      expect(ground.kept().articles - before).toBe(1)
    },
  )

  test('an article that is still processed is asked for again, as often as was said', async () => {
    const { parcel } = ground.begin()
    ground.platform.zalo.faults.on('processing', { times: 2 })
    expect(await quick.deliver(parcel)).toMatchObject({ known: 'confirmed' })
  })

  test('one that stays in processing is unknown; looked for later it is found, and there is one', async () => {
    const { parcel } = ground.begin()
    const before = ground.kept().articles
    ground.platform.zalo.faults.on('processing', { times: 4 })
    expect(await quick.deliver(parcel)).toMatchObject({
      ...{ known: 'unknown', reason: { code: 'no-answer' } },
    })
    expect(await look(parcel)).toMatchObject({ known: 'unreadable' })
    expect(await look(parcel)).toMatchObject({ known: 'found' })
    expect(ground.kept().articles - before).toBe(1)
  })

  test('a slow platform is waited for no longer than for one answer; what was not reached is found, and there is one', async () => {
    const { parcel } = ground.begin({ broadcast: 'yes' })
    const before = ground.kept()
    ground.platform.faults.delay(400)
    const from = performance.now()
    expect(await quick.deliver(parcel)).toMatchObject({
      known: expect.stringMatching(/unknown|retry/),
    })
    expect(performance.now() - from).toBeLessThan(3000)
    ground.platform.faults.off()
    expect(await look(parcel)).toEqual({ known: 'absent' })
    expect(await quick.deliver(parcel)).toMatchObject({ known: 'confirmed' })
    expect(ground.kept()).toEqual({
      articles: before.articles + 1,
      broadcasts: before.broadcasts + 1,
    })
  })

  test('a picture the platform could not fetch refuses the article', async () => {
    const { parcel } = ground.begin()
    ground.platform.zalo.faults.on('media', { times: 1 })
    expect(await quick.deliver(parcel)).toMatchObject({
      ...{ known: 'refused', reason: { detail: 'Upload media failed (-200)' } },
    })
  })

  test('a title that is too long is refused with HTTP 200', async () => {
    const { parcel } = ground.begin()
    expect(await quick.deliver({ ...parcel, text: 'a'.repeat(150) })).toMatchObject({
      ...{ known: 'refused', reason: { code: 'invalid', detail: expect.stringMatching('-201') } },
    })
  })

  test('once it was created, a connection that fails leaves it unknown, not unsent', async () => {
    const { parcel } = ground.begin()
    await parcel.notes.put('articleToken', 'a-token')
    setRehearsalUrl('http://127.0.0.1:1')
    expect(await quick.deliver(parcel)).toMatchObject({
      ...{ known: 'unknown', reason: { code: 'unreachable' } },
    })
  })

  test('the token never stands in what is told', async () => {
    const { parcel, destination } = ground.begin({ accessToken: 'expired' })
    const outcome = await quick.deliver({ ...parcel, destination })
    expect(outcome).toMatchObject({ known: 'expired' })
    expect(JSON.stringify(outcome)).not.toContain(destination.settings.refreshToken)
  })
})

test('a token that ends at the third article: renewed once, and no article is there twice', async () => {
  let { destination } = ground.begin()
  const before = ground.kept().articles
  ground.platform.zalo.faults.on('token-ends', { times: 1, after: 2 })
  let renewals = 0
  for (let n = 1; n <= 5; n++) {
    const code = `LT-${n}0`
    const parcel = makeParcel({ code, text: TEXT.replace('LT-1', code), destination })
    const outcome = await quick.deliver(parcel)
    if (outcome.known === 'confirmed') continue
    expect(outcome).toMatchObject({ known: 'expired' })
    const renewed = await quick.renew!(destination)
    if (renewed.known !== 'renewed') throw new Error('not renewed')
    renewals++
    destination = { ...destination, settings: { ...destination.settings, ...renewed.secrets } }
    expect(await quick.deliver({ ...parcel, destination })).toMatchObject({ known: 'confirmed' })
  }
  expect(renewals).toBe(1)
  expect(ground.kept().articles - before).toBe(5)
})

describe('an article that is sent round', () => {
  const settings = { broadcast: 'yes', cities: '92' }

  test('goes to all of one place, never by sex or age', async () => {
    const { parcel } = ground.begin(settings)
    const before = ground.kept().broadcasts
    const outcome = await quick.deliver(parcel)
    const sent = ground.platform.zalo.broadcasts()
    expect(sent.length - before).toBe(1)
    expect(outcome).toMatchObject({ known: 'confirmed', remoteId: sent.at(-1)?.articleId })
    expect(sent.at(-1)).toMatchObject({ cities: '92' })
    expect(await parcel.notes.all()).toMatchObject({ broadcast: sent.at(-1)?.id })
  })

  test('is neither made nor sent round twice, however often it is tried', async () => {
    const { parcel } = ground.begin(settings)
    const before = ground.kept()
    const first = await quick.deliver(parcel)
    expect(await quick.deliver(parcel)).toEqual(first)
    expect(await look(parcel)).toMatchObject({ known: 'found' })
    expect(ground.kept()).toEqual({
      articles: before.articles + 1,
      broadcasts: before.broadcasts + 1,
    })
  })

  test.each<[ZaloFault, string]>([
    ['quota', 'quota'],
    ['package', 'quota'],
  ])(
    '%s stops it after the article; the next try sends it round and makes none',
    async (fault, code) => {
      const { parcel } = ground.begin(settings)
      const before = ground.kept()
      ground.platform.zalo.faults.on(fault, { times: 1 })
      expect(await quick.deliver(parcel)).toMatchObject({ known: 'blocked', reason: { code } })
      expect(ground.kept()).toEqual({ ...before, articles: before.articles + 1 })
      expect(await quick.deliver(parcel)).toMatchObject({ known: 'confirmed' })
      expect(ground.kept()).toEqual({
        articles: before.articles + 1,
        broadcasts: before.broadcasts + 1,
      })
    },
  )

  test.each<[ZaloFault, string]>([
    ['quota', 'blocked'],
    ['broadcast-reset', 'unknown'],
  ])('that is stopped by %s says that its article stands, and where', async (fault, known) => {
    const { parcel } = ground.begin(settings)
    ground.platform.zalo.faults.on(fault, { times: 1 })
    const outcome = await quick.deliver(parcel)
    const { id } = ground.platform.zalo.articles().at(-1)!
    const link = `${ground.platform.url}/zalo/articles/${id}`
    expect(outcome).toMatchObject({ known, stands: { remoteId: id, link } })
  })

  test('whose answer was lost is asked of a person: looking never says absent', async () => {
    const { parcel } = ground.begin(settings)
    const before = ground.kept().broadcasts
    ground.platform.zalo.faults.on('broadcast-reset', { times: 1 })
    expect(await quick.deliver(parcel)).toMatchObject({ known: 'unknown' })
    for (let time = 1; time <= 3; time++)
      expect(await look(parcel)).toMatchObject({ known: 'unreadable' })
    expect(ground.kept().broadcasts - before).toBe(1)
  })

  test('whose article was kept without an answer is found, and then still sent round', async () => {
    const { parcel } = ground.begin(settings)
    const before = ground.kept()
    ground.platform.faults.on('kept-reset', { times: 1 })
    await quick.deliver(parcel)
    expect(await look(parcel)).toEqual({ known: 'absent' })
    expect(await quick.deliver(parcel)).toMatchObject({ known: 'confirmed' })
    expect(ground.kept()).toEqual({
      articles: before.articles + 1,
      broadcasts: before.broadcasts + 1,
    })
  })
})

test('a text that was changed and approved anew between two tries is what stands there', async () => {
  const { parcel } = ground.begin()
  ground.platform.zalo.faults.on('processing', { times: 3 })
  await quick.deliver(parcel)
  const text = TEXT.replace('điện', 'điện, nước')
  expect(await quick.deliver({ ...parcel, text })).toMatchObject({ known: 'confirmed' })
  const { body } = ground.platform.zalo.articles().at(-1)!
  expect(body.map(({ content }) => content)).toContain('• điện, nước')
})

describe('a lease that ends', () => {
  /** So long before its end no other request is begun. */
  const requestMs = 1000
  const slow = (ms: number): Picture => ({
    ...{ id: 'a', alt: 'Ảnh', width: 1, height: 1, sha256: 'a' },
    read: async () => sleep(ms, Buffer.from('')),
  })

  test('before the article is made leaves nothing there, and it is tried again', async () => {
    const { parcel } = ground.begin()
    const before = ground.kept()
    const until = performance.now() + requestMs + 20
    const late = { ...parcel, pictures: [slow(60)], until }
    expect(await quick.deliver(late)).toMatchObject({
      ...{ known: 'retry', reason: { code: 'no-time' } },
    })
    expect(ground.kept()).toEqual(before)
  })

  test('while the platform works on the article ends the asking, and the next try goes on from there', async () => {
    const { parcel, destination } = ground.begin()
    await quick.deliver(makeParcel({ deliveryId: 'p2', destination, text: TEXT }))
    await parcel.notes.put('articleToken', ground.platform.zalo.articles().at(-1)!.token)
    const before = ground.kept()
    const patient = openZalo({ everyMs: 20, times: 1000 })
    ground.platform.zalo.faults.on('processing')
    const until = performance.now() + 150
    expect(await patient.deliver({ ...parcel, until })).toMatchObject({ known: 'unknown' })
    expect(performance.now()).toBeLessThan(until + 5000)
    expect(ground.kept()).toEqual(before)
  })

  test('before the sending round leaves the article there and the round for the next try', async () => {
    const { parcel } = ground.begin({ broadcast: 'yes' })
    const before = ground.kept()
    const patient = openZalo({ everyMs: 300, times: 10 })
    ground.platform.zalo.faults.on('processing', { times: 2 })
    const until = performance.now() + requestMs + 450
    expect(await patient.deliver({ ...parcel, until })).toMatchObject({
      ...{
        known: 'retry',
        reason: { code: 'no-time' },
        stands: { remoteId: expect.any(String) },
      },
    })
    expect(ground.kept()).toEqual({ ...before, articles: before.articles + 1 })
    expect(await quick.deliver(parcel)).toMatchObject({ known: 'confirmed' })
    expect(ground.kept()).toEqual({
      articles: before.articles + 1,
      broadcasts: before.broadcasts + 1,
    })
  })
})

describe('answers that say nothing certain', () => {
  test.each<[string, string, string]>([
    ['a web page', 'unreadable-answer', '<html>Xin đợi</html>'],
    ['success without a token', 'unreadable-answer', '{"error":0,"message":"Success","data":{}}'],
    ['a token that is empty', 'unreadable-answer', '{"error":0,"data":{"token":""}}'],
    ['no error at all', 'unreadable-answer', '{"data":{"token":"a"}}'],
  ])('%s leaves it unknown, and no token in the notes', async (_, code, body) => {
    const { parcel } = ground.begin()
    setRehearsalUrl(await listen(createServer((__, res) => res.end(body))))
    expect(await quick.deliver(parcel)).toMatchObject({ known: 'unknown', reason: { code } })
    expect(await parcel.notes.all()).not.toHaveProperty('articleToken')
  })

  test('success without an id is no article', async () => {
    const { parcel } = ground.begin()
    await parcel.notes.put('articleToken', 'a-token')
    setRehearsalUrl(await listen(createServer((_, res) => res.end('{"error":0,"data":{}}'))))
    expect(await quick.deliver(parcel)).toMatchObject({ known: 'unknown' })
    expect(await parcel.notes.all()).not.toHaveProperty('articleId')
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
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
