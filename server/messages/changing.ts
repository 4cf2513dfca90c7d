import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { lock } from '#db/lock.ts'

/**
 * Runs `work` in a transaction in which nobody else changes the message: its text, plans, approvals or deliveries.
 * What is read in it still holds when it is written.
 */
export function changing<T>(db: Db, messageId: string, work: (trx: Db) => Promise<T>): Promise<T> {
  return inTransaction(db, async (trx) => {
    await lock(trx, nameOf(messageId))
    return work(trx)
  })
}

/** Until the transaction ends these messages stay as they are; several may hold them so. */
export function holdUnchanged(db: Db, messageIds: string[]): Promise<void> {
  return lock(db, messageIds.map(nameOf), { shared: true })
}

function nameOf(messageId: string): string {
  return `message:${messageId}`
}
