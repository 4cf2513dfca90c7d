import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Kysely } from 'kysely'
import type { Schema } from '#db/schema.ts'
import { ENGINE, openTestDatabase } from '#db/test-database.fixture.ts'
import { contents } from './contents.fixture.ts'
import { each } from './each.fixture.ts'
import { INJECTIONS } from './injections.fixture.ts'
import { openSite, type Site } from './site.fixture.ts'
import { openCommune, signInAll, type Unit } from './units.fixture.ts'

let db: Kysely<Schema>
let site: Site
let unit: Unit
let tokens: Awaited<ReturnType<typeof signInAll>>

beforeAll(async () => {
  db = await openTestDatabase()
  unit = await openCommune(db)
  tokens = await signInAll(db, unit)
  site = await openSite(db)
})
afterAll(() => site.close())

/** Every place of an address where somebody may write; `*` is where. */
const ADDRESSES = [
  '/places.data?q=*',
  '/deliveries.data?date=*&show=*',
  '/destinations/new.data?channel=*',
  '/deliveries/:deliveryId/aired.data?how=*&note=*&date=*',
  '/deliveries/:deliveryId.data?read=*&asked=*',
  '/rehearsal?at=*',
  '/sign-in.data?next=*',
  '/campaigns/*',
  '/messages/*',
  '/messages/:messageId/texts/*',
  '/messages/:messageId/plans/*',
  '/deliveries/*',
  '/destinations/*',
  '/people/*/close',
  '/places/*',
].map((address) => address.replace(/^([^?]*\*[^?]*)$/, '$1.data'))

test('there are two hundred', () => expect(new Set(INJECTIONS).size).toBe(200))

test('what an address says is a value: it breaks nothing and changes nothing', async () => {
  const before = await contents(db)
  const faults: string[] = []
  const addresses = ADDRESSES.flatMap((address) =>
    INJECTIONS.map((text) =>
      address
        .replace(/:(\w+)/g, (_, name: string) => unit.ids[name]!)
        .replaceAll('*', encodeURIComponent(text)),
    ),
  )
  await each(addresses, async (address) => {
    const { status } = await site.ask(address, { token: tokens.administrator })
    if (status >= 500) faults.push(`${status} ${address}`)
  })
  process.stdout.write(`S11 on ${ENGINE}: ${addresses.length} addresses, ${faults.length} broke\n`)
  expect(faults).toEqual([])
  expect(await contents(db)).toEqual(before)
}, 180_000)

describe('what a form says', () => {
  test('is kept to the letter where it is a text', async () => {
    const token = tokens.officer
    for (const text of INJECTIONS) {
      const form = { indicator: text, value: text, unit: text, publisher: text, asOf: '2025' }
      expect((await site.ask('/figures/new.data', { token, form })).status).toBe(202)
    }
    const rows = await db.selectFrom('figures').select(['indicator', 'publisher']).execute()
    const kept = new Set(rows.map(({ indicator }) => indicator))
    expect(INJECTIONS.filter((text) => !kept.has(text.trim()))).toEqual([])
    process.stdout.write(`S11 on ${ENGINE}: ${INJECTIONS.length} forms kept to the letter\n`)
  }, 60_000)

  test('is asked about where it should be a place', async () => {
    const before = await contents(db)
    const account = { name: 'Lan', email: 'lan@example.vn', role: 'officer', password: 'x' }
    for (const text of INJECTIONS) {
      const form = { ...account, email: `${text}@example.vn`, places: text }
      const answer = await site.ask('/people/new.data', { token: tokens.administrator, form })
      expect(answer.status).toBe(422)
    }
    expect(await contents(db)).toEqual(before)
  }, 60_000)

  test('is no file and has no character that no database takes', async () => {
    const form = {
      indicator: 'a\u0000b\u0007c',
      value: '\ud800',
      unit: 'xã',
      publisher: 'S\r\nT',
      asOf: '2025',
    }
    expect((await site.ask('/figures/new', { token: tokens.officer, form })).status).toBe(302)
    const rows = await db.selectFrom('figures').select(['indicator', 'value']).execute()
    expect(rows).toContainEqual({ indicator: 'abc', value: '\ufffd' })
  })
})

describe.each([
  ['a NUL in a path', '/places/%00', 404],
  ['a NUL in the data of a page', '/places/%00.data', 404],
  ['a NUL in a query', '/places?q=%00', 404],
  ['half a character', '/places/%ED%A0%80', 404],
  ['a broken percent code', '/campaigns/%', 404],
  ['a broken percent code in a query', '/places?q=100%', 200],
  ['a line end', '/places/a%0D%0Ab', 404],
  ['a very long one', `/places/${'a'.repeat(10_000)}`, 404],
])('%s', (_, path, status) => {
  test(`is answered with ${status}`, async () => {
    expect((await site.ask(path, { token: tokens.officer })).status).toBe(status)
  })
})
