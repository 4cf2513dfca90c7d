import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { DAY, instant, later } from '#server/clock.ts'
import { openSite, type Site } from '#server/website/site.fixture.ts'
import { findTool, needs, runTool } from '#server/tools.fixture.ts'
import { openNewsroom } from './newsroom.fixture.ts'

const AT = '/newsroom/31299'
const FEEDS = ['rss.xml', 'atom.xml', 'feed.json']
/** What would be markup, code or no XML at all, if anything took it for that. */
const ATTACK = `<script>alert(a)</script> & "x" 'y' ]]> \u0007\ud800 <img src=x onerror=alert(b)>`
const SCHEMA = join(import.meta.dirname, 'atom.fixture.rng')

const { db, publish, recall } = await openNewsroom()
let site: Site
let plain: Awaited<ReturnType<typeof publish>>
let wicked: Awaited<ReturnType<typeof publish>>

beforeAll(async () => {
  site = await openSite(db)
  plain = await publish()
  const texts = ['headline', 'keyMessage', 'callToAction'] as const
  const draft = Object.fromEntries(texts.map((name) => [name, `${name} ${ATTACK}`]))
  const body = `- một ${ATTACK}\n- hai\n\n[bấm](javascript:alert(c)) [đọc](https://xa.vn/a?b=a&c="d")`
  wicked = await publish({ draft: { ...draft, body } })
})
afterAll(() => site.close())

const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await site.ask(`${AT}/${path}`, { headers })
  return { answer, text: await answer.text() }
}

