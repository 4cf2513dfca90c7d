import type { Db } from '#db/database.ts'
import { record } from '#server/audit/audit.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { changingPlan } from '#server/plans/plans.ts'
import { RefusedError } from '#server/refused.ts'
import { findDelivery, handledBy, type DeliveryRow } from './deliveries.ts'

type Confirmation = {
  id: string
  by: Account
  /** When it was aired or posted. */
  doneAt: string
  /** `false`: it was not, and will not be. */
  done: boolean
  link: string
  /** B: a log, or a link one can open. D: a word. */
  grade: 'B' | 'D'
  note: string
}

/**
 * Writes what a person says of a delivery that was handed over. May be said again: the last word counts, all are logged.
 * @throws RefusedError where it is not in the person's hands, or the time is still to come
 */
export async function confirm(
  db: Db,
  { id, by, doneAt, done, link, grade, note }: Confirmation,
): Promise<DeliveryRow> {
  return changingPlan(db, id, async (trx) => {
    const row = await findDelivery(trx, { id, by })
    const allowed = row && may(by, 'deliveries.confirm', handledBy(row))
    if (!row || !allowed) throw new RefusedError('deliveries.notYours')
    const said = row.state === 'confirmed' || row.state === 'refused'
    const inHand = row.state === 'handed over' || (said && row.remoteId === null)
    if (!inHand || !getChannel(row.channel).confirms)
      throw new RefusedError('deliveries.cannot.confirm', { state: row.state })
    if (doneAt > instant()) throw new RefusedError('deliveries.toCome')
    await trx
      .updateTable('deliveries')
      .set({
        ...(done
          ? ({ state: 'confirmed', reason: null, doneAt } as const)
          : ({
              state: 'refused',
              reason: JSON.stringify({ code: 'not-aired' }),
              doneAt: null,
            } as const)),
        ...{ link: link || null, doneBy: by.id, doneGrade: grade, note },
      })
      .where('id', '=', id)
      .execute()
    const detail = { done, doneAt, link, note }
    await record(trx, { by: by.id, action: 'confirmed', subject: id, detail })
    return row
  })
}
