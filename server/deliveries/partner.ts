import type { Db } from '#db/database.ts'
import type { DeliveryReason } from './deliveries.ts'

/** Reasons that a partner's own answers give; with another one a person or the machine is at work already. */
const ANSWERED = ['declined', 'undisclosed']

/** Writes why an officer is needed, or that none is any more; what another step has said of it stays. */
export async function noteOnDelivery(
  trx: Db,
  { id, reason }: { id: string; reason: DeliveryReason | null },
): Promise<void> {
  const own = ANSWERED.map((code) => JSON.stringify({ code }))
  await trx
    .updateTable('deliveries')
    .set({ reason: reason && JSON.stringify(reason) })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('reason', 'is', null), eb('reason', 'in', own)]))
    .execute()
}

/**
 * It is published, by the partner's own word: grade D. Where an officer has confirmed it, that stands,
 * and only the reason is noted.
 */
export async function confirmByPartner(
  trx: Db,
  said: { id: string; doneAt: string; link: string; reason: DeliveryReason | null },
): Promise<void> {
  const { id, doneAt, link, reason } = said
  const done = { state: 'confirmed', doneAt, link: link || null, doneGrade: 'D' } as const
  await trx
    .updateTable('deliveries')
    .set({ ...done, doneBy: null, reason: null })
    .where('id', '=', id)
    .where('doneBy', 'is', null)
    .execute()
  await noteOnDelivery(trx, { id, reason })
}
