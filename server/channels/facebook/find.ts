import { z } from 'zod'
import type { Found, Parcel } from '#server/channels/channel.ts'
import { sameText, standsIn } from '#server/channels/sameness.ts'
import { instant, MINUTE } from '#server/clock.ts'
import { type Answer, ask } from './graph.ts'
import { outcomeOf } from './outcome.ts'

/** The platform's clock and ours may differ, and an answer may have been long in coming. */
const AROUND_MS = 15 * MINUTE
const POSTS_PER_PAGE = 100
const MOST_PAGES = 200

const Post = z.object({
  id: z.string().min(1),
  message: z.string().default(''),
  created_time: z
    .string()
    .transform((time) => Date.parse(time))
    .pipe(z.number())
    .optional(),
  permalink_url: z.url({ protocol: /^https?$/ }).optional(),
})

const Page = z.object({
  data: z.array(Post),
  paging: z
    .object({ next: z.string().optional(), cursors: z.object({ after: z.string() }).optional() })
    .optional(),
})

type Post = z.infer<typeof Post>
type List = 'published_posts' | 'scheduled_posts'

/**
 * Looks for a parcel among the posts of its Page, newest first, back to 15 minutes before it was tried.
 * The code alone is enough: a post somebody has edited since is still there. Only a list read whole says `absent`.
 */
export async function find(parcel: Parcel, triedAt: string): Promise<Found> {
  const from = Date.parse(triedAt) - AROUND_MS
  const published = await look(parcel, 'published_posts', from)
  return published.known === 'absent' ? look(parcel, 'scheduled_posts', from) : published
}

async function look(parcel: Parcel, list: List, from: number): Promise<Found> {
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await readPage(parcel, list, after)
    if (!answer.ok) return { known: 'unreadable', reason: outcomeOf(answer.failure).reason }
    const { data, paging } = answer.value
    const post = pick(data, parcel)
    if (post) return found(post)
    const oldest = data.at(-1)?.created_time ?? Infinity
    if (!paging?.next || oldest < from) return { known: 'absent' }
    after = paging.cursors?.after
    if (!after) break
  }
  return { known: 'unreadable', reason: { code: 'unreadable-answer', detail: 'paging' } }
}

function readPage(
  { destination }: Parcel,
  list: List,
  after = '',
): Promise<Answer<z.infer<typeof Page>>> {
  return ask({
    destination,
    method: 'GET',
    of: 'page',
    edge: list,
    fields: {
      fields: 'id,message,created_time,permalink_url',
      limit: String(POSTS_PER_PAGE),
      ...(after && { after }),
    },
    answer: Page,
  })
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
