import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { lock } from '#db/lock.ts'
import type { Schema } from '#db/schema.ts'
import { record } from '#server/audit/audit.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { findDestination, type Destination } from '#server/destinations/destinations.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import type { NewContact } from './new-contact.ts'

/** Somebody of the press a place writes to, and where it has the address from. */
export type Contact = Omit<Selectable<Schema['pressContacts']>, 'word'>

/** Contacts of one list at most. */
const CONTACTS_AT_MOST = 2000
const AT_ONCE = 200

/**
 * The list of a destination, where the actor may keep it.
 * @throws RefusedError `press.notYours` where there is none of the actor's
 */
export async function getPressList(
  db: Db,
  { destinationId, by }: { destinationId: string; by: Account },
): Promise<Destination> {
  const destination = await findDestination(db, { id: destinationId, by })
  const isList = destination && getChannel(destination.channel).recipients
  if (!destination || !isList || !may(by, 'press.keep', destination))
    throw new RefusedError('press.notYours')
  return destination
}

/** Those of a list who have not left, by outlet and name. */
export async function listContacts(
  db: Db,
  { destinationId }: { destinationId: string },
): Promise<Contact[]> {
  const rows = await contacts(db, destinationId).where('removedAt', 'is', null).execute()
  return rows.sort(byOutlet)
}

/** How many have left a list: that they are not written to stays known. */
export async function countLeft(
  db: Db,
  { destinationId }: { destinationId: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('pressContacts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('destinationId', '=', destinationId)
    .where('removedAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Adding = { destinationId: string; rows: NewContact[]; by: Account }

/**
 * Adds contacts to a list, all of them or none; who stands on it already is passed by.
 * @returns how many were new
 * @throws RefusedError: not the actor's list, a date to come, one who left after the address was found
 */
export async function addContacts(
  db: Db,
  { destinationId, rows, by }: Adding,
): Promise<{ added: number; there: number }> {
  await getPressList(db, { destinationId, by })
  return inTransaction(db, async (trx) => {
    await lock(trx, `press ${destinationId}`)
    const fresh = await newOnes(trx, { destinationId, rows })
    const createdAt = instant()
    const made = fresh.map((row) => ({
      ...row,
      ...{ id: newId(), destinationId, word: randomBytes(24).toString('base64url') },
      ...{ createdBy: by.id, createdAt, removedAt: null, removedBy: null, removedWhy: '' },
    }))
    for (let at = 0; at < made.length; at += AT_ONCE)
      await trx
        .insertInto('pressContacts')
        .values(made.slice(at, at + AT_ONCE))
        .execute()
    const detail = { added: made.length }
    if (made.length > 0)
      await record(trx, { by: by.id, action: 'press-added', subject: destinationId, detail })
    return { added: made.length, there: rows.length - made.length }
  })
}

/** What `addContacts` would do. Writes nothing. @throws RefusedError as it does */
export async function previewContacts(
  db: Db,
  { destinationId, rows, by }: Adding,
): Promise<{ added: NewContact[]; there: number }> {
  await getPressList(db, { destinationId, by })
  const added = await newOnes(db, { destinationId, rows })
  return { added, there: rows.length - added.length }
}

/**
 * Takes somebody off a list: nothing is written to them from now on, whatever was approved before.
 * @param why who asked for it @throws RefusedError: not the actor's list, no such contact on it
 */
export async function removeContact(
  db: Db,
  { destinationId, id, why, by }: { destinationId: string; id: string; why: string; by: Account },
): Promise<void> {
  await getPressList(db, { destinationId, by })
  const { numUpdatedRows } = await db
    .updateTable('pressContacts')
    .set({ removedAt: instant(), removedBy: by.id, removedWhy: why })
    .where('id', '=', id)
    .where('destinationId', '=', destinationId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows) throw new RefusedError('press.notYours')
  await record(db, { by: by.id, action: 'press-removed', subject: destinationId, detail: { id } })
}

async function newOnes(db: Db, { destinationId, rows }: Omit<Adding, 'by'>): Promise<NewContact[]> {
  const today = toWallClock(instant()).date
  const kept = await contacts(db, destinationId).execute()
  const seen = new Set(kept.filter(({ removedAt }) => !removedAt).map(({ address }) => address))
  const fresh = rows.filter(({ address, sourceDate }) => {
    if (sourceDate > today) throw new RefusedError('press.toCome', { address })
    refuseLeft(kept, { address, sourceDate })
    if (seen.has(address)) return false
    return seen.add(address)
  })
  if (seen.size > CONTACTS_AT_MOST) throw new RefusedError('press.tooMany')
  return fresh
}

/** Who left is written to again only where they gave their address after that. */
function refuseLeft(
  kept: Contact[],
  { address, sourceDate }: { address: string; sourceDate: string },
): void {
  const left = kept.find(
    (one) =>
      one.address === address &&
      one.removedAt !== null &&
      toWallClock(one.removedAt).date >= sourceDate,
  )
  if (left) throw new RefusedError('press.left', { address })
}

function contacts(db: Db, destinationId: string) {
  return db
    .selectFrom('pressContacts')
    .select(['id', 'destinationId', 'outlet', 'name', 'address', 'beat', 'source', 'sourceDate'])
    .select(['createdBy', 'createdAt', 'removedAt', 'removedBy', 'removedWhy'])
    .where('destinationId', '=', destinationId)
}

function byOutlet(one: Contact, other: Contact): number {
  return one.outlet.localeCompare(other.outlet, 'vi') || one.name.localeCompare(other.name, 'vi')
}
