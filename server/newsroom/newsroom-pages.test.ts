import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import { addFigure } from '#server/figures/figures.ts'
import { signIn } from '#server/people/sessions.ts'
import { recall as recallOnSite } from '#server/recalls/recall.ts'
import { withdrawEverywhere } from '#server/recalls/recalls.ts'
import { visitsOf } from '#server/visits/visits.ts'
import { openSite, type Site } from '#server/website/site.fixture.ts'
import { openNewsroom } from './newsroom.fixture.ts'
import { findNewsroom } from './newsrooms.ts'
import { listPublicCorrections } from './public-corrections.ts'

const AT = '/newsroom/31299'
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const newsroom = await openNewsroom()
const { db, cast, publish, recall } = newsroom
let site: Site

beforeAll(async () => {
  site = await openSite(db)
})
afterAll(() => site.close())

const ask = async (path: string, asked: Parameters<Site['ask']>[1] = {}) => {
  const headers = { 'User-Agent': BROWSER, ...asked.headers }
  const answer = await site.ask(path, { ...asked, headers })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text, words: wordsOf(text) }
}

/** What a page says, without its markup. */
function wordsOf(html: string): string {
  return html
    .replace(/<(script|style)[^]*?<\/\1>/g, '')
    .replace(/<!--[^]*?-->|<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
}

const tokenOf = (name: string) =>
  signIn(db, { email: `${name}@example.vn`, password: 'mat-khau-dai', address: '127.0.0.1' })

describe('an article that is out', () => {
  test('stands on its page as it was approved, with its date, its author and whom to ask', async () => {
    const { code } = await publish()
    const { status, words, headers } = await ask(`${AT}/${code}`)
    expect(status).toBe(200)
    for (const part of [
      'Các xã cùng về đích',
      'Họp lúc 19h30 ngày 5/12/2026 tại nhà văn hóa.',
      'Mời bà con góp ý.',
      'Ủy ban MTTQ Việt Nam xã Phong Điền',
      'mttq@phongdien.vn',
      toWallClock(instant()).date.split('-').reverse().join('/'),
    ])
      expect(words).toContain(part)
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('cache-control')).toBe('public, no-cache')
  })

  test('has every letter of its text whole, wherever the page is cut on its way', async () => {
    const line = 'Ở đâu có ấp ở đó có tổ tuyên truyền.'
    const { code } = await publish({ draft: { body: Array(300).fill(line).join('\n\n') } })
    const { text } = await ask(`${AT}/${code}`)
    expect(text.split(line)).toHaveLength(301)
    expect(text).not.toMatch(/[\0\uFFFD]/)
  })

  test('runs no script, and is whole without one', async () => {
    const { code } = await publish()
    const { text } = await ask(`${AT}/${code}`)
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    expect(text).not.toMatch(/modulepreload|\son\w+=/)
  })

  test('is listed, the latest first, on as many pages as it takes', async () => {
    for (let at = 1; at <= 21; at++) await publish({ draft: { headline: `Bài số ${at} ạ` } })
    const first = await ask(AT)
    expect(first.words).toContain('Bài số 21 ạ')
    expect(first.words).not.toContain('Bài số 1 ạ')
    expect(first.words.indexOf('Bài số 21')).toBeLessThan(first.words.indexOf('Bài số 20'))
    expect((await ask(`${AT}?page=2`)).words).toContain('Bài số 1 ạ')
  })

  test('is of its own place alone', async () => {
    const { code } = await publish()
    expect((await ask(`/newsroom/31309/${code}`)).status).toBe(404)
    expect((await ask(`/newsroom/92/${code}`)).status).toBe(404)
    expect((await ask('/newsroom/31309')).status).toBe(404)
    const all = await ask('/newsroom')
    expect(all.words).toContain('Ủy ban MTTQ Việt Nam xã Phong Điền')
    expect(all.words).toContain('Có 1 nơi')
  })

  test('has a frame in English for who asks for it, around its own words', async () => {
    const { code } = await publish()
    const { words, text } = await ask(`${AT}/${code}?lang=en`)
    expect(text).toContain('<html lang="en">')
    expect(words).toContain('Corrections')
    expect(words).toContain('Các xã cùng về đích')
    expect((await ask(`${AT}?lang=en`)).text).toContain(`href="${AT}/${code}?lang=en"`)
    const headers = { Cookie: 'lan-toa-language=en' }
    expect((await ask(AT, { headers })).text).toContain('<html lang="vi">')
  })
})

