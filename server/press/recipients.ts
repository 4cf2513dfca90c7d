import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
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
  const written = asked.filter(({ destination }) => getChannel(destination.channel).recipients)
  if (written.length === 0) return new Map()
  const approvedAt = await lastApprovals(
    db,
    written.map(({ id }) => id),
  )
  const contacts = await listContacts(
    db,
    written.map(({ destination }) => destination.id),
  )
  return new Map(
    written.map(({ id, destination }) => {
      const until = approvedAt.get(id) ?? ''
      const known = contacts.get(destination.id) ?? []
      return [id, known.filter(({ createdAt }) => createdAt <= until).map(toRecipient)]
    }),
  )
}

/** Where somebody takes themselves off a list. */
export function leaveUrl(word: string): string {
  return `${SITE_URL}/press/leave/${word}`
}

/** When each delivery was approved last. */
async function lastApprovals(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('seals')
    .innerJoin('approvals', 'approvals.id', 'seals.approvalId')
    .select(['planId', ({ fn }) => fn.max('approvals.at').as('at')])
    .where(isOneOf(db, 'planId', ids))
    .groupBy('planId')
    .execute()
  return new Map(rows.map(({ planId, at }) => [planId, at]))
}

/** Who stands on the lists of some destinations and has not left, in the order in which they came. */
async function listContacts(db: Db, destinationIds: string[]) {
  const rows = await db
    .selectFrom('pressContacts')
    .select(['id', 'destinationId', 'address', 'name', 'outlet', 'word', 'createdAt'])
    .where(isOneOf(db, 'destinationId', [...new Set(destinationIds)]))
    .where('removedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ destinationId }) => destinationId)
}

type Contact = Omit<Recipient, 'leaveUrl'> & { word: string }

function toRecipient({ id, address, name, outlet, word }: Contact): Recipient {
  return { id, address, name, outlet, leaveUrl: leaveUrl(word) }
}
