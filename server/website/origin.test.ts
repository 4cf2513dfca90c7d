import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Kysely } from 'kysely'
import type { Schema } from '#db/schema.ts'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { listBuiltRoutes, type BuiltRoute } from './built-routes.fixture.ts'
import { contents } from './contents.fixture.ts'
import { isOurs } from './origin.ts'
import { addressOf, lets, RULES } from './rules.fixture.ts'
import { openSite, type Site } from './site.fixture.ts'
import { openCommune, ROLES, signInAll, type Unit } from './units.fixture.ts'

const host = '127.0.0.1:3000'
const own = 'http://127.0.0.1:3000'

describe('what a browser says about where a request came from', () => {
  test.each([
    [{ origin: own }, true],
    [{ origin: own, 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ referer: `${own}/sign-in` }, true],
    [{ origin: 'null', referer: own }, false],
    [{ origin: '', 'sec-fetch-site': 'same-origin' }, false],
    [{ origin: 'http://127.0.0.1:3001' }, false],
    [{ origin: 'http://127.0.0.1' }, false],
    [{ origin: 'http://evil.example', referer: own }, false],
    [{ origin: `${own}.evil.example` }, false],
    [{ origin: 'file://127.0.0.1:3000' }, false],
    [{ origin: `chrome-extension://${host}` }, false],
    [{ 'sec-fetch-site': 'same-site', referer: own }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ referer: `http://evil.example/${own}` }, false],
    [{ referer: 'http://127.0.0.1:3000@evil.example/' }, false],
    [{ referer: 'about:blank' }, false],
    [{}, false],
  ])('%j: ours is %s', (headers, ours) =>
    expect(isOurs({ host, ...headers }, undefined)).toBe(ours),
  )

  test('with a site of its own, only that one counts, whatever host was asked', () => {
    const site = new URL('https://lantoa.example.vn/')
    expect(isOurs({ host: 'inner:80', origin: 'https://lantoa.example.vn' }, site)).toBe(true)
    expect(isOurs({ host, origin: own }, site)).toBe(false)
    expect(isOurs({ host, origin: 'http://lantoa.example.vn' }, site)).toBe(false)
  })
})

describe('at every route of the build that changes something', () => {
  let db: Kysely<Schema>
  let site: Site
  let unit: Unit
  let tokens: Awaited<ReturnType<typeof signInAll>>
  let routes: BuiltRoute[]

  beforeAll(async () => {
    routes = await listBuiltRoutes()
    db = await openTestDatabase()
    unit = await openCommune(db)
    tokens = await signInAll(db, unit)
    site = await openSite(db)
  })
  afterAll(() => site.close())

  /** Somebody who may, with a form that would be taken. */
  function rightful({ path }: BuiltRoute) {
    const { changes, form } = RULES[path]!
    const role = ROLES.find((role) => lets(changes!, unit.people[role], unit))!
    return { address: addressOf(path, unit), token: tokens[role], form: form?.(unit) ?? {} }
  }

  test('what does not come from a page of ours is refused before anything runs', async () => {
    const foreign: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: site.url.replace('127.0.0.1', 'localhost') },
      { 'Sec-Fetch-Site': 'cross-site' },
      { Referer: 'https://evil.example/' },
      {},
    ]
    const before = await contents(db)
    const answers: number[] = []
    for (const route of routes.filter(({ changes }) => changes))
      for (const headers of foreign) {
        const { address, token, form } = rightful(route)
        const [path, index] = address.split('?')
        for (const asked of [address, `${path}.data${index ? '?index' : ''}`])
          answers.push(await post(site.url + asked, { token, form, headers }))
      }
    process.stdout.write(`S5: ${answers.length} foreign changes, ${count(answers, 403)} refused\n`)
    expect(count(answers, 403)).toBe(answers.length)
    expect(answers.length).toBeGreaterThan(300)
    expect(await contents(db)).toEqual(before)
  }, 60_000)

  test.each(['PUT', 'PATCH', 'DELETE'])('%s is a change as well', async (method) => {
    const answer = await site.ask(`/people`, {
      method,
      headers: { Origin: 'https://evil.example' },
    })
    expect(answer.status).toBe(403)
  })

  test('a refusal is a sentence in a page without scripts', async () => {
    const answer = await site.ask('/sign-in', { form: {}, headers: { Origin: 'null' } })
    const page = await answer.text()
    expect(answer.headers.get('Content-Type')).toContain('text/html')
    expect(page).toContain('Yêu cầu này không đến từ trang Lan Tỏa')
    expect(page).not.toContain('<script')
  })

  test('to read changes nothing, also with the form of a change in the address', async () => {
    const before = await contents(db)
    const answers: number[] = []
    for (const route of routes) {
      const { changes, reads } = RULES[route.path]!
      const { address, token, form } = changes
        ? rightful(route)
        : { address: addressOf(route.path, unit), token: tokens.officer, form: {} }
      const query = `${address.includes('?') ? '&' : '?'}${new URLSearchParams({ ...form, _method: 'POST' })}`
      for (const method of ['GET', 'HEAD']) {
        const { status } = await site.ask(address + query, { token, method })
        if (reads) answers.push(status)
      }
    }
    process.stdout.write(`S5: ${answers.length} readings with a form in the address, 0 changes\n`)
    expect(answers.filter((status) => status >= 500)).toEqual([])
    expect(await contents(db)).toEqual(before)
  }, 60_000)

  test('the very same change is taken from a page of ours', async () => {
    const route = routes.find(({ path }) => path === '/figures/new')!
    const { address, token, form } = rightful(route)
    expect(await post(site.url + address, { token, form, headers: { Origin: site.url } })).toBe(302)
  })
})

type Posted = { token: string; form: Record<string, string>; headers: Record<string, string> }

/** As a browser of any kind may do it: `fetch` would not leave out what it says about itself. */
function post(url: string, { token, form, headers }: Posted): Promise<number> {
  const body = new URLSearchParams(form).toString()
  return new Promise((resolve, reject) => {
    const own = { Cookie: `lan-toa-session=${token}`, 'Content-Length': Buffer.byteLength(body) }
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
    request(url, { method: 'POST', headers: { ...own, ...type, ...headers } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode!))
    })
      .on('error', reject)
      .end(body)
  })
}

function count(answers: number[], status: number): number {
  return answers.filter((answer) => answer === status).length
}
