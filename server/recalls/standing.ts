import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { SentPicture } from '#server/pictures/pictures.ts'
import { readSent } from '#server/pictures/sent.ts'

/** What people see of a delivery. */
export type Standing = { text: string; pictures: SentPicture[] }

/**
 * What stands at some deliveries, by delivery: as it was sent last, or as it was corrected since.
 * `done`: only by corrections that were carried out; else as soon as they were decided on.
 */
export async function listStanding(
  db: Db,
  { ids, done = false }: { ids: string[]; done?: boolean },
): Promise<Map<string, Standing>> {
  const sent = await db
    .selectFrom('attempts')
    .select(['deliveryId', 'text', 'pictures'])
    .where(isOneOf(db, 'deliveryId', ids))
    .orderBy('startedAt')
    .execute()
  const corrected = await db
    .selectFrom('recallActs')
    .innerJoin('recalls', 'recalls.id', 'recallId')
    .select(['deliveryId', 'text', 'pictures'])
    .where(isOneOf(db, 'deliveryId', ids))
    .$if(done, (all) => all.where('state', '=', 'done'))
    .orderBy('recalls.at')
    .execute()
  const standing = new Map<string, Standing>()
  for (const { deliveryId, text, pictures } of sent)
    standing.set(deliveryId, { text, pictures: readSent(pictures) })
  for (const { deliveryId, text, pictures: changed } of corrected) {
    if (text === null) continue
    const before = standing.get(deliveryId)?.pictures ?? []
    standing.set(deliveryId, { text, pictures: changed === null ? before : readSent(changed) })
  }
  return standing
}

/** True where both show the same pictures in the same order, and say the same of them. Pure. */
export function samePictures(one: Shown[], other: Shown[]): boolean {
  const written = (some: Shown[]) => JSON.stringify(some.map(({ sha256, alt }) => [sha256, alt]))
  return written(one) === written(other)
}

type Shown = Pick<SentPicture, 'sha256' | 'alt'>
