import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import type { Picture } from '#server/channels/channel.ts'
import type { ChosenPicture } from '#server/messages/revisions.ts'
import { readPieces } from './pieces.ts'
import { sized, type Form } from './sized.ts'

export type PictureRow = Selectable<Schema['pictures']>

/** A picture of a message as it goes out, without its bytes: what an approval covers. */
export type SentPicture = Omit<Picture, 'read'>

/** The chosen pictures of some messages with all that is known of them, in their order; by message. */
export async function listChosen(
  db: Db,
  messages: { messageId: string; pictures: ChosenPicture[] }[],
): Promise<Map<string, SentPicture[]>> {
  const ids = messages.flatMap(({ pictures }) => pictures.map(({ id }) => id))
  const rows = new Map((await listById(db, ids)).map((row) => [row.id, row]))
  const entries = messages.map(({ messageId, pictures }) => {
    const sent = pictures.flatMap(({ id, alt }) => {
      const row = rows.get(id)
      if (row?.messageId !== messageId) return []
      const { width, height, sha256 } = row
      return [{ id, alt, width, height, sha256 }]
    })
    return [messageId, sent] as const
  })
  return new Map(entries)
}

async function listById(db: Db, ids: string[]): Promise<PictureRow[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('pictures')
    .selectAll()
    .where(isOneOf(db, 'id', [...new Set(ids)]))
    .execute()
}

export async function findPicture(db: Db, id: string): Promise<PictureRow | undefined> {
  return db.selectFrom('pictures').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Pictures as a channel takes them, to be read when it wants them. `db` outlives the transaction in which they were read. */
export function readable(db: Db, pictures: SentPicture[]): Picture[] {
  return pictures.map((picture) => ({ ...picture, read: (form) => readSized(db, picture, form) }))
}

/** Bytes of forms that were made lately, kept for the next channel and the next look at a page. */
const KEPT_AT_MOST = 32_000_000
const kept = new Map<string, Buffer>()

/** A picture in a form. */
export async function readSized(
  db: Db,
  { id, sha256, width }: Pick<SentPicture, 'id' | 'sha256' | 'width'>,
  form: Form,
): Promise<Buffer> {
  const key = `${sha256} ${form.maxWidth} ${form.maxBytes}`
  const known = kept.get(key)
  const bytes = known ?? (await sized({ jpeg: await readPieces(db, id), width }, form))
  kept.delete(key)
  kept.set(key, bytes)
  let total = [...kept.values()].reduce((sum, one) => sum + one.length, 0)
  for (const [oldest, { length }] of kept) {
    if (total <= KEPT_AT_MOST) break
    kept.delete(oldest)
    total -= length
  }
  return bytes
}
