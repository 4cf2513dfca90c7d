import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openRoad } from '#server/road.fixture.ts'
import { openSite, type Site } from './site.fixture.ts'

vi.hoisted(() => {
  process.env.SITE_URL = 'https://lantoa.example.vn'
  process.env.TRUST_PROXY = '1'
})

let site: Site
let db: Awaited<ReturnType<typeof openRoad>>['db']

beforeAll(async () => {
  ;({ db } = await openRoad())
  site = await openSite(db)
})
afterAll(() => site.close())

const form = { email: 'officer@example.vn', password: 'mat-khau-dai' }
const signIn = (headers: Record<string, string>, fields = form) =>
  site.ask('/sign-in', { form: fields, headers })

describe('a site that people see over HTTPS', () => {
  test('asks the browser for nothing else from now on', async () => {
    const { headers } = await site.ask('/sign-in')
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains')
    expect(headers.get('Content-Security-Policy')).toContain(';upgrade-insecure-requests')
  })

  test('keeps its session in a cookie that no other host and no plain HTTP can set', async () => {
    const answer = await signIn({ Origin: 'https://lantoa.example.vn' })
    expect(answer.status).toBe(302)
    const cookie = answer.headers.get('Set-Cookie')!
    expect(cookie).toMatch(
      /^__Host-lan-toa-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
    )
    const [session] = cookie.split(';')
    expect((await site.ask('/', { headers: { Cookie: session! } })).status).toBe(200)
    const plain = session!.replace('__Host-', '')
    expect((await site.ask('/', { headers: { Cookie: plain } })).status).toBe(302)
  })

  test.each(['http://lantoa.example.vn', 'https://lantoa.example.vn:444', 'https://example.vn'])(
    'takes nothing from %s, whatever host was asked for',
    async (origin) => {
      const host = new URL(origin).host
      const headers = { Origin: origin, Host: host, 'X-Forwarded-Host': host }
      expect((await signIn(headers)).status).toBe(403)
    },
  )

  test('counts failures by the address that its proxy saw, not by the one a sender wrote', async () => {
    const wrong = { ...form, password: 'x' }
    const answers = []
    for (let i = 0; i < 7; i++) {
      const headers = { 'X-Forwarded-For': `10.0.0.${i}, 10.9.9.9` }
      answers.push(await signIn({ Origin: 'https://lantoa.example.vn', ...headers }, wrong))
    }
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(texts.filter((text) => text.includes('chưa đúng'))).toHaveLength(5)
    expect(texts.filter((text) => text.includes('Đã thử sai nhiều lần'))).toHaveLength(2)
  })
})
