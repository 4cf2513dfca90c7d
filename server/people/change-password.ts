import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { record } from '#server/audit/audit.ts'
import { RefusedError } from '#server/refused.ts'
import type { Account } from './accounts.ts'
import { hashPassword, isPassword } from './hashing.ts'
import { refusePassword } from './password.ts'
import { endSessions, holdAccount } from './sessions.ts'
import { countAttempt, forgetAttempt } from './throttle.ts'

type Change = { by: Account; token: string; address: string; current: string; password: string }

/**
 * Gives the actor's own account another password, and ends every session of it but the one of `token`.
 * @throws RefusedError: the current password is wrong, too many wrong ones (see `signIn`), the new one cannot be taken
 */
export async function changePassword(
  db: Db,
  { by, token, address, current, password }: Change,
): Promise<void> {
  const attempt = await countAttempt(db, { account: by.email, address })
  const { passwordHash } = await db
    .selectFrom('accounts')
    .select('passwordHash')
    .where('id', '=', by.id)
    .executeTakeFirstOrThrow()
  if (!(await isPassword(current, passwordHash))) throw new RefusedError('people.wrongCurrent')
  await forgetAttempt(db, attempt)
  refusePassword({ ...by, password })
  const renewed = await hashPassword(password)
  await inTransaction(db, async (trx) => {
    await holdAccount(trx, by.id)
    await trx
      .updateTable('accounts')
      .set({ passwordHash: renewed })
      .where('id', '=', by.id)
      .execute()
    await endSessions(trx, { accountId: by.id, except: token })
    await record(trx, { by: by.id, action: 'password-changed', subject: by.id, detail: {} })
  })
}
