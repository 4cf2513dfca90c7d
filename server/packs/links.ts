import { randomBytes } from 'node:crypto'
import type { Db } from '#db/database.ts'
import { record } from '#server/audit/audit.ts'
import { DAY, instant, later } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { keyedHash } from '#server/people/secret.ts'
import { RefusedError } from '#server/refused.ts'
import { getStation } from '#server/stations/stations.ts'

/** How long a guest link opens, in milliseconds. */
const LINK_MS = 365 * DAY

export type PackLink = { id: string; createdAt: string; expiresAt: string; by: string }

/**
 * Opens a link to the packs of one station, and to nothing else, for a machine that fetches them.
 * @returns the word in the link, which is kept nowhere and shown this once
 * @throws RefusedError: not the actor's station
 */
export async function addLink(
  db: Db,
  { stationId, by }: { stationId: string; by: Account },
): Promise<string> {
  await getStation(db, { id: stationId, verb: 'stations.tend', by })
  const word = randomBytes(24).toString('base64url')
  const createdAt = instant()
  const row = { id: hashOf(word), stationId, createdAt, expiresAt: later(createdAt, LINK_MS) }
  await db
    .insertInto('packLinks')
    .values({ ...row, createdBy: by.id, revokedAt: null })
    .execute()
  await record(db, { by: by.id, action: 'link-opened', subject: stationId, detail: {} })
  return word
}

/** Closes a link for good. @throws RefusedError: not the actor's station, no such link of it */
export async function revokeLink(
  db: Db,
  { id, stationId, by }: { id: string; stationId: string; by: Account },
): Promise<void> {
  await getStation(db, { id: stationId, verb: 'stations.tend', by })
  const { numUpdatedRows } = await db
    .updateTable('packLinks')
    .set({ revokedAt: instant() })
    .where('id', '=', id)
    .where('stationId', '=', stationId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows) throw new RefusedError('stations.notYours')
  await record(db, { by: by.id, action: 'link-closed', subject: stationId, detail: { id } })
}

/** The links of a station that still open, the newest first. */
export async function listLinks(db: Db, { stationId }: { stationId: string }): Promise<PackLink[]> {
  return db
    .selectFrom('packLinks')
    .innerJoin('accounts', 'accounts.id', 'packLinks.createdBy')
    .select(['packLinks.id', 'packLinks.createdAt', 'expiresAt', 'accounts.name as by'])
    .where('stationId', '=', stationId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', instant())
    .orderBy('packLinks.createdAt', 'desc')
    .execute()
}

/** What a link opens; `closed` where it once did. */
export async function findLink(
  db: Db,
  word: string,
): Promise<{ stationId: string } | 'closed' | undefined> {
  const row = await db
    .selectFrom('packLinks')
    .select(['stationId', 'expiresAt', 'revokedAt'])
    .where('id', '=', hashOf(word))
    .executeTakeFirst()
  if (!row) return undefined
  return row.revokedAt || row.expiresAt <= instant() ? 'closed' : { stationId: row.stationId }
}

function hashOf(word: string): string {
  return keyedHash('pack-link', word)
}
