import { z } from 'zod'
import { type Destination, PUBLISHED, type Reading, type Visits } from '#server/channels/channel.ts'
import { instant } from '#server/clock.ts'
import { reasonOf } from './outcome.ts'
import { askSite } from './site.ts'

const Status = z.object({ status: z.string(), date_gmt: z.string().nullish() })

/**
 * WordPress counts no views. What can be known: whether the portal's editor has published the post, and how many
 * visits our own site counted over the link in it.
 */
export async function measure(
  destination: Destination,
  remoteId: string,
  visits: Visits,
): Promise<Reading[]> {
  return [await readPublished(destination, remoteId), ...visitsOf(visits)]
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

/** Nothing where our site has not counted. */
function visitsOf({ link, asOf }: Visits): Reading[] {
  const definition = 'lan-toa link visits'
  return asOf ? [{ metric: 'visits', value: link, asOf, definition, grade: 'B' }] : []
}
