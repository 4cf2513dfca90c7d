import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { lock } from '#db/lock.ts'
import { DAY, instant, later, MINUTE } from '#server/clock.ts'
import { RefusedError } from '#server/refused.ts'
import { ARGON2ID, emailKey, findAccount, type Account } from './accounts.ts'
import { keyedHash } from './secret.ts'

/** How long a sign-in lasts, in milliseconds. */
export const SESSION_MS = 14 * DAY

const FAILURES = { window: 10 * MINUTE, account: 10, address: 100 }

/**
 * Opens a session. @returns the token for the cookie; the database keeps its keyed hash only
 * @throws RefusedError: wrong name or password (it does not say which), or too many failures:
 * 10 for an account, 100 for a network address, in ten minutes
 */
export async function signIn(
  db: Db,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<string> {
  const keys = [
    { key: keyOf('account', emailKey(email)), most: FAILURES.account },
    { key: keyOf('address', address), most: FAILURES.address },
  ]
  const attempt = await countAttempt(db, keys)
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'passwordHash'])
    .where('email', '=', emailKey(email))
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  const right = await verify(account?.passwordHash ?? (await nobody), password)
  if (!account || !right) throw new RefusedError('people.wrongPassword')
  await db.deleteFrom('signInFailures').where('id', 'in', attempt).execute()
  return openSession(db, account.id)
}

/** Who the token of a cookie belongs to, while the session lasts and the account is open. */
export async function findSession(db: Db, token: string): Promise<Account | undefined> {
  const session = await db
    .selectFrom('sessions')
    .select('accountId')
    .where('id', '=', keyedHash('session', token))
    .where('expiresAt', '>', instant())
    .executeTakeFirst()
  return session && findAccount(db, session.accountId)
}

/** Ends a session at once, everywhere. */
export async function signOut(db: Db, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', keyedHash('session', token)).execute()
}

/** Ends every session: each person signs in anew. */
export async function endAllSessions(db: Db): Promise<void> {
  await db.deleteFrom('sessions').execute()
}

/** Forgets sessions that have ended and failures that no longer count. */
export async function forgetOldSessions(db: Db): Promise<void> {
  await db.deleteFrom('sessions').where('expiresAt', '<=', instant()).execute()
  const since = later(instant(), -FAILURES.window)
  await db.deleteFrom('signInFailures').where('at', '<', since).execute()
}

/** Compared with where there is no such account, so that the answer takes as long. */
const nobody = hash(randomBytes(16).toString('hex'), ARGON2ID)

async function openSession(db: Db, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = instant()
  await db
    .insertInto('sessions')
    .values({
      id: keyedHash('session', token),
      accountId,
      createdAt: now,
      expiresAt: later(now, SESSION_MS),
    })
    .execute()
  return token
}

type Key = { key: string; most: number }

/** Writes an attempt down as failed, before it is known: however many come at once, each is counted. @returns its ids */
async function countAttempt(db: Db, keys: Key[]): Promise<string[]> {
  const names = keys.map(({ key }) => key)
  return inTransaction(db, async (trx) => {
    await lock(trx, names)
    await refuseTooMany(trx, keys)
    const rows = keys.map(({ key }) => ({ id: newId(), key, at: instant() }))
    await trx.insertInto('signInFailures').values(rows).execute()
    return rows.map(({ id }) => id)
  })
}

async function refuseTooMany(db: Db, keys: Key[]): Promise<void> {
  const since = later(instant(), -FAILURES.window)
  for (const { key, most } of keys) {
    const failures = await db
      .selectFrom('signInFailures')
      .select('at')
      .where('key', '=', key)
      .where('at', '>=', since)
      .orderBy('at')
      .execute()
    if (failures.length < most) continue
    const waitMs = Date.parse(failures[failures.length - most]!.at) + FAILURES.window - Date.now()
    throw new RefusedError('people.tooManyFailures', {
      minutes: Math.max(1, Math.ceil(waitMs / MINUTE)),
    })
  }
}

function keyOf(kind: 'account' | 'address', value: string): string {
  return keyedHash('failure', `${kind}:${value}`)
}
