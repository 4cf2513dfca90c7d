import type { Found, Parcel } from '#server/channels/channel.ts'
import { sameText, standsIn } from '#server/channels/sameness.ts'
import { instant, MINUTE } from '#server/clock.ts'
import { type List, type Post, readPosts } from './read-posts.ts'

/** The platform's clock and ours may differ, and an answer may have been long in coming. */
const AROUND_MS = 15 * MINUTE

/**
 * Looks for a parcel among the posts of its Page, newest first, back to 15 minutes before it was tried; for one that
 * is a photo with a caption, among the photos as well.
 * The code alone is enough: a post somebody has edited since is still there. Only a list read whole says `absent`.
 */
export async function find(parcel: Parcel, triedAt: string): Promise<Found> {
  const from = Date.parse(triedAt) - AROUND_MS
  const lists: List[] = ['published_posts', 'scheduled_posts']
  if (parcel.pictures.length === 1) lists.push('photos')
  for (const list of lists) {
    const found = await look(parcel, list, from)
    if (found.known !== 'absent') return found
  }
  return { known: 'absent' }
}

async function look(parcel: Parcel, list: List, from: number): Promise<Found> {
  for await (const part of readPosts(parcel.destination, list, from)) {
    if ('reason' in part) return { known: 'unreadable', reason: part.reason }
    const post = pick(part.posts, parcel)
    if (post) return found(post)
  }
  return { known: 'absent' }
}

/** The very text before one that only names the code. */
function pick(posts: Post[], { text, code }: Parcel): Post | undefined {
  return (
    posts.find(({ message }) => sameText(message, text)) ??
    posts.find(({ message }) => standsIn(message, code))
  )
}

function found({ id, permalink_url: link, created_time: at }: Post): Found {
  return { known: 'found', remoteId: id, ...(link && { link }), ...(at && { at: instant(at) }) }
}