describe('what is not out', () => {
  test('is nowhere before its embargo is over, and everywhere after it', async () => {
    const headline = 'Chưa được nói'
    const { code, messageId } = await publish({
      draft: { headline },
      embargo: later(instant(), DAY),
    })
    const files = ['', '/rss.xml', '/atom.xml', '/feed.json', '/sitemap.xml']
    const seen = async () =>
      Promise.all(files.map(async (file) => (await ask(`${AT}${file}`)).text.includes(code)))
    expect(await seen()).toEqual(files.map(() => false))
    for (const path of [`${AT}/${code}`, `${AT}/${code}/ninjs.json`])
      expect((await ask(path)).status).toBe(404)
    const over = { embargo: later(instant(), -1) }
    await db.updateTable('revisions').set(over).where('messageId', '=', messageId).execute()
    expect(await seen()).toEqual(files.map(() => true))
    expect((await ask(`${AT}/${code}`)).status).toBe(200)
  })

  test('is nowhere before its time, and while nobody knows whether it is out', async () => {
    const { id, code } = await publish()
    const planned = { dueAt: later(instant(), DAY) }
    await db.updateTable('deliveries').set(planned).where('id', '=', id).execute()
    expect((await ask(`${AT}/${code}`)).status).toBe(404)
    const unknown = { dueAt: instant(), state: 'unknown' } as const
    await db.updateTable('deliveries').set(unknown).where('id', '=', id).execute()
    expect((await ask(`${AT}/${code}`)).status).toBe(404)
    expect((await ask(AT)).text).not.toContain(code)
  })
})

describe('a rehearsal', () => {
  test('is never on the public site', async () => {
    const { code } = await publish({ rehearsal: 1 })
    expect((await ask(`${AT}/${code}`)).status).toBe(404)
    for (const file of ['', '/rss.xml', '/atom.xml', '/feed.json', '/sitemap.xml'])
      expect((await ask(`${AT}${file}`)).text).not.toContain(code)
  })

  test('is there for the people of the place and above it, marked as what it is', async () => {
    const { code } = await publish({ rehearsal: 1 })
    const path = `${AT}/rehearsal/${code}`
    for (const asked of [path, path.replace('rehearsal', 'REHEARSAL'), `${path}.data`])
      expect((await ask(asked)).words).not.toContain('Các xã cùng về đích')
    expect((await ask(path)).headers.get('location')).toMatch(/^\/sign-in/)
    for (const name of ['officer', 'city']) {
      const { status, words, headers } = await ask(path, { token: await tokenOf(name) })
      expect(status).toBe(200)
      expect(words).toContain('Trang tin tập dượt')
      expect(headers.get('cache-control')).toBe('private, no-store')
    }
    expect((await ask(path, { token: await tokenOf('stranger') })).status).toBe(404)
    const list = await ask(`${AT}/rehearsal`, { token: await tokenOf('officer') })
    expect(list.text).toContain(`href="${path}"`)
    expect(list.text).toContain('<meta name="robots" content="noindex, nofollow"')
  })

  test.each(['rss.xml', 'atom.xml', 'feed.json'])(
    'has its %s for the same people, named on its pages and marked as what it is',
    async (file) => {
      const real = await publish()
      const { code } = await publish({ rehearsal: 1 })
      const path = `${AT}/rehearsal/${file}`
      const token = await tokenOf('officer')
      for (const page of [`${AT}/rehearsal`, `${AT}/rehearsal/${code}`])
        expect((await ask(page, { token })).text).toContain(`<a href="${path}"`)
      expect((await ask(AT)).text).not.toContain('/rehearsal/')
      const list = (await ask(`${AT}/rehearsal`, { token })).text
      expect(list).toContain('<title>Tập dượt: ')
      const { status, text, headers } = await ask(path, { token })
      expect(status).toBe(200)
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
      expect(headers.get('cache-control')).toBe('private, no-store')
      expect(text).toContain(`${AT}/rehearsal/${code}`)
      expect(text).not.toContain(real.code)
      expect(text).toContain('Tập dượt: Ủy ban MTTQ Việt Nam xã Phong Điền')
      expect(text).toContain('Tập dượt: Các xã cùng về đích')
      expect((await ask(`${AT}/${file}`)).text).not.toContain('Tập dượt')
      expect((await ask(`${AT}/${file}`)).headers.get('x-robots-tag')).toBeNull()
      expect((await ask(path)).headers.get('location')).toMatch(/^\/sign-in/)
      expect((await ask(path, { token: await tokenOf('stranger') })).status).toBe(404)
    },
  )
})

