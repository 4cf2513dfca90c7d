import type { Db } from '#db/database.ts'
import { record } from '#server/audit/audit.ts'
import { noteOnDelivery } from '#server/deliveries/partner.ts'
import type { Account } from '#server/people/accounts.ts'
import { changingPlan } from '#server/plans/plans.ts'
import { enqueue } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { addAnswer } from './answers.ts'
import { listAnswers } from './briefs.ts'
import { getTended } from './links.ts'
import { standingOf } from './standing.ts'

/**
 * An officer has looked at what was published: whether its disclosure stands there now.
 * @throws RefusedError: not the actor's, nothing published, missing and no word of what is done about it
 */
export async function checkDisclosure(
  db: Db,
  {
    deliveryId,
    there,
    words,
    by,
  }: { deliveryId: string; there: boolean; words: string; by: Account },
): Promise<void> {
  const messageId = await changingPlan(db, deliveryId, async (trx) => {
    const row = await getTended(trx, { id: deliveryId, by })
    const { published } = standingOf(await listAnswers(trx, { deliveryId }))
    if (!published) throw new RefusedError('briefs.notPublished')
    if (!there && !words) throw new RefusedError('briefs.needsWords')
    const inCaption = there ? (1 as const) : (0 as const)
    await addAnswer(trx, { deliveryId, kind: 'checked', words, by: by.id, inCaption })
    await noteOnDelivery(trx, { id: deliveryId, reason: null })
    const detail = { there, words }
    await record(trx, { by: by.id, action: 'brief-checked', subject: deliveryId, detail })
    return row.messageId
  })
  enqueue('score', { messageId })
}
