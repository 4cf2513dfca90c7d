import { hash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Picture } from '#server/channels/channel.ts'
import { makeNotes, makeParcel } from '#server/channels/parcel.fixture.ts'
import { instant } from '#server/clock.ts'
import {
  openRehearsalPlatform,
  type RehearsalPlatform,
} from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { facebook } from './facebook.ts'

vi.hoisted(() => (process.env.REQUEST_TIMEOUT_MS = '3000'))

const settings = { pageId: '1001', accessToken: 'secret-token' }
const destination = { id: 'd', name: 'Trang', placeName: 'Xã', rehearsal: 1, settings } as const
const text = 'Ngày hội đại đoàn kết\n\nMã tin: LT-7'

let platform: RehearsalPlatform

beforeAll(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  setRehearsalUrl(platform.url)
})
beforeEach(() => platform.faults.off())
afterAll(() => platform.close())

const picture = (alt: string): Picture => {
  const jpeg = Buffer.from(`\xff\xd8\xff${alt}`, 'latin1')
  const size = { width: 1600, height: 900 }
  return { id: alt, alt, ...size, sha256: hash('sha256', jpeg), read: async () => jpeg }
}
const ALTS = ['Bà con dọn đường làng', 'Trẻ em múa lân', 'Mâm cơm chung']
const parcelOf = (alts: string[]) =>
  makeParcel({ code: 'LT-7', text, destination, pictures: alts.map(picture) })
const altsOf = (post: { photos: { alt: string }[] } | undefined) =>
  post?.photos.map(({ alt }) => alt)

test('one picture is a photo whose caption is the text, with its alternative text', async () => {
  const outcome = await facebook.deliver(parcelOf(ALTS.slice(0, 1)))
  const post = platform.posts().at(-1)
  expect(post).toMatchObject({ text, published: 1 })
  expect(altsOf(post)).toEqual([ALTS[0]])
  const link = `${platform.url}/${post?.id}`
  expect(outcome).toEqual({ known: 'confirmed', remoteId: post?.id, link })
  expect(await (await fetch(link)).text()).toContain('Bà con dọn đường làng')
  const photo = await fetch(`${platform.url}/photos/${post?.photos[0]?.id}.jpg`)
  expect(Buffer.from(await photo.arrayBuffer()).toString('latin1')).toContain('làng')
})

test('several are one post with all of them in their order', async () => {
  const before = platform.posts().length
  await facebook.deliver(parcelOf(ALTS))
  expect(platform.posts()).toHaveLength(before + 1)
  expect(altsOf(platform.posts().at(-1))).toEqual(ALTS)
})

test('the same picture twice is uploaded once and shown once', async () => {
  expect(await facebook.deliver(parcelOf([ALTS[0]!, ALTS[0]!]))).toMatchObject({
    known: 'confirmed',
  })
})

describe('an upload of several that fails leaves nothing to be seen', () => {
  test.each(['photo-error', 'photo-hang'] as const)(
    '%s: it is tried again, and what was uploaded is not uploaded twice',
    async (fault) => {
      const parcel = parcelOf(ALTS)
      const [posts, uploads] = [platform.posts().length, platform.photos()]
      const first = parcel.pictures[1]!
      const read = first.read
      // The second of the three meets the fault.
      first.read = async (form) => {
        platform.faults.on(fault, { times: 1 })
        first.read = read
        return read(form)
      }
      expect(await facebook.deliver(parcel)).toMatchObject({ known: 'retry' })
      expect(platform.posts()).toHaveLength(posts)
      expect(Object.keys(await parcel.notes.all())).toHaveLength(1)
      expect(await facebook.deliver(parcel)).toMatchObject({ known: 'confirmed' })
      expect(platform.posts()).toHaveLength(posts + 1)
      expect(altsOf(platform.posts().at(-1))).toEqual(ALTS)
      // Of a lost answer nobody knows whether it was kept: that one alone is there twice, in no post.
      expect(platform.photos() - uploads).toBe(fault === 'photo-hang' ? 4 : 3)
    },
  )

  test('a limit or an expired token stands as it is', async () => {
    platform.faults.on('rate', { times: 1 })
    expect(await facebook.deliver(parcelOf(ALTS))).toMatchObject({
      known: 'retry',
      reason: { code: 'rate' },
    })
    platform.faults.on('expired', { times: 1 })
    expect(await facebook.deliver(parcelOf(ALTS))).toMatchObject({
      known: 'blocked',
      reason: { code: 'token' },
    })
  })

  test('uploads that are a day old are not relied on', async () => {
    const parcel = parcelOf(ALTS)
    platform.faults.on('error', { times: 1 })
    await facebook.deliver(parcel)
    const old = makeNotes()
    for (const [key, value] of Object.entries(await parcel.notes.all()))
      await old.put(key, JSON.stringify({ ...JSON.parse(value), atMs: Date.now() - 86_400_000 }))
    const uploads = platform.photos()
    await facebook.deliver({ ...parcel, notes: old })
    expect(platform.photos() - uploads).toBe(3)
  })

  test('where the lease would end first, nothing more is sent', async () => {
    const before = platform.counts().requests
    const until = performance.now() + 2000
    for (const alts of [ALTS, ALTS.slice(0, 1)])
      expect(await facebook.deliver({ ...parcelOf(alts), until })).toMatchObject({
        known: 'retry',
        reason: { code: 'no-time' },
      })
    expect(platform.counts().requests).toBe(before)
  })
})

describe.each([1, 3])('a post with %s pictures whose answer is lost', (count) => {
  test.each(['kept-hang', 'kept-reset', 'kept-error', 'kept-nothing'] as const)(
    '%s: it is there once, and it is found',
    async (fault) => {
      platform.faults.on(fault, { times: 1 })
      const code = `LT-${fault}-${count}`
      const parcel = { ...parcelOf(ALTS.slice(0, count)), code, text: `Tin\n\nMã tin: ${code}` }
      const before = platform.posts().length
      expect(await facebook.deliver(parcel)).toMatchObject({ known: 'unknown' })
      expect(platform.posts()).toHaveLength(before + 1)
      const found = await facebook.find!(parcel, instant())
      const remoteId = platform.posts().at(-1)?.id
      expect(found).toMatchObject({ known: 'found', remoteId })
    },
  )

  test('one that was not kept is absent', async () => {
    platform.faults.on('error', { times: 1 })
    const parcel = { ...parcelOf(ALTS.slice(0, count)), code: 'LT-KHONG', text: 'LT-KHONG' }
    await facebook.deliver(parcel)
    expect(await facebook.find!(parcel, instant())).toEqual({ known: 'absent' })
  })
})

test('what is used of the allowance makes the account rest, whatever became of the post', async () => {
  platform.faults.use(85)
  expect(await facebook.deliver(parcelOf([]))).toMatchObject({ known: 'confirmed', restMs: 31_000 })
  platform.faults.use(96)
  platform.faults.on('error', { times: 1 })
  expect(await facebook.deliver(parcelOf(ALTS))).toMatchObject({ restMs: 600_000 })
  platform.faults.use(10)
  expect(await facebook.deliver(parcelOf([]))).not.toHaveProperty('restMs')
})
