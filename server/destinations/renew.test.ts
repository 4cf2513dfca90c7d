import { afterAll, expect, test, vi } from 'vitest'

vi.hoisted(() => Object.assign(process.env, { REQUEST_TIMEOUT_MS: '25000', LEASE_MS: '120000' }))

import { HOUR, instant, later, MINUTE, setClock } from '#server/clock.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { listNeedingPerson } from '#server/deliveries/needs-person.ts'
import { openProvince } from '#server/province.fixture.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { listDestinationsById } from './destinations.ts'
import { keepSecrets } from './keep-destinations.ts'
import { listWarnings } from './health.ts'
import { askRenewing, renewEarly, renewSecrets } from './renew.ts'

const ALL = 1000
const AT_ONCE = 25
const TIME_MS = 240_000

const province = await openProvince({ pages: 2, messages: 1, channels: ['zalo'], times: ALL })
const { db, cast, platform } = province
const { zalo } = platform
setRehearsalUrl(platform.url)
const [first, second] = (await db.selectFrom('destinations').select('id').execute()).map(
  ({ id }) => id,
)

afterAll(async () => {
  setClock(Date.now)
  await province.close()
})

test(
  'a token that ends at the 500th of a thousand is renewed once, and every article is there once',
  { timeout: TIME_MS },
  async () => {
    const before = await connect(first!)
    zalo.faults.on('token-ends', { times: 1, after: ALL / 2 })
    await deliverAll(first!)
    const account = await seen(first!)
    expect(account.connection).not.toBe(before)
    expect(account.settings.refreshToken).not.toBe('')
    expect(await statesOf(first!)).toEqual({ confirmed: ALL })
    expect(zalo.articles()).toHaveLength(ALL)
    expect(await renewals(first!, before)).toBe(1)
  },
)

test(
  'a refresh token that was revoked stops the account once: what waits is kept, and one warning stands',
  { timeout: TIME_MS },
  async () => {
    await connect(second!)
    const before = zalo.articles().length
    zalo.faults.on('token-ends', { times: 1, after: 100 })
    zalo.faults.on('refresh-revoked')
    await deliverAll(second!)
    const states = await statesOf(second!)
    const out = zalo.articles().length - before
    expect(out).toBeLessThanOrEqual(100 + AT_ONCE)
    expect(states).toEqual({ confirmed: out, planned: ALL - out })
    expect(await seen(second!)).toMatchObject({ blocked: { code: 'reconnect' } })
    expect(await listWarnings(db, { by: cast.administrator })).toMatchObject([
      { id: second, count: ALL - out },
    ])
    zalo.faults.off()
    await connect(second!)
    setClock(() => Date.now() + 5 * MINUTE)
    await deliverAll(second!)
    setClock(Date.now)
    expect(await statesOf(second!)).toEqual({ confirmed: ALL })
    expect(zalo.articles()).toHaveLength(before + ALL)
    expect(await listNeedingPerson(db, { by: cast.officer })).toEqual([])
  },
)

test('many who ask at once get the same new secrets', async () => {
  await connect(first!)
  const old = await seen(first!)
  const renewed = await Promise.all(Array.from({ length: 20 }, () => renewSecrets(db, old)))
  const connections = renewed.map((one) => 'destination' in one && one.destination.connection)
  expect(new Set(connections).size).toBe(1)
  expect(connections[0]).not.toBe(old.connection)
})

test('who meets secrets that are over asks once more with the new ones, and nobody else does', async () => {
  await connect(first!)
  const old = await seen(first!)
  const asked: string[] = []
  const ask = (isOver: boolean) =>
    askRenewing(db, old, {
      with: async ({ connection }) => void asked.push(connection),
      isOver: () => isOver,
    })
  await ask(false)
  expect(asked).toEqual([old.connection])
  const { destination } = await ask(true)
  expect(asked.slice(1)).toEqual([old.connection, destination.connection])
  expect(destination.connection).toBe((await seen(first!)).connection)
})

test('what a person gave while old secrets were renewed holds', async () => {
  await connect(first!)
  const old = await seen(first!)
  await connect(first!)
  const theirs = await seen(first!)
  const late = { destination: old, secrets: { accessToken: 'late' }, unlessReplaced: true }
  await keepSecrets(db, late)
  expect(await seen(first!)).toEqual(theirs)
})

test('a process that died while it renewed leaves an account that a person connects again', async () => {
  await connect(first!)
  const old = await seen(first!)
  const renewingSince = later(instant(), -HOUR)
  await db.updateTable('destinations').set({ renewingSince }).where('id', '=', first!).execute()
  expect(await renewSecrets(db, old)).toMatchObject({ reason: { code: 'reconnect' } })
  expect(await seen(first!)).toMatchObject({ blocked: { code: 'reconnect' } })
})

test('secrets that end soon are renewed before they are needed, others are left alone', async () => {
  await connect(first!, later(instant(), 10 * HOUR))
  const { connection } = await seen(first!)
  await renewEarly(db, { destinationId: first! })
  expect((await seen(first!)).connection).toBe(connection)
  await connect(first!, later(instant(), HOUR))
  const before = (await seen(first!)).connection
  await renewEarly(db, { destinationId: first! })
  expect((await seen(first!)).connection).not.toBe(before)
})

/** Gives an account a pair of tokens that works. @returns its connection */
async function connect(id: string, endsAt?: string): Promise<string> {
  const pair = zalo.issue(id)
  await keepSecrets(db, { destination: await seen(id), secrets: { ...pair }, endsAt })
  return (await seen(id)).connection
}

async function seen(id: string) {
  return (await listDestinationsById(db, [id]))[0]!
}

async function deliverAll(destinationId: string): Promise<void> {
  const rows = await db
    .selectFrom('plans')
    .select('id')
    .where('destinationId', '=', destinationId)
    .execute()
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await Promise.all(
      rows.slice(from, from + AT_ONCE).map(({ id }) => deliver(db, { deliveryId: id })),
    )
  // What was asked to try again does so once its pause is over.
  setClock(() => Date.now() + 2 * MINUTE)
  await Promise.all(rows.map(({ id }) => deliver(db, { deliveryId: id })))
  setClock(Date.now)
}

async function statesOf(destinationId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .where('destinationId', '=', destinationId)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

/** A connection changes once with each renewal, and no connection comes back. */
async function renewals(id: string, before: string): Promise<number> {
  const { connection } = await seen(id)
  return connection === before ? 0 : platform.zalo.pairsOf(id) - 1
}
