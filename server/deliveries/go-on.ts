import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { lock } from '#db/lock.ts'
import { record } from '#server/audit/audit.ts'
import { readNow } from '#server/database.ts'
import { endPause } from '#server/pauses/pauses.ts'
import { findStop } from '#server/pauses/stops.ts'
import { may, type Actor } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { markMissed } from './missed.ts'

/**
 * Lets a stopped place go on. What is still to come goes out at its time; what became due in the meantime waits until
 * a person has chosen. Where another pause holds, it goes on holding.
 * @returns how many wait for a choice @throws RefusedError: not the actor's to end, or over already
 */
export async function goOn(db: Db, { id, by }: { id: string; by: Actor }): Promise<number> {
  return inTransaction(db, async (trx) => {
    await lock(trx, 'pauses')
    const stop = await findStop(trx, { id, by })
    if (!stop)
      throw new RefusedError((await isOver(trx, { id, by })) ? 'pauses.over' : 'pauses.notYours')
    await endPause(trx, { id, by: by.id })
    const { placePath, why, since } = stop
    const missed = await markMissed(trx, { placePath, now: await readNow(trx) })
    const step = { by: by.id, action: 'publishing-resumed', subject: placePath.split('/').at(-1)! }
    await record(trx, { ...step, detail: { why, since, missed } })
    return missed
  })
}

/** Somebody of those who may has ended it already. */
async function isOver(db: Db, { id, by }: { id: string; by: Actor }): Promise<boolean> {
  const row = await db
    .selectFrom('pauses')
    .select('placePath')
    .where('id', '=', id)
    .where('endedAt', 'is not', null)
    .executeTakeFirst()
  return row !== undefined && may(by, 'publishing.stop', row)
}
