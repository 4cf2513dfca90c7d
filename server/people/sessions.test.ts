import { beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { env } from '#server/env.ts'
import { readPlaceList } from '#server/places/place-list.ts'
import { addPlaces } from '#server/places/places.ts'
import { addAccount } from './accounts.ts'
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

  test('counts what comes at once: of sixty wrong passwords ten are looked at', async () => {
    const tries = Array.from({ length: 60 }, () => signIn(db, { ...right, password: 'x' }))
    const reasons = (await Promise.allSettled(tries)).map((one) =>
      one.status === 'rejected' ? String(one.reason) : 'in',
    )
    expect(reasons.filter((reason) => reason.includes('wrongPassword'))).toHaveLength(10)
    expect(reasons.filter((reason) => reason.includes('tooManyFailures'))).toHaveLength(50)
  })

  test('leaves no failure behind, and clears none but its own', async () => {
    const failures = async () =>
      (await db.selectFrom('signInFailures').select('id').orderBy('id').execute()).length
    await signIn(db, right)
    expect(await failures()).toBe(0)
    for (let i = 0; i < 9; i++)
      await expect(signIn(db, { ...right, password: 'x' })).rejects.toThrow('wrongPassword')
    const before = await failures()
    await signIn(db, right)
    expect(await failures()).toBe(before)
  })
})

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
