import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import { DAY, HOUR, instant, MINUTE } from '#server/clock.ts'
import {
  openRehearsalPlatform,
  type RehearsalPlatform,
} from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { nearby } from './nearby.ts'

const settings = { pageId: '1001', accessToken: 'secret-token' }
const destination = { id: 'd', name: 'Trang', placeName: 'Xã', rehearsal: 1, settings } as const
const parcel = makeParcel({ code: 'LT-12', text: 'Hội nghị khai mạc', destination })
const triedAt = '2026-11-21T22:30:00.000Z'

let platform: RehearsalPlatform

beforeAll(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  setRehearsalUrl(platform.url)
})
beforeEach(() => platform.faults.off())
afterAll(() => platform.close())

test('the posts of the Page around the time are read, the newest first, with link and moment', async () => {
  seed('Bài tuần trước', -7 * DAY)
  const near = seed('Hội nghị đã khai mạc', MINUTE)
  const later = seed('Bài khác', HOUR)
  platform.seed({ pageId: '2002', text: 'Trang khác', createdAt: triedAt })
  expect(await nearby(parcel, triedAt)).toEqual({
    known: 'read',
    posts: [neighbour(later, 'Bài khác', HOUR), neighbour(near, 'Hội nghị đã khai mạc', MINUTE)],
  })
})

test('a Page that cannot be read says so, and never that nothing stands there', async () => {
  platform.faults.on('unreadable')
  expect(await nearby(parcel, triedAt)).toMatchObject({
    ...{ known: 'unreadable', reason: { code: 'platform-error' } },
  })
  platform.faults.on('expired')
  expect(await nearby(parcel, triedAt)).toMatchObject({
    ...{ known: 'unreadable', reason: { code: 'token' } },
  })
})

function neighbour(id: string, text: string, ms: number) {
  const at = instant(Date.parse(triedAt) + ms)
  return { remoteId: id, text, at, link: `${platform.url}/posts/${id}` }
}

function seed(text: string, ms: number) {
  const createdAt = instant(Date.parse(triedAt) + ms)
  return platform.seed({ pageId: '1001', text, createdAt }).id
}
