import { z } from 'zod'
import { type Destination, PUBLISHED, type Reading } from '#server/channels/channel.ts'
import { instant } from '#server/clock.ts'
import { reasonOf } from './outcome.ts'
import { askSite } from './site.ts'

const Status = z.object({ status: z.string(), date_gmt: z.string().nullish() })

/** WordPress counts no views. What it can be asked: whether the portal's editor has published the post. */
export async function measure(destination: Destination, remoteId: string): Promise<Reading[]> {
  return [await readPublished(destination, remoteId)]
}

async function readPublished(destination: Destination, remoteId: string): Promise<Reading> {
  const metric = PUBLISHED
  const path = `posts/${encodeURIComponent(remoteId)}`
  const query = { context: 'view', _fields: 'status,date_gmt' }
  const post = await askSite({ destination, method: 'GET', path, query, answer: Status })
  if (!post.ok) return { metric, unavailable: reasonOf(post.failure) }
  const { status, date_gmt: date } = post.value
  const moment = Date.parse(`${date ?? ''}Z`)
  const since = status === 'publish' && !Number.isNaN(moment) ? { since: instant(moment) } : {}
  const definition = `wp/v2 posts.status = ${status}`
  return { metric, value: status === 'publish' ? 1 : 0, asOf: instant(), definition, ...since }
}
