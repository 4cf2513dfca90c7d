import { z } from 'zod'
import type { Destination, Nearby, Neighbour, Parcel } from '#server/channels/channel.ts'
import { nearest, nearUntil, nearFrom } from '#server/channels/nearest.ts'
import { instant } from '#server/clock.ts'
import { STATES } from './find.ts'
import { reasonOf } from './outcome.ts'
import { plainOf } from './plain.ts'
import { FIELDS, SitePost } from './posts.ts'
import { askSite } from './site.ts'

/** More is refused. */
const LISTED = 100

const Dated = SitePost.pick({ id: true, date_gmt: true }).transform(({ id, date_gmt: date }) => {
  return { id, at: Date.parse(`${date}Z`) }
})
const Whole = SitePost.extend({ title: z.object({ rendered: z.string().default('') }) })

/** The posts of a portal around the time a parcel was tried, those too that wait for its editor. */
export async function nearby({ destination }: Parcel, triedAt: string): Promise<Nearby> {
  const listed = await list(destination, z.array(Dated), {
    after: instant(nearFrom(triedAt)),
    before: instant(nearUntil(triedAt)),
    _fields: 'id,date_gmt',
  })
  if (!listed.ok) return { known: 'unreadable', reason: reasonOf(listed.failure) }
  const near = nearest(listed.value, triedAt)
  if (near.length === 0) return { known: 'read', posts: [] }
  const ids = near.map(({ id }) => id).join()
  const read = await list(destination, z.array(Whole), {
    ...{ include: ids, _fields: `${FIELDS},title,content` },
  })
  if (!read.ok) return { known: 'unreadable', reason: reasonOf(read.failure) }
  const whole = new Map(read.value.map((post) => [post.id, post]))
  const posts = near.flatMap(({ id, at }) => {
    const post = whole.get(id)
    return post ? [toNeighbour(post, at)] : []
  })
  return { known: 'read', posts }
}

/** In the context of `view`, for the reason `look` gives. */
function list<T>(destination: Destination, answer: z.ZodType<T>, query: Record<string, string>) {
  const order = { orderby: 'date', order: 'desc', per_page: String(LISTED) }
  return askSite({
    ...{ destination, method: 'GET', path: 'posts', answer },
    query: { ...query, ...order, status: STATES, context: 'view' },
  })
}

function toNeighbour(
  { id, title, content, link, status }: z.infer<typeof Whole>,
  at: number,
): Neighbour {
  const text = [title.rendered, content?.rendered ?? ''].map(plainOf).filter(Boolean).join('\n\n')
  return {
    ...{ remoteId: String(id), text, at: instant(at) },
    ...(link && { link }),
    ...(status !== 'publish' && { waits: true }),
  }
}