describe('whatever a text says', () => {
  test('is words on the page and in what search engines are told', async () => {
    const { text } = await read(wicked.code)
    expect(text).toContain('headline &lt;script&gt;alert(a)&lt;/script&gt;')
    expect(text.match(/<script/g)).toHaveLength(1)
    expect(text).not.toMatch(/<img|href="javascript:/i)
    const [, told] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(text)!
    const { headline, '@type': type } = JSON.parse(told!)
    expect({ type, headline: headline.slice(0, 34) }).toEqual({
      type: 'NewsArticle',
      headline: 'headline <script>alert(a)</script>',
    })
  })

  test.each(FEEDS)('is words in %s', async (file) => {
    const { text } = await read(file)
    const html = file === 'feed.json' ? JSON.parse(text).items[0].content_html : text
    expect(html).not.toMatch(/<script|<img|href="javascript:/i)
    expect(/[\p{Cs}]/u.test(text)).toBe(false)
    expect(text).not.toContain(String.fromCharCode(7))
  })

  test('is words where RSS means HTML', async () => {
    const { text } = await read('rss.xml')
    const htmls = [...text.matchAll(/<(description|content:encoded)>([^<]*)</g)]
    expect(htmls.length).toBeGreaterThan(4)
    for (const [, , html] of htmls)
      expect(html!.replaceAll('&lt;', '<').replaceAll('&amp;', '&')).not.toMatch(/<(script|img)/)
  })

  test.runIf(findTool('xmllint'))(
    `leaves XML well-formed${needs('xmllint', 'libxml2-utils')}`,
    async () => {
      for (const file of ['rss.xml', 'atom.xml', 'sitemap.xml']) await lint([], await read(file))
    },
  )
})

describe('Atom', () => {
  test.runIf(findTool('xmllint'))(
    `keeps to the schema of RFC 4287${needs('xmllint', 'libxml2-utils')}`,
    async () => {
      const { text } = await read('atom.xml')
      await lint(['--relaxng', SCHEMA], { text })
      const broken = text.replace(/<updated>[^<]*</, '<updated>hôm qua<')
      await expect(lint(['--relaxng', SCHEMA], { text: broken })).rejects.toThrow('dateTime')
    },
  )
})

describe('JSON Feed', () => {
  test('is one of version 1.1, with all that an item must have', async () => {
    const { answer, text } = await read('feed.json')
    expect(answer.headers.get('content-type')).toMatch(/^application\/feed\+json/)
    const Item = z.object({
      ...{ id: z.string().min(1), url: z.url(), title: z.string(), content_html: z.string() },
      ...{ date_published: z.iso.datetime(), date_modified: z.iso.datetime() },
    })
    const Feed = z.object({
      version: z.literal('https://jsonfeed.org/version/1.1'),
      ...{ title: z.string().min(1), home_page_url: z.url(), feed_url: z.url() },
      items: z.array(Item).length(2),
    })
    expect(Feed.parse(JSON.parse(text)).feed_url).toBe(`${site.url}${AT}/feed.json`)
  })
})

describe('every feed', () => {
  test('is named on the pages', async () => {
    for (const path of ['', plain.code, 'corrections'])
      for (const file of FEEDS)
        expect((await read(path)).text).toMatch(
          new RegExp(`<link rel="alternate" type="[^"]+" title="[^"]+" href="${AT}/${file}"`),
        )
  })

  test('names an article the same way, whatever becomes of its text', async () => {
    const article = await publish()
    const ids = async () => (await read('feed.json')).text.match(/tag:[^"]+/g)!
    const before = await ids()
    await recall(article, { text: 'Tin đúng\n\nHọp lúc 18h30.', words: 'Nhầm' })
    expect(await ids()).toEqual(before)
    expect(before[0]).toMatch(/^tag:127\.0\.0\.1,\d{4}-\d\d-\d\d:newsroom\/31299\/LT-/)
    for (const file of FEEDS) {
      const { text } = await read(file)
      expect(text).toContain(before[0])
      expect(text).toContain('Họp lúc 18h30.')
    }
  })

  test('loses what was withdrawn', async () => {
    const article = await publish()
    expect((await read('atom.xml')).text).toContain(article.code)
    await recall(article, { text: null, words: 'Nhầm' })
    for (const file of [...FEEDS, 'sitemap.xml'])
      expect((await read(file)).text).not.toContain(article.code)
  })

  test.each([...FEEDS, 'sitemap.xml'])('of %s is not sent twice to who has it', async (file) => {
    const { answer } = await read(file)
    const tag = answer.headers.get('etag')!
    const date = answer.headers.get('last-modified')!
    const known: Record<string, string>[] = [
      { 'If-None-Match': tag },
      { 'If-None-Match': `"other", ${tag}` },
      { 'If-Modified-Since': date },
    ]
    for (const headers of known) {
      const again = await read(file, headers)
      expect([again.answer.status, again.text]).toEqual([304, ''])
    }
    const old = new Date(Date.parse(date) - DAY).toUTCString()
    const others: Record<string, string>[] = [
      { 'If-None-Match': '"other"' },
      { 'If-Modified-Since': old },
    ]
    for (const headers of others) expect((await read(file, headers)).answer.status).toBe(200)
    await publish()
    expect((await read(file, { 'If-None-Match': tag })).answer.status).toBe(200)
  })

  const without = needs('newsboat', 'newsboat')
  test.runIf(findTool('newsboat'))(`is read by newsboat${without}`, async () => {
    const { items } = JSON.parse((await read('feed.json')).text)
    for (const file of FEEDS) {
      const titles = await readWithNewsboat(`${site.url}${AT}/${file}`)
      expect(titles).toHaveLength(items.length)
      expect(titles).toContain('Các xã cùng về đích')
    }
  })
})

describe('ninjs', () => {
  test('says usable, then corrected as another version, then canceled without its text', async () => {
    const article = await publish()
    const ninjs = async () => JSON.parse((await read(`${article.code}/ninjs.json`)).text)
    const first = await ninjs()
    expect(first).toMatchObject({
      ...{ type: 'text', pubstatus: 'usable', language: 'vi', version: '1' },
      headline: 'Các xã cùng về đích',
      body_text: expect.stringContaining('Họp lúc 19h30'),
    })
    const at = later(instant(), 60_000)
    await recall(article, { text: 'Tin đúng\n\nHọp lúc 18h30.', words: 'Giờ nhầm', at })
    expect(await ninjs()).toMatchObject({
      ...{ uri: first.uri, pubstatus: 'usable', versioncreated: at, version: '2' },
      ednote: 'Giờ nhầm',
    })
    await recall(article, { text: null, words: 'Gỡ hẳn', at: later(at, 1) })
    const last = await ninjs()
    expect(last).toMatchObject({ uri: first.uri, pubstatus: 'canceled', ednote: 'Gỡ hẳn' })
    expect(JSON.stringify(last)).not.toContain('Họp lúc')
  })
})

async function lint(args: string[], { text }: { text: string }): Promise<void> {
  const folder = makeFolder()
  const file = join(folder, 'file.xml')
  writeFileSync(file, text)
  await runTool('xmllint', ['--noout', '--nonet', ...args, file])
}

/** JSON Feed came to newsboat after Debian's version; its `filter:` gives it one in the form it knows. */
const FILTER = `#!${process.execPath}
const texts = []
process.stdin.on('data', (text) => texts.push(text)).on('end', () => {
  const { title, items } = JSON.parse(Buffer.concat(texts))
  const mask = (text) => text.replace(/[&<]/g, (sign) => '&#' + sign.charCodeAt(0) + ';')
  const of = ({ id, url, title }) =>
    '<item><title>' + mask(title) + '</title><link>' + mask(url) + '</link><guid>' + mask(id) + '</guid></item>'
  console.log('<rss version="2.0"><channel><title>' + mask(title) + '</title>' + items.map(of).join('') + '</channel></rss>')
})`

/** What a reader of feeds that knows nothing of us has understood: the titles of a feed. */
async function readWithNewsboat(address: string): Promise<string[]> {
  const folder = makeFolder()
  const [filter, urls, cache] = ['filter.cjs', 'urls', 'cache.db'].map((name) => join(folder, name))
  writeFileSync(filter!, FILTER, { mode: 0o755 })
  const line = address.endsWith('.json') ? `"filter:${filter}:${address}"` : address
  writeFileSync(urls!, `${line}\n`)
  await runTool('newsboat', ['-u', urls!, '-c', cache!, '-x', 'reload'], { HOME: folder })
  const kept = new Database(cache!, { readonly: true })
  const rows = kept.prepare('select title from rss_item').all()
  kept.close()
  return z
    .array(z.object({ title: z.string() }))
    .parse(rows)
    .map(({ title }) => title)
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lan-toa-feeds-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
