import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import type { FaultName } from '#server/rehearsal/fault-list.ts'
import {
  openRehearsalPlatform,
  type RehearsalPlatform,
} from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { check } from './check.ts'
import { edit, remove } from './recall.ts'

vi.hoisted(() => (process.env.REQUEST_TIMEOUT_MS = '1500'))

const at = '2026-11-21T22:30:00.000Z'
const withToken = (accessToken: string) => ({
  ...{ id: 'd', name: 'Trang', placeName: 'Xã', rehearsal: 1 as const },
  settings: { pageId: '1001', accessToken },
})
const destination = withToken('secret-token')
let platform: RehearsalPlatform

beforeAll(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  setRehearsalUrl(platform.url)
  platform.namePage({ pageId: '1001', name: 'Mặt trận xã Phong Điền' })
  // The first request of a process takes longer than the others.
  await check(destination)
})
beforeEach(() => platform.faults.off())
afterAll(() => platform.close())

const posted = (text = 'Bài cũ') => ({
  ...makeParcel({ destination, text: 'Bài đã sửa' }),
  remoteId: platform.seed({ pageId: '1001', text, createdAt: at }).id,
})
const textOf = (id: string) => platform.posts().find((post) => post.id === id)?.text

test('a post is taken down; one that is gone already is down', async () => {
  const post = posted()
  expect(await remove(post)).toEqual({ known: 'done' })
  expect(textOf(post.remoteId)).toBeUndefined()
  expect(await remove(post)).toEqual({ known: 'done' })
})

test('another text stands in its place, and the same again changes nothing', async () => {
  const post = posted()
  expect([await edit(post), await edit(post)]).toEqual([{ known: 'done' }, { known: 'done' }])
  expect(textOf(post.remoteId)).toBe('Bài đã sửa')
})

test('other pictures are for a person, who learns why, and the post stays as it was', async () => {
  const post = posted()
  expect(await edit({ ...post, newPictures: true })).toEqual({
    ...{ known: 'cannot', reason: { code: 'pictures' } },
  })
  expect(textOf(post.remoteId)).toBe('Bài cũ')
})

test('a post that is gone cannot be corrected', async () => {
  const post = posted()
  await remove(post)
  expect(await edit(post)).toEqual({ known: 'cannot' })
})

test.each<[FaultName, string]>([
  ['expired', 'blocked'],
  ['permission', 'blocked'],
  ['rate', 'retry'],
  ['too-many', 'retry'],
])('%s: taking down and correcting are %s', async (fault, known) => {
  platform.faults.on(fault)
  expect([await remove(posted()), await edit(posted())]).toMatchObject([{ known }, { known }])
})

test('no answer is tried again: twice is once', async () => {
  platform.faults.delay(2500)
  expect(await remove(posted())).toMatchObject({ known: 'retry', reason: { code: 'no-answer' } })
})

describe('a connection is tried before anything goes out', () => {
  test('the Page says its name, and the platform when the token ends', async () => {
    const name = 'Mặt trận xã Phong Điền'
    expect(await check(destination)).toEqual({ known: 'connected', name })
    expect(await check(withToken('ends-1790000000'))).toEqual({
      ...{ known: 'connected', name },
      endsAt: '2026-09-21T14:13:20.000Z',
    })
  })

  test.each([
    ['expired', 'refused', 'token'],
    ['malformed', 'refused', 'token'],
    ['', 'refused', 'not-connected'],
  ])('a token that is %j is %s', async (token, known, code) => {
    expect(await check(withToken(token))).toMatchObject({ known, reason: { code } })
  })

  test('a platform that does not answer says nothing of the connection', async () => {
    platform.faults.delay(2500)
    expect(await check(destination)).toMatchObject({ known: 'unreadable' })
  })

  test('nothing is posted by it', () => {
    expect(platform.counts().posting).toBe(0)
  })
})
