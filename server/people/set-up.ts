import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { lock } from '#db/lock.ts'
import { DAY, instant, later, MINUTE } from '#server/clock.ts'
import { RefusedError } from '#server/refused.ts'
import { addAccount } from './accounts.ts'
import { keyedHash } from './secret.ts'

/** How long a printed code opens the set-up, in milliseconds; a process that begins later prints another. */
const CODE_MS = DAY

const FAILURES = { window: MINUTE, most: 10 }

/** True while nobody has an account: who has the code opens the first one. Accounts are never taken away, so it is true no more. */
export async function awaitsSetUp(db: Db): Promise<boolean> {
  const account = await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()
  return !account
}

/**
 * A new code for the console of a web process; nothing where there is an account already.
 * The database keeps its keyed hash beside those of the other processes: whichever of them a request
 * reaches, every code that a console shows is good, and a stolen database holds none.
 */
export async function issueCode(db: Db): Promise<string | undefined> {
  if (!(await awaitsSetUp(db))) return undefined
  const code = randomBytes(10).toString('hex').match(/.{5}/g)!.join('-')
  await db.deleteFrom('setUpCodes').where('expiresAt', '<=', instant()).execute()
  await db
    .insertInto('setUpCodes')
    .values({ hash: hashOf(code), expiresAt: later(instant(), CODE_MS) })
    .execute()
  return code
}

/**
 * Says whether a code is one that a console shows.
 * @throws RefusedError where it is not, or after ten wrong ones within a minute, whoever tried them
 */
export async function tryCode(db: Db, code: string): Promise<void> {
  const attempt = await countAttempt(db)
  const rows = await db
    .selectFrom('setUpCodes')
    .select('hash')
    .where('expiresAt', '>', instant())
    .execute()
  const given = Buffer.from(hashOf(code))
  const right = rows.filter(({ hash }) => timingSafeEqual(Buffer.from(hash), given))
  if (right.length === 0) throw new RefusedError('setUp.wrongCode')
  await db.deleteFrom('signInFailures').where('id', '=', attempt).execute()
}

type FirstAccount = { email: string; name: string; placeCode: string; password: string }

/**
 * Opens the first account, an administrator's, and takes every code away. Of two at once one does it.
 * @returns false where somebody else was first @throws RefusedError: wrong code; see `addAccount`
 */
export async function setUp(db: Db, code: string, account: FirstAccount): Promise<boolean> {
  await tryCode(db, code)
  return inTransaction(db, async (trx) => {
    await lock(trx, 'set-up')
    if (!(await awaitsSetUp(trx))) return false
    await addAccount(trx, { ...account, role: 'administrator', by: 'set-up' })
    await trx.deleteFrom('setUpCodes').execute()
    return true
  })
}

/** Written down as failed before it is known: however many come at once, each is counted. @returns its id */
async function countAttempt(db: Db): Promise<string> {
  const key = keyedHash('failure', 'set-up')
  return inTransaction(db, async (trx) => {
    await lock(trx, 'set-up')
    const failures = await trx
      .selectFrom('signInFailures')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('key', '=', key)
      .where('at', '>=', later(instant(), -FAILURES.window))
      .executeTakeFirstOrThrow()
    if (Number(failures.count) >= FAILURES.most) throw new RefusedError('setUp.tooManyFailures')
    const id = newId()
    await trx.insertInto('signInFailures').values({ id, key, at: instant() }).execute()
    return id
  })
}

/** As a person may type it from a screen: with other gaps, in capitals. */
function hashOf(code: string): string {
  return keyedHash('set-up', code.toLowerCase().replace(/[^0-9a-z]/g, ''))
}