describe('what was taken back', () => {
  test('is gone from its page, which says so and why, and from the list', async () => {
    const article = await publish({ draft: { headline: 'Bài nhầm' } })
    await recall(article, { text: null, words: 'Số liệu đếm nhầm <b>ấp</b>' })
    const { status, text, words } = await ask(`${AT}/${article.code}`)
    expect(status).toBe(410)
    expect(words).toContain('Bài này đã được gỡ')
    expect(words).toContain('Bài nhầm')
    expect(text).toContain('Số liệu đếm nhầm &lt;b&gt;ấp&lt;/b&gt;')
    expect(words).not.toContain('Mời bà con góp ý.')
    expect((await ask(AT)).text).not.toContain(article.code)
  })

  test('is gone in the moment in which it is decided, before the wave reaches anything', async () => {
    const { id, messageId, code } = await publish()
    const by = cast.officer
    await withdrawEverywhere(db, { messageId, words: 'Gỡ để kiểm tra', by })
    expect((await ask(`${AT}/${code}`)).status).toBe(410)
    const acts = await db
      .selectFrom('recallActs')
      .selectAll()
      .where('deliveryId', '=', id)
      .execute()
    expect(acts).toMatchObject([{ state: 'planned', text: null }])
    await recallOnSite(db, { recallId: acts[0]!.recallId, deliveryId: id })
    const done = await db
      .selectFrom('recallActs')
      .selectAll()
      .where('deliveryId', '=', id)
      .execute()
    expect(done).toMatchObject([{ state: 'done' }])
    expect((await ask(`${AT}/${code}`)).words).toContain('Gỡ để kiểm tra')
  })

  test('and corrected stands with its right text, and above it that and when', async () => {
    const article = await publish()
    const words = 'Giờ họp ghi nhầm'
    await recall(article, {
      text: 'Tin đúng\n\nHọp lúc 18h30.',
      words,
      at: '2026-11-20T01:00:00.000Z',
    })
    const page = await ask(`${AT}/${article.code}`)
    expect(page.status).toBe(200)
    expect(page.words).toContain('đã được đính chính lúc 08:00 20/11/2026')
    expect(page.words).toContain(words)
    expect(page.words.indexOf(words)).toBeLessThan(page.words.indexOf('Họp lúc 18h30.'))
    expect(page.words).not.toContain('19h30')
    expect((await ask(AT)).words).toContain('đã đính chính 08:00 20/11/2026')
  })

  test('stands on the corrections page of its place, whatever the channel, the latest first', async () => {
    const { words, text } = await ask(`${AT}/corrections`)
    expect(words).toContain('3 lần đính chính hoặc gỡ bài')
    expect(words.indexOf('Số liệu đếm nhầm')).toBeLessThan(words.indexOf('Giờ họp ghi nhầm'))
    expect(text).toContain('Số liệu đếm nhầm &lt;b&gt;')
    expect(words).toContain('Đã đăng trên: Trang tin công khai')
  })
})

describe('an article that corrects an earlier message', () => {
  const correctedTwice = async (rehearsal: 0 | 1 = 0) => {
    const wrong = await publish({ rehearsal, draft: { headline: 'Họp ở nhà văn hóa' } })
    const draft = {
      headline: 'Đính chính: Họp ở nhà văn hóa',
      keyMessage: 'Nơi đúng là đình làng.',
    }
    return { wrong, right: await publish({ rehearsal, draft, corrects: wrong.messageId }) }
  }

  test('stands on the corrections page beside what it corrects, with the way to both', async () => {
    const { wrong, right } = await correctedTwice()
    const { words, text } = await ask(`${AT}/corrections`)
    expect(words).toContain('4 lần đính chính hoặc gỡ bài')
    expect(words).toMatch(
      /Bài đính chính[^]*Đính chính: Họp ở nhà văn hóa[^]*Nơi đúng là đình làng\./,
    )
    expect(words).toContain('Đính chính cho tin Họp ở nhà văn hóa')
    for (const { code } of [wrong, right]) expect(text).toContain(`href="${AT}/${code}"`)
    expect(words.indexOf('Nơi đúng')).toBeLessThan(words.indexOf('Số liệu đếm nhầm'))
  })

  test('is counted with the others when they are more than a page', async () => {
    const newsroomOf = await findNewsroom(db, { placeCode: '31299', rehearsal: 0 })
    const list = (offset: number) =>
      listPublicCorrections(db, { newsroom: newsroomOf!, part: { limit: 2, offset } })
    const all = [...(await list(0)), ...(await list(2)), ...(await list(4))]
    expect(all.map(({ kind }) => kind).sort()).toEqual([
      ...['correct', 'follow-up', 'withdraw', 'withdraw'],
    ])
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .sort()
        .reverse(),
    )
  })

  test('stands there no more once it is taken back itself, nor in public from a rehearsal', async () => {
    const { right } = await correctedTwice()
    await recall(right, { text: null, words: 'Bài đính chính nhầm' })
    await correctedTwice(1)
    const newsroomOf = await findNewsroom(db, { placeCode: '31299', rehearsal: 0 })
    const part = { limit: 50, offset: 0 }
    const all = await listPublicCorrections(db, { newsroom: newsroomOf!, part })
    expect(all.map(({ kind }) => kind).filter((kind) => kind === 'follow-up')).toHaveLength(1)
    expect((await ask(`${AT}/corrections`)).words).toContain('5 lần đính chính hoặc gỡ bài')
  })
})

