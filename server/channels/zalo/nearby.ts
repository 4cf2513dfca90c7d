import type { Nearby, Neighbour, Parcel } from '#server/channels/channel.ts'
import { nearest, nearFrom } from '#server/channels/nearest.ts'
import { instant } from '#server/clock.ts'
import { linkOf, readArticle, wordsOf } from './detail.ts'
import { outcomeOf } from './outcome.ts'
import { type Listed, readList } from './read-list.ts'

/** The articles of an account around the time a parcel was tried; the list holds no texts, so each of them is opened. */
export async function nearby({ destination }: Parcel, triedAt: string): Promise<Nearby> {
  const listed: Listed[] = []
  for await (const part of readList(destination, nearFrom(triedAt))) {
    if ('reason' in part) return { known: 'unreadable', reason: part.reason }
    listed.push(...part.medias)
  }
  const posts: Neighbour[] = []
  const dated = listed.map(({ id, create_date: at = NaN }) => ({ id, at }))
  for (const { id, at } of nearest(dated, triedAt)) {
    const read = await readArticle(destination, id)
    if (read.ok) {
      const text = wordsOf(read.value).join('\n\n')
      posts.push({ remoteId: id, text, at: instant(at), ...linkOf(read.value) })
      continue
    }
    const { known, reason } = outcomeOf(read.failure)
    // Taken down between the list and now.
    if (known !== 'refused') return { known: 'unreadable', reason }
  }
  return { known: 'read', posts }
}
