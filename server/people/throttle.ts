import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { lock } from '#db/lock.ts'
import { instant, later, MINUTE } from '#server/clock.ts'
import { RefusedError } from '#server/refused.ts'
import { keyedHash } from './secret.ts'

const WINDOW_MS = 10 * MINUTE
/** Failures in the window. One address has no more than half of an account's: who signs in elsewhere still can. */
const AT_MOST = { account: 10, address: 100, pair: 5 }

type Attempt = { account: string; address: string }

/**
 * Writes an attempt down as failed, before it is known: however many come at once, each is counted.
 * @returns its ids, for `forgetAttempt`
 * @throws RefusedError: too many failures for the account, from the network address, or from that one for that account
 */
export async function countAttempt(db: Db, { account, address }: Attempt): Promise<string[]> {
  const keys = [
    { key: keyOf('account', account), most: AT_MOST.account },
    { key: keyOf('address', address), most: AT_MOST.address },
    { key: keyOf('pair', `${address} ${account}`), most: AT_MOST.pair },
  ]
  return inTransaction(db, async (trx) => {
    await lock(
      trx,
      keys.map(({ key }) => `sign-in:${key}`),
    )
    for (const key of keys) await refuseTooMany(trx, key)
    const rows = keys.map(({ key }) => ({ id: newId(), key, at: instant() }))
    await trx.insertInto('signInFailures').values(rows).execute()
    return rows.map(({ id }) => id)
  })
}

/** Takes back an attempt that was none: the password was right. */
export async function forgetAttempt(db: Db, attempt: string[]): Promise<void> {
  await db.deleteFrom('signInFailures').where('id', 'in', attempt).execute()
}

/** Forgets failures that no longer count. */
export async function forgetOldAttempts(db: Db): Promise<void> {
  const since = later(instant(), -WINDOW_MS)
  await db.deleteFrom('signInFailures').where('at', '<', since).execute()
}

async function refuseTooMany(db: Db, { key, most }: { key: string; most: number }): Promise<void> {
  const failures = await db
    .selectFrom('signInFailures')
    .select('at')
    .where('key', '=', key)
    .where('at', '>=', later(instant(), -WINDOW_MS))
    .orderBy('at')
    .execute()
  if (failures.length < most) return
  const waitMs = Date.parse(failures[failures.length - most]!.at) + WINDOW_MS - Date.now()
  throw new RefusedError('people.tooManyFailures', {
    minutes: Math.max(1, Math.ceil(waitMs / MINUTE)),
  })
}

/** Under the secret: the log of failures names nobody. */
function keyOf(kind: keyof typeof AT_MOST, value: string): string {
  return keyedHash('failure', `${kind}:${value}`)
}
