import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ELSEWHERE } from './elsewhere.fixture.ts'
import type { Kysely } from 'kysely'
import type { Schema } from '#db/schema.ts'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { openSite, type Site } from './site.fixture.ts'
import { openCommune, PASSWORD, type Unit } from './units.fixture.ts'

let db: Kysely<Schema>
let site: Site
let unit: Unit

beforeAll(async () => {
  db = await openTestDatabase()
  unit = await openCommune(db)
  site = await openSite(db)
})
afterAll(() => site.close())
beforeEach(async () => {
  await db.deleteFrom('signInFailures').execute()
})

async function enter(email: string, { password = PASSWORD, token = '', next = '' } = {}) {
  const path = `/sign-in?next=${encodeURIComponent(next)}`
  const answer = await site.ask(path, { token, form: { email, password } })
  const cookie = answer.headers.get('Set-Cookie') ?? ''
  return {
    status: answer.status,
    token: cookie.match(/^lan-toa-session=([^;]+)/)?.[1] ?? '',
    to: answer.headers.get('Location'),
  }
}

/** Where an asker without a session is led from everywhere. */
async function isOut(token: string): Promise<boolean> {
  const paths = ['/', '/campaigns', '/campaigns.data', `/messages/${unit.ids.messageId}/score.json`]
  const answers = await Promise.all(paths.map((path) => site.ask(path, { token })))
  const places = await Promise.all(
    answers.map(async (one) => one.headers.get('Location') ?? (await one.text())),
  )
  const out = places.filter((place) => place.includes('/sign-in?next='))
  expect([0, paths.length]).toContain(out.length)
  return out.length > 0
}

describe('a session', () => {
  const officer = () => unit.people.officer.email

  test('has a token of its own: one that was planted before is worth nothing', async () => {
    const planted = 'p'.repeat(43)
    const { token } = await enter(officer(), { token: planted })
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(token).not.toBe(planted)
    expect(await isOut(planted)).toBe(true)
    expect(await isOut(token)).toBe(false)
  })

  test('ends where the same browser signs in again', async () => {
    const first = await enter(officer())
    const second = await enter(officer(), { token: first.token })
    expect(second.token).not.toBe(first.token)
    expect(await isOut(first.token)).toBe(true)
    expect(await isOut(second.token)).toBe(false)
  })

  test('ends everywhere at once when its person signs out', async () => {
    const { token } = await enter(officer())
    const answer = await site.ask('/sign-out', { token, form: {} })
    expect(answer.headers.get('Set-Cookie')).toMatch(/^lan-toa-session=; .*Max-Age=0/)
    expect(await isOut(token)).toBe(true)
  })

  test('ends at the next request when an administrator closes the account, and no other begins', async () => {
    const operator = await enter(unit.people.operator.email)
    const administrator = await enter(unit.people.administrator.email)
    expect(await isOut(operator.token)).toBe(false)
    const close = `/people/${unit.people.operator.id}/close`
    const { token } = administrator
    expect((await site.ask(close, { token, form: {} })).headers.get('Location')).toBe('/people')
    expect(await isOut(operator.token)).toBe(true)
    expect((await enter(unit.people.operator.email)).status).toBe(422)
    expect((await site.ask(close, { token })).status).toBe(404)
  })

  test('of another browser ends when the password is changed, and the old password opens none', async () => {
    const { email } = unit.people.leader
    const here = await enter(email)
    const elsewhere = await enter(email)
    const form = { current: PASSWORD, password: 'cay đa bến nước sân đình' }
    const answer = await site.ask('/account/password', { token: here.token, form })
    expect(answer.headers.get('Location')).toBe('/account/password?done')
    expect(await isOut(elsewhere.token)).toBe(true)
    expect(await isOut(here.token)).toBe(false)
    expect((await enter(email)).status).toBe(422)
    expect((await enter(email, { password: form.password })).status).toBe(302)
  })
})

test('no address that stands behind a sign-in leads to another site', async () => {
  const left: string[] = []
  for (const next of ELSEWHERE) {
    const { to } = await enter(unit.people.officer.email, { next })
    if (new URL(to!, site.url).origin !== site.url || /^[/\\]{2}/.test(to!)) left.push(next)
  }
  process.stdout.write(`S8: ${ELSEWHERE.length} forms, ${left.length} led elsewhere\n`)
  expect(left).toEqual([])
}, 60_000)
