import { randomBytes } from 'node:crypto'
import type { Db } from '#db/database.ts'
import { record } from '#server/audit/audit.ts'
import { DAY, instant, later } from '#server/clock.ts'
import { findDelivery, type DeliveryRow } from '#server/deliveries/deliveries.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { keyedHash } from '#server/people/secret.ts'
import { RefusedError } from '#server/refused.ts'

/** How long after a brief's day its link opens, in milliseconds: the numbers come weeks later. */
const LINK_MS = 45 * DAY

/** The channel whose deliveries are briefs. */
const BRIEF = 'brief'

/** In somebody's hands, or published: there is a brief to be read. */
const READABLE = ['handed over', 'confirmed', 'refused']

/** True where a brief is in its partner's hands. */
export function isReadable(state: string): boolean {
  return READABLE.includes(state)
}

export type BriefLink = { id: string; createdAt: string; expiresAt: string; by: string }

/** The delivery, where it is a brief that is seen by this person. */
export async function findBriefDelivery(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<DeliveryRow | undefined> {
  const row = await findDelivery(db, { id, by })
  return row?.channel === BRIEF ? row : undefined
}

/** @throws RefusedError: not a brief of a place where the actor confirms what was published */
export async function getTended(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<DeliveryRow> {
  const row = await findBriefDelivery(db, { id, by })
  if (!row || !may(by, 'deliveries.confirm', { placePath: row.placePath }))
    throw new RefusedError('briefs.notYours')
  return row
}

/**
 * Opens a link to one brief, and to nothing else, for the partner it is for.
 * @returns the word in the link, which is kept nowhere and shown this once
 * @throws RefusedError: not the actor's, not handed over yet
 */
export async function addBriefLink(
  db: Db,
  { deliveryId, by }: { deliveryId: string; by: Account },
): Promise<string> {
  const row = await getTended(db, { id: deliveryId, by })
  if (!isReadable(row.state)) throw new RefusedError('briefs.notHandedOver')
  const word = randomBytes(24).toString('base64url')
  const createdAt = instant()
  const expiresAt = later(row.dueAt > createdAt ? row.dueAt : createdAt, LINK_MS)
  const link = { id: hashOf(word), deliveryId, createdBy: by.id, createdAt, expiresAt }
  await db
    .insertInto('briefLinks')
    .values({ ...link, revokedAt: null })
    .execute()
  await record(db, { by: by.id, action: 'brief-link-opened', subject: deliveryId, detail: {} })
  return word
}

/** Closes a link for good. @throws RefusedError: not the actor's, no such link of it */
export async function revokeBriefLink(
  db: Db,
  { id, deliveryId, by }: { id: string; deliveryId: string; by: Account },
): Promise<void> {
  await getTended(db, { id: deliveryId, by })
  const { numUpdatedRows } = await db
    .updateTable('briefLinks')
    .set({ revokedAt: instant() })
    .where('id', '=', id)
    .where('deliveryId', '=', deliveryId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows) throw new RefusedError('briefs.notYours')
  await record(db, { by: by.id, action: 'brief-link-closed', subject: deliveryId, detail: { id } })
}

/** The links of a brief that still open, the newest first. */
export async function listBriefLinks(
  db: Db,
  { deliveryId }: { deliveryId: string },
): Promise<BriefLink[]> {
  return db
    .selectFrom('briefLinks')
    .innerJoin('accounts', 'accounts.id', 'briefLinks.createdBy')
    .select(['briefLinks.id', 'briefLinks.createdAt', 'expiresAt', 'accounts.name as by'])
    .where('deliveryId', '=', deliveryId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', instant())
    .orderBy('briefLinks.createdAt', 'desc')
    .execute()
}

/** What a link opens; `closed` where it once did: it was closed, is over, or its brief was taken back. */
export async function findBriefLink(
  db: Db,
  word: string,
): Promise<{ id: string; deliveryId: string } | 'closed' | undefined> {
  const row = await db
    .selectFrom('briefLinks')
    .innerJoin('deliveries', 'deliveries.id', 'briefLinks.deliveryId')
    .select(['briefLinks.id', 'deliveryId', 'expiresAt', 'revokedAt', 'state'])
    .where('briefLinks.id', '=', hashOf(word))
    .executeTakeFirst()
  if (!row) return undefined
  const over = row.revokedAt !== null || row.expiresAt <= instant()
  if (over || !isReadable(row.state)) return 'closed'
  return { id: row.id, deliveryId: row.deliveryId }
}

function hashOf(word: string): string {
  return keyedHash('brief-link', word)
}
