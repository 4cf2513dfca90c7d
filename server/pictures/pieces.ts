import type { Db } from '#db/database.ts'

/** Bytes of one row: some hundred rows at once, as a backup reads them, are still a few megabytes. */
const PIECE = 48_000

/** Keeps the bytes of a picture. */
export async function addPieces(
  trx: Db,
  { pictureId, jpeg }: { pictureId: string; jpeg: Buffer },
): Promise<void> {
  for (let number = 0; number * PIECE < jpeg.length; number++) {
    const base64 = jpeg.subarray(number * PIECE, (number + 1) * PIECE).toString('base64')
    await trx.insertInto('picturePieces').values({ pictureId, number, base64 }).execute()
  }
}

/** The bytes of a picture. */
export async function readPieces(db: Db, pictureId: string): Promise<Buffer> {
  const rows = await db
    .selectFrom('picturePieces')
    .select('base64')
    .where('pictureId', '=', pictureId)
    .orderBy('number')
    .execute()
  return Buffer.concat(rows.map(({ base64 }) => Buffer.from(base64, 'base64')))
}
