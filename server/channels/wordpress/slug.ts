import { createHash } from 'node:crypto'
import type { Parcel } from '#server/channels/channel.ts'

/** The last part of a post's address: ASCII, the same at every try, no other delivery's, whoever else sends there. */
export function slugOf({ deliveryId, code }: Pick<Parcel, 'deliveryId' | 'code'>): string {
  const own = createHash('sha256').update(deliveryId).digest('hex').slice(0, 10)
  return `${code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${own}`
}

/** The same for the picture at a position, from 0. */
export function pictureSlugOf(parcel: Parcel, at: number): string {
  return `${slugOf(parcel)}-anh-${at + 1}`
}
