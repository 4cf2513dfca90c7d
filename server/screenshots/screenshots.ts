import type { Selectable } from 'kysely'
import { newId } from '#db/id.ts'
import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { instant } from '#server/clock.ts'
import { addPieces } from '#server/pictures/pieces.ts'
import type { Encoded } from '#server/pictures/re-encode.ts'
import { RefusedError } from '#server/refused.ts'

export type Screenshot = Selectable<Schema['screenshots']>

/** Pictures that prove the numbers of one delivery, at most: they come from outside, too. */
const AT_MOST = 30

/**
 * Keeps a picture of a screen beside the numbers of a delivery; the same one again is kept once.
 * @param by the account that sent it; null where it came over a guest link
 * @returns its id
 * @throws RefusedError: the delivery has as many as it may have
 */
export async function addScreenshot(
  trx: Db,
  { deliveryId, encoded, by }: { deliveryId: string; encoded: Encoded; by: string | null },
): Promise<string> {
  const { jpeg, sha256, width, height } = encoded
  const rows = await trx
    .selectFrom('screenshots')
    .select(['id', 'sha256'])
    .where('deliveryId', '=', deliveryId)
    .execute()
  const known = rows.find((row) => row.sha256 === sha256)
  if (known) return known.id
  if (rows.length >= AT_MOST) throw new RefusedError('screenshots.enough', { most: AT_MOST })
  const id = newId()
  const row = { id, deliveryId, sha256, width, height, bytes: jpeg.length, createdBy: by }
  await trx
    .insertInto('screenshots')
    .values({ ...row, createdAt: instant() })
    .execute()
  await addPieces(trx, { pictureId: id, jpeg })
  return id
}

/** A picture of the numbers of this delivery; nothing where it is another's. */
export async function findScreenshot(
  db: Db,
  { id, deliveryId }: { id: string; deliveryId: string },
): Promise<Screenshot | undefined> {
  return db
    .selectFrom('screenshots')
    .selectAll()
    .where('id', '=', id)
    .where('deliveryId', '=', deliveryId)
    .executeTakeFirst()
}

/** The pictures of the numbers of some deliveries, by id. */
export async function listScreenshots(
  db: Db,
  { deliveryIds }: { deliveryIds: string[] },
): Promise<Map<string, Screenshot>> {
  if (deliveryIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('screenshots')
    .selectAll()
    .where(isOneOf(db, 'deliveryId', deliveryIds))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