describe('a view', () => {
  const viewsOf = async (id: string) => (await visitsOf(db, id)).views

  test('is counted when a person opens an article, by the day, and nothing else is kept', async () => {
    const { id, code } = await publish()
    for (let at = 0; at < 3; at++) await ask(`${AT}/${code}`)
    expect(await viewsOf(id)).toBe(3)
    await ask(`${AT}/${code}?lang=en`)
    expect(await viewsOf(id)).toBe(4)
    const rows = await db.selectFrom('pageViews').selectAll().where('deliveryId', '=', id).execute()
    expect(rows).toEqual([{ deliveryId: id, day: toWallClock(instant()).date, views: 4 }])
  })

  test.each([
    ['a bot', { headers: { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } }],
    ['who says nothing of a browser', { headers: { 'User-Agent': '' } }],
    ['a question for the head alone', { method: 'HEAD' }],
    ['a browser that fetches ahead', { headers: { 'Sec-Purpose': 'prefetch;prerender' } }],
    ['a script of a page', { headers: { 'Sec-Fetch-Dest': 'empty' } }],
  ])('is not %s', async (_, asked) => {
    const { id, code } = await publish()
    expect((await ask(`${AT}/${code}`, asked)).status).toBe(200)
    expect(await viewsOf(id)).toBe(0)
  })

  test('of a withdrawn article and of a feed is none', async () => {
    const article = await publish()
    await ask(`${AT}/rss.xml`)
    await recall(article, { text: null, words: 'Nhầm' })
    await ask(`${AT}/${article.code}`)
    expect(await viewsOf(article.id)).toBe(0)
  })
})

describe('what other sites show beside a link to an article', () => {
  const told = (text: string, name: string) =>
    new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(text)?.[1]
  const share = { publisher: 'Sở Nông nghiệp', asOf: '2025', link: '', unit: 'xã' }
  const addShare = (value: string) =>
    addFigure(db, { ...share, indicator: 'Xã đạt chuẩn', value, by: cast.officer })
  const storyOf = async (value: string) => {
    const figureIds = [await addShare(value)]
    return { figureIds, chart: { form: 'dots', figureIds } }
  }

  test('is its words, and no picture where there is none', async () => {
    const { code } = await publish()
    const { text } = await ask(`${AT}/${code}`)
    expect(told(text, 'title')).toBe('Các xã cùng về đích')
    expect(told(text, 'description')).toContain('Họp lúc 19h30')
    expect(told(text, 'url')).toBe(`${site.url}${AT}/${code}`)
    expect(text).not.toContain('og:image')
  })

  test('is its first picture, which stands in it with what it shows and is there for everybody', async () => {
    const { code } = await publish({ picture: 'Bà con dọn đường ấp', draft: await storyOf('6/7') })
    const { text } = await ask(`${AT}/${code}`)
    const image = told(text, 'image')!
    expect(image).toMatch(new RegExp(`^${site.url}/pictures/[^/]+\\.jpg$`))
    expect(told(text, 'image:alt')).toBe('Bà con dọn đường ấp')
    expect([told(text, 'image:width'), told(text, 'image:height')]).toEqual(['400', '300'])
    const path = new URL(image).pathname
    expect(text).toMatch(new RegExp(`<img src="${path}" alt="Bà con dọn đường ấp"`))
    expect(text).toContain(`"image":["${image}"]`)
    const answer = await site.ask(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  })

  test('is its chart where it has no picture, drawn as large as they show it', async () => {
    const draft = await storyOf('6/8')
    const { code, ...article } = await publish({ kind: 'data-story', draft })
    const { text } = await ask(`${AT}/${code}`)
    const image = told(text, 'image')!
    expect(image).toBe(`${site.url}${AT}/${code}/chart.png`)
    const answer = await site.ask(new URL(image).pathname)
    expect(answer.headers.get('content-type')).toBe('image/png')
    const png = Buffer.from(await answer.arrayBuffer())
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    await recall({ code, ...article }, { text: null, words: 'Nhầm' })
    expect((await site.ask(new URL(image).pathname)).status).toBe(404)
  })

  test('is nothing of a rehearsal', async () => {
    const { code } = await publish({ rehearsal: 1, picture: 'Bà con dọn đường ấp' })
    const { text } = await ask(`${AT}/rehearsal/${code}`, { token: await tokenOf('officer') })
    expect(text).toContain('alt="Bà con dọn đường ấp"')
    expect(text).not.toContain('og:image')
    expect((await site.ask(`${AT}/${code}/chart.png`)).status).toBe(404)
  })
})
