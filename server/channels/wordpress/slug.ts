import { createHash } from 'node:crypto'
import type { Parcel, Picture } from '#server/channels/channel.ts'

/** The last part of a post's address: ASCII, the same at every try, no other delivery's, whoever else sends there. */
export function slugOf({ deliveryId, code }: Pick<Parcel, 'deliveryId' | 'code'>): string {
  const own = createHash('sha256').update(deliveryId).digest('hex').slice(0, 10)
  return `${code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${own}`
}

/** The same for one of its pictures with what is said of it: another one, or other words, is another. */
export function pictureSlugOf(
  parcel: Pick<Parcel, 'deliveryId' | 'code'>,
  { sha256, alt }: Pick<Picture, 'sha256' | 'alt'>,
): string {
  const own = createHash('sha256')
    .update(JSON.stringify([sha256, alt]))
    .digest('hex')
    .slice(0, 10)
  return `${slugOf(parcel)}-anh-${own}`
}
