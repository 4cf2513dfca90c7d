import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '#server/people/sessions.ts'
import { openRoad } from '#server/road.fixture.ts'
import { openSite, type Site } from './site.fixture.ts'

let site: Site
let token: string

beforeAll(async () => {
  const { db } = await openRoad()
  site = await openSite(db)
  token = await signIn(db, {
    email: 'officer@example.vn',
    password: 'mat-khau-dai',
    address: '127.0.0.1',
  })
})
afterAll(() => site.close())

const POLICY = /^default-src 'self';script-src 'self' 'nonce-[\w+/]{22}==';script-src-attr 'none'/

describe.each([
  ['a page', '/', 200],
  ['a redirection', '/sign-out', 302],
  ['a file', '/favicon.svg', 200],
  ['a page that is not there', '/campaigns/khong-co', 404],
  ['a file that is not there', '/assets/khong-co.js', 404],
  ['an address that cannot be read', '/places/%00', 404],
  ['a sign of life', '/healthz', 200],
])('%s', (_, path, status) => {
  test('says what a browser may do with it', async () => {
    const answer = await site.ask(path, { token })
    const { headers } = answer
    expect(answer.status).toBe(status)
    expect(headers.get('Content-Security-Policy')).toMatch(POLICY)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    expect(headers.get('Permissions-Policy')).toContain('camera=(), ')
  })
})

test('each answer has a nonce of its own, and every script within a page carries it', async () => {
  const pages = await Promise.all([site.ask('/', { token }), site.ask('/', { token })])
  const nonces = pages.map(({ headers }) => policyOf(headers).match(/'nonce-([^']+)'/)![1]!)
  expect(new Set(nonces).size).toBe(2)
  const scripts = (await pages[0]!.text()).match(/<script[^>]*>/g)!
  expect(scripts.length).toBeGreaterThan(2)
  expect(scripts.filter((script) => !script.includes(`nonce="${nonces[0]}"`))).toEqual([])
})

test('no page allows a script or a style within it that it did not write', async () => {
  const policy = policyOf((await site.ask('/', { token })).headers)
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("object-src 'none';base-uri 'none';form-action 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
})

test('a host that is none is refused', async () => {
  const asked = request(`${site.url}/sign-in`, { headers: { Host: 'a b' } }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  expect(answer.resume().statusCode).toBe(400)
})

test('over plain HTTP nothing is promised about HTTPS', async () => {
  const { headers } = await site.ask('/sign-in')
  expect(headers.get('Strict-Transport-Security')).toBeNull()
  expect(policyOf(headers)).not.toContain('upgrade-insecure-requests')
})

test('what belongs to a person is kept by no cache; files of the build are kept for a year', async () => {
  const page = await site.ask('/', { token })
  const asset = (await page.text()).match(/\/assets\/[\w-]+\.js/)![0]
  expect(page.headers.get('Cache-Control')).toBe('private, no-store')
  expect((await site.ask(asset)).headers.get('Cache-Control')).toContain('max-age=31536000')
})

function policyOf(headers: Headers): string {
  return headers.get('Content-Security-Policy') ?? ''
}
