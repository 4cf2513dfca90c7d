import { findApproved, getStanding, type Approvable } from '#server/approvals/standing.ts'
import type { Db } from '#server/database.ts'
import { listAttempts, type DeliveryRow } from './deliveries.ts'

/**
 * What a person reads out or posts: the very text that was handed over, whatever has been written since;
 * before that the approved one. Nothing where it is not approved, or taken back.
 */
export async function findScript(
  db: Db,
  { id, messageId, state }: Pick<DeliveryRow, 'id' | 'messageId' | 'state'>,
): Promise<Approvable | undefined> {
  if (state === 'withdrawn') return undefined
  if (state === 'planned' || state === 'not approved') return findApproved(db, { planId: id })
  const { items } = await getStanding(db, { messageId })
  const item = items.find((one) => one.id === id)
  const [handed] = await listAttempts(db, { deliveryId: id })
  return item && handed && { ...item, text: handed.text }
}
