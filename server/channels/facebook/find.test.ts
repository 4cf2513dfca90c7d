import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import { instant, MINUTE } from '#server/clock.ts'
import {
  openRehearsalPlatform,
  type RehearsalPlatform,
} from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { facebook } from './facebook.ts'
import { find } from './find.ts'

vi.hoisted(() => (process.env.REQUEST_TIMEOUT_MS = '400'))

const settings = { pageId: '1001', accessToken: 'secret-token' }
const destination = { id: 'd', name: 'Trang', placeName: 'Xã', rehearsal: 1, settings } as const
const text = 'Hội nghị  đã\nkhai mạc\n\nMã tin: LT-12'
const parcel = makeParcel({ code: 'LT-12', text, destination })
const triedAt = '2026-11-21T22:30:00.000Z'

let platform: RehearsalPlatform

beforeEach(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  setRehearsalUrl(platform.url)
})
afterEach(() => platform.close())

test('a post whose answer was lost is found, with its link and its time', async () => {
  platform.faults.on('kept-hang', { times: 1 })
  await facebook.deliver(parcel)
  const [post] = platform.posts()
  expect(await find(parcel, instant())).toEqual({
    known: 'found',
    remoteId: post?.id,
    link: `${platform.url}/posts/${post?.id}`,
    at: `${post?.createdAt.slice(0, 19)}.000Z`,
  })
})

test('a post that was not kept is absent', async () => {
  platform.faults.on('error', { times: 1 })
  await facebook.deliver(parcel)
  expect(await find(parcel, instant())).toEqual({ known: 'absent' })
})

test('other spaces and decomposed letters are the same text', async () => {
  const id = seed('Hội nghị đã khai mạc Mã tin: LT-12 '.normalize('NFD'))
  expect(await find(parcel, triedAt)).toMatchObject({ known: 'found', remoteId: id })
})

test('a text somebody has altered is still found by its code', async () => {
  const id = seed('Hội nghị đã bế mạc.\n\nMã tin: LT-12.')
  expect(await find(parcel, triedAt)).toMatchObject({ known: 'found', remoteId: id })
})

test('the very text comes before a post that only names its code', async () => {
  const id = seed(text)
  seed('Đính chính tin LT-12')
  expect(await find(parcel, triedAt)).toMatchObject({ remoteId: id })
})

test.each(['Mã tin: LT-123', 'Mã tin: XLT-12', 'Mã tin: LT-12-2', 'Mã tin: lt-1'])(
  'a longer or another code is another post: %s',
  async (other) => {
    seed(other)
    expect(await find(parcel, triedAt)).toEqual({ known: 'absent' })
  },
)

test('the post of another Page is not ours', async () => {
  platform.seed({ pageId: '2002', text, createdAt: triedAt })
  expect(await find(parcel, triedAt)).toEqual({ known: 'absent' })
})

test('it pages past newer posts, and stops 15 minutes before the attempt', async () => {
  const id = seed(text, -14 * MINUTE)
  for (let at = 0; at < 250; at++) seed(`Bài khác ${at}`, MINUTE)
  expect(await find(parcel, triedAt)).toMatchObject({ known: 'found', remoteId: id })
  for (let at = 0; at < 250; at++) seed(`Bài cũ ${at}`, -20 * MINUTE)
  const before = platform.counts().requests
  expect(await find({ ...parcel, code: 'LT-99', text: 'B' }, triedAt)).toEqual({ known: 'absent' })
  expect(platform.counts().requests - before).toBe(4)
})

test.each(['unreadable', 'expired', 'rate', 'too-many', 'permission'] as const)(
  'a list that is not read is unreadable, never absent: %s',
  async (fault) => {
    platform.faults.on(fault)
    expect(await find(parcel, triedAt)).toMatchObject({ known: 'unreadable' })
  },
)

test('a list that takes too long, or nobody serves, is unreadable', async () => {
  platform.faults.delay(600)
  expect(await find(parcel, triedAt)).toMatchObject({
    known: 'unreadable',
    reason: { code: 'no-answer' },
  })
  setRehearsalUrl('http://127.0.0.1:1')
  expect(await find(parcel, triedAt)).toMatchObject({
    known: 'unreadable',
    reason: { code: 'unreachable' },
  })
})

test('a list that fails on its second page is unreadable', async () => {
  for (let at = 0; at < 150; at++) seed(`Bài ${at}`, MINUTE)
  const looking = find(parcel, triedAt)
  await expect.poll(() => platform.counts().requests, { interval: 1 }).toBe(1)
  platform.faults.on('unreadable')
  expect(await looking).toMatchObject({ known: 'unreadable', reason: { code: 'platform-error' } })
})

function seed(message: string, ms = 0) {
  const createdAt = instant(Date.parse(triedAt) + ms)
  return platform.seed({ pageId: '1001', text: message, createdAt }).id
}
