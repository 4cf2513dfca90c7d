import type { Db } from '#db/database.ts'
import type { Recipient } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { SITE_URL } from '#server/site-url.ts'

/** Whom each of some deliveries is written to, by its id; nothing for those whose channel does not ask. */
export type Recipients = Map<string, Recipient[]>

type Asked = { id: string; destination: { id: string; channel: string } }

/**
 * Whom deliveries are written to: who stood on the list when it was approved, and has not left since.
 * Who was added after the approval was not approved.
 */
export async function recipientsOf(db: Db, asked: Asked[]): Promise<Recipients> {
  const found: Recipients = new Map()
  for (const { id, destination } of asked)
    if (getChannel(destination.channel).recipients)
      found.set(id, await listApproved(db, { deliveryId: id, destinationId: destination.id }))
  return found
}

/** Where somebody takes themselves off a list. */
export function leaveUrl(word: string): string {
  return `${SITE_URL}/press/leave/${word}`
}

async function listApproved(
  db: Db,
  { deliveryId, destinationId }: { deliveryId: string; destinationId: string },
): Promise<Recipient[]> {
  const approved = await db
    .selectFrom('seals')
    .innerJoin('approvals', 'approvals.id', 'seals.approvalId')
    .select(({ fn }) => fn.max('approvals.at').as('at'))
    .where('planId', '=', deliveryId)
    .executeTakeFirst()
  if (!approved?.at) return []
  const rows = await db
    .selectFrom('pressContacts')
    .select(['id', 'address', 'name', 'outlet', 'word'])
    .where('destinationId', '=', destinationId)
    .where('removedAt', 'is', null)
    .where('createdAt', '<=', approved.at)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(({ word, ...row }) => ({ ...row, leaveUrl: leaveUrl(word) }))
}
