import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { record } from '#server/audit/audit.ts'
import { instant } from '#server/clock.ts'
import { RefusedError } from '#server/refused.ts'
import { findAccount, type Account } from './accounts.ts'
import { may } from './permissions.ts'
import { endSessions } from './sessions.ts'

type Closing = { id: string; by: Account }

/** The account that this person may close: of the own place or below it, and not the own one. */
export async function findClosable(db: Db, { id, by }: Closing): Promise<Account | undefined> {
  const account = await findAccount(db, id)
  const closable = account && account.id !== by.id && may(by, 'people.manage', account)
  return closable ? account : undefined
}

/**
 * Closes an account at once, with every session it has. What the person wrote and did stays under the name.
 * @throws RefusedError where it is not there for this person, closed already, or the own one
 */
export async function closeAccount(db: Db, { id, by }: Closing): Promise<void> {
  await inTransaction(db, async (trx) => {
    if (!(await findClosable(trx, { id, by }))) throw new RefusedError('people.notYours')
    const { numUpdatedRows } = await trx
      .updateTable('accounts')
      .set({ disabledAt: instant() })
      .where('id', '=', id)
      .where('disabledAt', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new RefusedError('people.notYours')
    await endSessions(trx, { accountId: id })
    await record(trx, { by: by.id, action: 'account-closed', subject: id, detail: {} })
  })
}
