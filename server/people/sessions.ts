import { randomBytes } from 'node:crypto'
import { inTransaction, type Db } from '#db/database.ts'
import { lock } from '#db/lock.ts'
import { DAY, instant, later } from '#server/clock.ts'
import { RefusedError } from '#server/refused.ts'
import { emailKey, findAccount, type Account } from './accounts.ts'
import { hashPassword, isPassword } from './hashing.ts'
import { keyedHash } from './secret.ts'
import { countAttempt, forgetAttempt, forgetOldAttempts } from './throttle.ts'

/** How long a sign-in lasts, in milliseconds. */
export const SESSION_MS = 14 * DAY

/**
 * Opens a session. @returns the token for the cookie; the database keeps its keyed hash only
 * @throws RefusedError: wrong name or password (it does not say which), or too many failures:
 * 10 for an account, 5 of them from one network address, 100 for an address, in ten minutes
 */
export async function signIn(
  db: Db,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<string> {
  const attempt = await countAttempt(db, { account: emailKey(email), address })
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'passwordHash'])
    .where('email', '=', emailKey(email))
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  const right = await isPassword(password, account?.passwordHash ?? (await nobody))
  if (!account || !right) throw new RefusedError('people.wrongPassword')
  await forgetAttempt(db, attempt)
  return openSession(db, account)
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

/** Ends every session of an account at once, but the one of `token` where it is given. */
export async function endSessions(
  db: Db,
  { accountId, except }: { accountId: string; except?: string },
): Promise<void> {
  const ending = db.deleteFrom('sessions').where('accountId', '=', accountId)
  await (except ? ending.where('id', '!=', keyedHash('session', except)) : ending).execute()
}

/** Holds an account until the transaction ends: nobody signs in with a password while it is being changed. */
export async function holdAccount(trx: Db, accountId: string): Promise<void> {
  await lock(trx, `account:${accountId}`)
}

/** Forgets sessions that have ended and failures that no longer count. */
export async function forgetOldSessions(db: Db): Promise<void> {
  await db.deleteFrom('sessions').where('expiresAt', '<=', instant()).execute()
  await forgetOldAttempts(db)
}

/** Compared with where there is no such account, so that the answer takes as long. */
const nobody = hashPassword(randomBytes(16).toString('hex'))

type Checked = { id: string; passwordHash: string }

/** Opens a session for the password that was checked, if the account still has it. */
async function openSession(db: Db, { id, passwordHash }: Checked): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = instant()
  const session = { accountId: id, createdAt: now, expiresAt: later(now, SESSION_MS) }
  await inTransaction(db, async (trx) => {
    await holdAccount(trx, id)
    const still = await trx
      .selectFrom('accounts')
      .select('id')
      .where('id', '=', id)
      .where('passwordHash', '=', passwordHash)
      .executeTakeFirst()
    if (!still) throw new RefusedError('people.wrongPassword')
    await trx
      .insertInto('sessions')
      .values({ id: keyedHash('session', token), ...session })
      .execute()
  })
  return token
}
