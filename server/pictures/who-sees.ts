import type { Db } from '#db/database.ts'
import { findMessage } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import type { PictureRow } from './pictures.ts'

/** On its way, out, or in somebody's hands: from then on platforms fetch what belongs to it. */
const OUT = ['sending', 'unknown', 'confirmed', 'handed over'] as const

/** True where a delivery took this picture along, or was corrected with it, and has not been taken back. */
export async function isOut(
  db: Db,
  { id, messageId }: Pick<PictureRow, 'id' | 'messageId'>,
): Promise<boolean> {
  const attempts = await db
    .selectFrom('plans')
    .innerJoin('deliveries', 'deliveries.id', 'plans.id')
    .innerJoin('attempts', 'attempts.deliveryId', 'plans.id')
    .select('attempts.id')
    .where('plans.messageId', '=', messageId)
    .where('deliveries.state', 'in', OUT)
    .where((eb) =>
      eb.or([
        eb('attempts.pictures', 'like', `%"${id}"%`),
        eb.exists(
          eb
            .selectFrom('recallActs')
            .select('recallActs.recallId')
            .whereRef('recallActs.deliveryId', '=', 'plans.id')
            .where('recallActs.pictures', 'like', `%"${id}"%`),
        ),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('recallActs')
            .innerJoin('recalls', 'recalls.id', 'recallActs.recallId')
            .select('recallActs.recallId')
            .whereRef('recallActs.deliveryId', '=', 'plans.id')
            .where('recallActs.state', '=', 'done')
            .where('recalls.kind', '=', 'withdraw'),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  return attempts !== undefined
}

/** True where the person sees the message with this picture: whoever's it is all it ever had, others what was approved. */
export async function maySee(
  db: Db,
  { id, messageId }: Pick<PictureRow, 'id' | 'messageId'>,
  by: Account,
): Promise<boolean> {
  const message = await findMessage(db, { id: messageId, by })
  return (
    message !== undefined && (message.own || message.revision.pictures.some((one) => one.id === id))
  )
}
