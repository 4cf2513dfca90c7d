import { createHash, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Destination, Parcel, Picture } from '#server/channels/channel.ts'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import { DAY, instant, later } from '#server/clock.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { openProxy, type Proxy } from './proxy.fixture.ts'
import {
  asAdministrator,
  type Administrator,
  type Site,
  type SitePost,
} from './portal-admin.fixture.ts'
import { wordpress } from './wordpress.ts'

/** What is expected of the channel on any portal: the rehearsal's own and a real WordPress. */
export function describePortal(
  name: string,
  open: () => Promise<Site & { close?: () => Promise<void> }>,
) {
  describe(name, () => {
    let site: Awaited<ReturnType<typeof open>>
    let admin: Administrator
    let proxy: Proxy

    beforeAll(async () => {
      site = await open()
      admin = asAdministrator(site)
      proxy = await openProxy(site.url)
      setRehearsalUrl(proxy.url)
    })
    afterAll(async () => {
      proxy.close()
      await site.close?.()
    })

    const at = (role: string, settings: Record<string, string> = {}): Destination => ({
      ...{ id: 'd', name: 'Cổng tỉnh', placeName: 'Tỉnh Cà Mau', rehearsal: 1 },
      settings: { site: 'x', user: role, password: site.accounts[role] ?? '', ...settings },
    })

    test('an account that may post is named; a wrong password and a reader are not', async () => {
      expect(await wordpress.check?.(at('editor'))).toMatchObject({ known: 'connected' })
      expect(await wordpress.check?.(at('contributor'))).toMatchObject({ known: 'connected' })
      const refused = { known: 'refused', reason: { code: 'permission' } }
      expect(await wordpress.check?.(at('subscriber'))).toMatchObject(refused)
      const out = at('contributor', { status: 'publish' })
      expect(await wordpress.check?.(out)).toMatchObject(refused)
      const wrong = at('editor', { password: 'wrong' })
      expect(await wordpress.check?.(wrong)).toMatchObject({
        ...{ known: 'refused', reason: { code: 'token' } },
      })
      expect(JSON.stringify(await wordpress.check?.(wrong))).not.toContain('wrong')
    })

    test('categories that the portal does not have are named', async () => {
      const into = (categories: string) => wordpress.check?.(at('editor', { categories }))
      expect(await into('1')).toMatchObject({ known: 'connected' })
      expect(await into('987654, 1, 987655')).toEqual({
        ...{ known: 'refused', reason: { code: 'category', detail: '987654, 987655' } },
      })
    })

    test('a post waits for the editor of the portal, with its text, its address and its picture', async () => {
      const parcel = await newParcel(at('editor'), [await picture('Bà con góp ý')])
      const outcome = await wordpress.deliver(parcel)
      const [post, ...others] = await admin.postsOf(parcel)
      expect(others).toEqual([])
      expect(outcome).toMatchObject({ known: 'confirmed', remoteId: String(post?.id) })
      expect(outcome).toHaveProperty('link', post?.link)
      expect(post).toMatchObject({
        status: 'pending',
        slug: expect.stringMatching(/^lt-[a-z0-9]+-/),
      })
      expect(post?.title.rendered).toContain('Mời bà con góp ý')
      expect(post?.content.rendered).toMatch(/<li>điện<\/li>\s*<li>đường<\/li>/)
      expect(post?.content.rendered).toContain('<a href="https://xa.vn/bc?a=1')
      expect(post?.content.rendered).not.toMatch(/<script|<b>|<img|class="gallery/)
      expect(post?.excerpt.rendered).toContain('Vì người nghèo')
      const [medium] = await admin.list('media', { search: parcel.code })
      expect(medium).toMatchObject({ id: post?.featured_media, alt_text: 'Bà con góp ý' })
      expect(await measured(parcel, post!.id)).toMatchObject({ published: 0, visits: 7 })
    })

    test('the same parcel twice is one post with one picture', async () => {
      const parcel = await newParcel(at('editor'), [await picture('Một')])
      const first = await wordpress.deliver(parcel)
      expect(await wordpress.deliver({ ...parcel })).toEqual(first)
      expect(await wordpress.deliver({ ...parcel, notes: makeParcel(parcel).notes })).toEqual(first)
      expect(await admin.postsOf(parcel)).toHaveLength(1)
      expect(await admin.list('media', { search: parcel.code })).toHaveLength(1)
    })

    test('a post whose answer was lost is unknown, then found, and stays one', async () => {
      const parcel = await newParcel(at('editor', { status: 'publish' }))
      expect(await wordpress.find?.(parcel, '')).toEqual({ known: 'absent' })
      proxy.lose('POST', /\/posts$/)
      expect(await wordpress.deliver(parcel)).toMatchObject({ known: 'unknown' })
      const [post] = await admin.postsOf(parcel)
      const found = { known: 'found', remoteId: String(post?.id), link: post?.link }
      expect(await wordpress.find?.(parcel, '')).toMatchObject(found)
      expect(await wordpress.deliver(parcel)).toMatchObject({ known: 'confirmed' })
      expect(await admin.postsOf(parcel)).toHaveLength(1)
      expect(await measured(parcel, post!.id)).toMatchObject({ published: 1 })
    })

    test('a picture whose answer was lost is found again, and nothing was posted without it', async () => {
      const parcel = await newParcel(at('editor'), [await picture('Hai')])
      proxy.lose('POST', /\/media$/)
      expect(await wordpress.deliver(parcel)).toMatchObject({ known: 'retry' })
      expect(await admin.postsOf(parcel)).toEqual([])
      expect(await wordpress.deliver(parcel)).toMatchObject({ known: 'confirmed' })
      expect(await admin.list('media', { search: parcel.code })).toHaveLength(1)
    })

    test('an account that may not publish has no slug, and its post is found by its code, once it is out, too', async () => {
      const parcel = await newParcel(at('contributor'))
      proxy.lose('POST', /\/posts$/)
      expect(await wordpress.deliver(parcel)).toMatchObject({ known: 'unknown' })
      const [post] = await admin.postsOf(parcel)
      expect(post).toMatchObject({ slug: '', status: 'pending' })
      const found = { known: 'found', remoteId: String(post?.id) }
      expect(await wordpress.find?.(parcel, '')).toMatchObject(found)
      await admin.publish(post!.id)
      expect(await wordpress.find?.(parcel, '')).toMatchObject(found)
      expect(await wordpress.deliver(parcel)).toMatchObject({ known: 'confirmed' })
      expect(await admin.postsOf(parcel)).toHaveLength(1)
      const published = { ...parcel, remoteId: String(post?.id) }
      expect(await wordpress.edit?.(published)).toEqual({ known: 'cannot' })
      expect(await wordpress.remove?.(published)).toEqual({ known: 'cannot' })
    })

    test('an account that may not post, or not with its password, is blocked, and nothing is there', async () => {
      const reader = await newParcel(at('subscriber'))
      expect(await wordpress.deliver(reader)).toMatchObject({ known: 'blocked' })
      const wrong = await newParcel(at('editor', { password: 'wrong' }))
      expect(await wordpress.deliver(wrong)).toMatchObject({
        ...{ known: 'blocked', reason: { code: 'token' } },
      })
      const out = await newParcel(at('contributor', { status: 'publish' }))
      expect(await wordpress.deliver(out)).toMatchObject({
        ...{ known: 'blocked', reason: { code: 'permission' } },
      })
      for (const parcel of [reader, wrong, out]) expect(await admin.postsOf(parcel)).toEqual([])
    })

    test('a corrected text takes the place of the one that is there, and its pictures stay', async () => {
      const parcel = await newParcel(at('editor'), [await picture('A'), await picture('B')])
      const { remoteId } = (await wordpress.deliver(parcel)) as { remoteId: string }
      const [before] = await admin.postsOf(parcel)
      expect(before?.content.rendered).toMatch(/<img[^>]+alt="B"/)
      const corrected = parcel.text.replace('điện', 'nước sạch')
      const published = { ...parcel, text: corrected, remoteId }
      expect(await wordpress.edit?.(published)).toEqual({ known: 'done' })
      expect(await wordpress.edit?.(published)).toEqual({ known: 'done' })
      const [after] = await admin.postsOf(parcel)
      expect(after?.content.rendered).toContain('<li>nước sạch</li>')
      expect(after?.content.rendered).toMatch(/<img[^>]+alt="B"/)
      const { id, slug, status, featured_media } = before!
      expect(after).toMatchObject({ id, slug, status, featured_media })
    })

    test('a correction with other pictures puts them where the old ones stood, each sent once', async () => {
      const [first, second, third] = [await picture('C'), await picture('D'), await picture('E')]
      const parcel = await newParcel(at('editor'), [first, second])
      const { remoteId } = (await wordpress.deliver(parcel)) as { remoteId: string }
      const [before] = await admin.postsOf(parcel)
      const published = { ...parcel, pictures: [third, first], remoteId, newPictures: true }
      expect(await wordpress.edit?.(published)).toEqual({ known: 'done' })
      expect(await wordpress.edit?.(published)).toEqual({ known: 'done' })
      const [after] = await admin.postsOf(parcel)
      expect(after?.featured_media).not.toBe(before?.featured_media)
      expect(after?.content.rendered).toMatch(/<img[^>]+alt="C"/)
      expect(after?.content.rendered).not.toMatch(/<img[^>]+alt="D"/)
      expect(await admin.list('media', { search: parcel.code })).toHaveLength(3)
      const bare = { ...published, pictures: [] }
      expect(await wordpress.edit?.(bare)).toEqual({ known: 'done' })
      expect(await admin.postsOf(parcel)).toMatchObject([{ featured_media: 0 }])
    })

    test('what is taken back is in the bin; gone already counts as done', async () => {
      const parcel = await newParcel(at('editor'))
      const { remoteId } = (await wordpress.deliver(parcel)) as { remoteId: string }
      const published = { ...parcel, remoteId }
      proxy.lose('DELETE', /\/posts\//)
      expect(await wordpress.remove?.(published)).toMatchObject({ known: 'retry' })
      expect(await wordpress.remove?.(published)).toEqual({ known: 'done' })
      expect(await admin.postsOf(parcel)).toMatchObject([{ id: Number(remoteId), status: 'trash' }])
      expect(await wordpress.remove?.({ ...published, remoteId: '999999' })).toEqual({
        known: 'done',
      })
      expect(await wordpress.edit?.({ ...published, remoteId: '999999' })).toEqual({
        known: 'cannot',
      })
    })

    test('an editor who gives it another address or takes out the code does not make it two', async () => {
      const moved = await newParcel(at('editor'))
      await wordpress.deliver(moved)
      await admin.change(moved, { slug: `bai-moi-${moved.deliveryId}`, status: 'publish' })
      expect(await wordpress.find?.(moved, '')).toMatchObject({ known: 'found' })
      const stripped = await newParcel(at('editor'))
      await wordpress.deliver(stripped)
      const [{ id }] = (await admin.postsOf(stripped)) as [SitePost]
      await admin.change(stripped, { content: 'Biên tập đã bỏ mã tin.' })
      expect(await wordpress.find?.(stripped, '')).toMatchObject({ remoteId: String(id) })
    })

    test('what stands around its time is read for a person, with every word, and whether it waits', async () => {
      const parcel = await newParcel(at('editor'))
      const outcome = await wordpress.deliver(parcel)
      const read = await wordpress.nearby!(parcel, instant())
      const posts = read.known === 'read' ? read.posts : []
      const own = posts.find(
        (one) => outcome.known === 'confirmed' && one.remoteId === outcome.remoteId,
      )
      expect(own).toMatchObject({ waits: true, at: expect.any(String), link: expect.any(String) })
      expect(own?.text).toContain(`Vì người nghèo, không để ai bị bỏ lại phía sau.`)
      expect(own?.text).toContain(`Mã tin: ${parcel.code}`)
      expect(await wordpress.nearby!(parcel, later(instant(), -7 * DAY))).toEqual({
        ...{ known: 'read', posts: [] },
      })
      const wrong = { ...parcel, destination: at('editor', { password: 'wrong' }) }
      expect(await wordpress.nearby!(wrong, instant())).toMatchObject({
        ...{ known: 'unreadable', reason: { code: 'token' } },
      })
    })

    async function measured({ destination }: Parcel, id: number) {
      const visits = { views: 0, link: 7, asOf: '2026-11-22T05:00:00.000Z' }
      const asked = await wordpress.measure!(destination, String(id))
      const readings = [...asked, ...wordpress.count!(visits)]
      return Object.fromEntries(
        readings.map((one) => [one.metric, 'value' in one ? one.value : undefined]),
      )
    }
  })
}

async function newParcel(destination: Destination, pictures: Picture[] = []): Promise<Parcel> {
  const deliveryId = randomUUID()
  const code = `LT-${deliveryId.slice(0, 6).toUpperCase()}`
  return makeParcel({ deliveryId, code, text: textWith(code), destination, pictures })
}

/** With all that a portal could take for more than words. */
function textWith(code: string): string {
  return `Mời bà con góp ý <b>"A & B"</b>

Vì người nghèo, không để ai bị bỏ lại phía sau.

Ba việc cần làm:

• điện
• đường

[gallery ids="1"] <script>alert(1)</script> <img src=x onerror=alert(1)>

Xem báo cáo (https://xa.vn/bc?a=1&b=2).

Mã tin: ${code}`
}

async function picture(alt: string): Promise<Picture> {
  const { width, height } = { width: 640, height: 360 }
  const background = `#${createHash('sha256').update(alt).digest('hex').slice(0, 6)}`
  const jpeg = await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const sha256 = createHash('sha256').update(jpeg).digest('hex')
  return { id: randomUUID(), alt, width, height, sha256, read: async () => jpeg }
}
