import { beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { instant, later, MINUTE } from '#server/clock.ts'
import { readPlaceList } from '#server/places/place-list.ts'
import { addPlaces } from '#server/places/places.ts'
import { signIn } from './sessions.ts'
import { awaitsSetUp, issueCode, setUp, tryCode } from './set-up.ts'

const account = {
  email: 'quantri@example.vn',
  name: 'Phạm Ngọc Hà',
  password: 'mat-khau-dai',
  placeCode: 'VN',
}
let db: Awaited<ReturnType<typeof openTestDatabase>>
let code: string

beforeEach(async () => {
  db = await openTestDatabase()
  await addPlaces(db, readPlaceList().slice(0, 1))
  code = (await issueCode(db))!
})

function outcome(one: PromiseSettledResult<unknown>): string {
  if (one.status === 'rejected') return one.reason.reason
  return one.value === false ? 'second' : 'in'
}

describe('the first account', () => {
  test('is opened with the code, administers, and is the end of every code', async () => {
    expect(await awaitsSetUp(db)).toBe(true)
    expect(await setUp(db, code, account)).toBe(true)
    const { role } = await db.selectFrom('accounts').select('role').executeTakeFirstOrThrow()
    expect(role).toBe('administrator')
    await expect(signIn(db, { ...account, address: '127.0.0.1' })).resolves.toBeTypeOf('string')
    expect(await awaitsSetUp(db)).toBe(false)
    await expect(tryCode(db, code)).rejects.toThrow('setUp.wrongCode')
    expect(await issueCode(db)).toBeUndefined()
  })

  test('is opened by one of two who come at once', async () => {
    const other = { ...account, email: 'khac@example.vn' }
    const tries = [setUp(db, code, account), setUp(db, code, other)]
    const outcomes = (await Promise.allSettled(tries)).map(outcome)
    expect(outcomes.filter((one) => one === 'in')).toHaveLength(1)
    expect(['second', 'setUp.wrongCode']).toContain(outcomes.find((one) => one !== 'in'))
    expect(await db.selectFrom('accounts').select('id').execute()).toHaveLength(1)
  })

  test('that is refused leaves the code as good as it was', async () => {
    await expect(setUp(db, code, { ...account, password: 'ngan' })).rejects.toThrow('shortPassword')
    expect(await setUp(db, code, account)).toBe(true)
  })
})

describe('a code', () => {
  test('is good whichever of several processes printed it, however it is typed', async () => {
    const other = (await issueCode(db))!
    expect(other).not.toBe(code)
    await tryCode(db, code.toUpperCase().replaceAll('-', ' '))
    await tryCode(db, other)
  })

  test('stands nowhere in the database', async () => {
    const rows = await db.selectFrom('setUpCodes').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(code)
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
  })

  test('is good for a day, and goes when the next one is printed', async () => {
    await db.updateTable('setUpCodes').set({ expiresAt: instant() }).execute()
    await expect(tryCode(db, code)).rejects.toThrow('setUp.wrongCode')
    await issueCode(db)
    expect(await db.selectFrom('setUpCodes').selectAll().execute()).toHaveLength(1)
  })

  test('may be guessed ten times a minute: of sixty that come at once ten are looked at', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 60 }, () => tryCode(db, 'sai')))
    expect(tries.map(outcome).filter((reason) => reason === 'setUp.wrongCode')).toHaveLength(10)
    await expect(setUp(db, code, account)).rejects.toThrow('setUp.tooManyFailures')
    await db
      .updateTable('signInFailures')
      .set({ at: later(instant(), -1.1 * MINUTE) })
      .execute()
    expect(await setUp(db, code, account)).toBe(true)
  })

  test('that is right does not count against anybody', async () => {
    for (let time = 0; time < 12; time++) await tryCode(db, code)
  })
})
