import type { Nearby, Neighbour, Parcel } from '#server/channels/channel.ts'
import { nearest, nearFrom } from '#server/channels/nearest.ts'
import { instant } from '#server/clock.ts'
import { type List, type Post, readPosts } from './read-posts.ts'

/** The posts of a Page around the time a parcel was tried; where it is a photo with a caption, the photos as well. */
export async function nearby(parcel: Parcel, triedAt: string): Promise<Nearby> {
  const lists: List[] = ['published_posts']
  if (parcel.pictures.length === 1) lists.push('photos')
  const seen = new Map<string, Post & { at: number }>()
  for (const list of lists)
    for await (const part of readPosts(parcel.destination, list, nearFrom(triedAt))) {
      if ('reason' in part) return { known: 'unreadable', reason: part.reason }
      for (const post of part.posts)
        if (!seen.has(post.id)) seen.set(post.id, { ...post, at: post.created_time ?? NaN })
    }
  return { known: 'read', posts: nearest([...seen.values()], triedAt).map(toNeighbour) }
}

function toNeighbour({ id, message, permalink_url: link, at }: Post & { at: number }): Neighbour {
  return { remoteId: id, text: message, at: instant(at), ...(link && { link }) }
}
