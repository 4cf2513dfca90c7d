import type { Db } from '#db/database.ts'
import type { Parcel } from '#server/channels/channel.ts'
import { readable, type SentPicture } from '#server/pictures/pictures.ts'
import { notesOf } from './notes.ts'

/** A parcel as our rows keep it. */
export type Packed = Omit<Parcel, 'pictures' | 'notes'> & { pictures: SentPicture[] }

/** The parcel of a delivery, as every act of a channel gets it. `db` outlives the transaction in which it was read. */
export function parcelOf<Kept extends Packed>(db: Db, { pictures, ...kept }: Kept) {
  return { ...kept, pictures: readable(db, pictures), notes: notesOf(db, kept.deliveryId) }
}
