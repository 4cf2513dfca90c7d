import type { Parcel } from '#server/channels/channel.ts'
import { broadcastOf } from './broadcast.ts'

/** The article is the one that a person has seen; where it was not sent round yet, the next try goes on from there. */
export async function adopt(
  { destination, notes }: Pick<Parcel, 'destination' | 'notes'>,
  articleId: string,
): Promise<boolean> {
  await notes.put('articleId', articleId)
  return broadcastOf(destination, await notes.all()) === 'open'
}
