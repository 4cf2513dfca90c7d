import { beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { env } from '#server/env.ts'
import { readPlaceList } from '#server/places/place-list.ts'
import { addPlaces } from '#server/places/places.ts'
import { addAccount } from './accounts.ts'
import { hashingNow } from './hashing.ts'
import { findSession, signIn, signOut } from './sessions.ts'

const places = readPlaceList().filter(({ path }) => 'VN/92/31299'.startsWith(path))
const right = { email: 'Lan@Example.vn ', password: 'mat-khau-dai', address: '127.0.0.1' }
let db: Awaited<ReturnType<typeof openTestDatabase>>

beforeEach(async () => {
  db = await openTestDatabase()
  await addPlaces(db, places)
  const account = {
    email: 'lan@example.vn',
    name: 'Lan',
    password: 'mat-khau-dai',
    placeCode: '31299',
  }
  await addAccount(db, { ...account, role: 'officer', by: 'set-up' })
})

describe('a session', () => {
  test('knows the person and the place, and ends at once when signed out', async () => {
    const token = await signIn(db, right)
    expect(await findSession(db, token)).toMatchObject({ name: 'Lan', placePath: 'VN/92/31299' })
    await signOut(db, token)
    expect(await findSession(db, token)).toBeUndefined()
  })

  test('is kept as a hash: the token stands nowhere in the database', async () => {
    const token = await signIn(db, right)
    const rows = await db.selectFrom('sessions').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('is of no use under another secret: who has the database alone opens none', async () => {
    const token = await signIn(db, right)
    const secret = env.SESSION_SECRET
    env.SESSION_SECRET = 'another secret of another installation'
    const found = await findSession(db, token)
    env.SESSION_SECRET = secret
    expect(found).toBeUndefined()
    expect(await findSession(db, token)).toBeDefined()
  })

  test('ends with the account', async () => {
    const token = await signIn(db, right)
    await db.updateTable('accounts').set({ disabledAt: '2026-01-01' }).execute()
    expect(await findSession(db, token)).toBeUndefined()
    await expect(signIn(db, right)).rejects.toThrow('people.wrongPassword')
  })
})

describe('signing in', () => {
  test('says the same for a wrong password and an unknown name', async () => {
    await expect(signIn(db, { ...right, password: 'x' })).rejects.toThrow('people.wrongPassword')
    await expect(signIn(db, { ...right, email: 'nobody' })).rejects.toThrow('people.wrongPassword')
  })

  test('is closed for an account after ten failures in ten minutes, also with the right password', async () => {
    for (let i = 0; i < 10; i++) {
      const address = `10.0.0.${i}`
      await expect(signIn(db, { ...right, password: 'x', address })).rejects.toThrow(
        'wrongPassword',
      )
    }
    await expect(signIn(db, right)).rejects.toThrow('people.tooManyFailures')
    await db.updateTable('signInFailures').set({ at: '2026-01-01T00:00:00.000Z' }).execute()
    await expect(signIn(db, right)).resolves.toBeTypeOf('string')
  })

  test('looks at ten of a thousand wrong passwords for one account, however many come at once', async () => {
    const reasons = await attack(1000, (at) => ({ address: `10.0.${at % 7}.${at % 200}` }))
    expect(count(reasons, 'wrongPassword')).toBe(10)
    expect(count(reasons, 'tooManyFailures')).toBe(990)
  }, 60_000)

  test('looks at a hundred of a thousand accounts that one address tries', async () => {
    const reasons = await attack(1000, (at) => ({ email: `nobody${at}@example.vn` }))
    expect(count(reasons, 'wrongPassword')).toBe(100)
    expect(count(reasons, 'tooManyFailures')).toBe(900)
  }, 60_000)

  test('lets a person in who comes from another address than the attacker', async () => {
    const reasons = await attack(100, () => ({ address: '10.0.0.1' }))
    expect(count(reasons, 'wrongPassword')).toBe(5)
    await expect(signIn(db, right)).resolves.toBeTypeOf('string')
  })

  test('computes as much for an unknown name as for a wrong password', async () => {
    const known = await measured('lan@example.vn')
    const unknown = await measured('nobody@example.vn')
    expect(unknown.computed).toBe(known.computed)
    const ratio = (unknown.ms / known.ms).toFixed(2)
    process.stdout.write(`S13: unknown ÷ known name, time of ${TIMES} tries: ${ratio}\n`)
  })

  test('leaves no failure behind, and clears none but its own', async () => {
    const failures = async () =>
      (await db.selectFrom('signInFailures').select('id').orderBy('id').execute()).length
    await signIn(db, right)
    expect(await failures()).toBe(0)
    for (let i = 0; i < 4; i++)
      await expect(signIn(db, { ...right, password: 'x' })).rejects.toThrow('wrongPassword')
    const before = await failures()
    await signIn(db, right)
    expect(await failures()).toBe(before)
  })
})

type Try = Partial<typeof right>

/** Wrong passwords, fifty at a time. @returns what each was answered */
async function attack(times: number, one: (at: number) => Try): Promise<string[]> {
  const reasons: string[] = []
  for (let from = 0; from < times; from += 50) {
    const tries = Array.from({ length: 50 }, (_, at) =>
      signIn(db, { ...right, password: 'x', ...one(from + at) }).catch(String),
    )
    reasons.push(...(await Promise.all(tries)))
  }
  return reasons
}

function count(reasons: string[], reason: string): number {
  return reasons.filter((one) => one.includes(reason)).length
}

const TIMES = 5

/** The time of a few wrong passwords, one after the other, and how many were computed for them. */
async function measured(email: string): Promise<{ ms: number; computed: number }> {
  const before = hashingNow().computed
  const from = performance.now()
  for (let i = 0; i < TIMES; i++) await signIn(db, { ...right, email, password: 'x' }).catch(String)
  return { ms: performance.now() - from, computed: hashingNow().computed - before }
}

describe('an account', () => {
  test('needs a free address, eight characters and a place', async () => {
    const account = { name: 'B', role: 'leader', placeCode: '31299', by: 'set-up' } as const
    const add = (email: string, password: string, placeCode = '31299') =>
      addAccount(db, { ...account, email, password, placeCode })
    await expect(add('LAN@example.vn', 'mat-khau-dai')).rejects.toThrow('people.emailTaken')
    await expect(add('b@example.vn', 'ngan')).rejects.toThrow('people.shortPassword')
    await expect(add('b@example.vn', 'mat-khau-dai', '99999')).rejects.toThrow('people.noPlace')
  })

  test('is opened by an administrator of that place or above, by nobody else', async () => {
    const by = { id: 'x', role: 'administrator', placePath: 'VN/19' } as const
    const account = { email: 'c@e.vn', name: 'C', role: 'leader', placeCode: '31299' } as const
    const add = addAccount(db, { ...account, password: 'mat-khau-dai', by })
    await expect(add).rejects.toThrow('people.notYours')
  })
})
