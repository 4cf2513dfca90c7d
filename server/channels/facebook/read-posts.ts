import { z } from 'zod'
import type { Destination, Reason } from '#server/channels/channel.ts'
import { ask } from './graph.ts'
import { outcomeOf } from './outcome.ts'

const POSTS_PER_PAGE = 100
const MOST_PAGES = 200

const Link = z.url({ protocol: /^https?$/ }).optional()

/** A post, or a photo: its words are its caption, and it names the post it stands in. */
const Post = z
  .object({
    id: z.string().min(1),
    page_story_id: z.string().min(1).optional(),
    message: z.string().optional(),
    name: z.string().optional(),
    created_time: z
      .string()
      .transform((time) => Date.parse(time))
      .pipe(z.number())
      .optional(),
    permalink_url: Link,
    link: Link,
  })
  .transform(({ page_story_id: story, name, link, ...post }) => ({
    ...post,
    id: story ?? post.id,
    message: post.message ?? name ?? '',
    permalink_url: post.permalink_url ?? link,
  }))

const Page = z.object({
  data: z.array(Post),
  paging: z
    .object({ next: z.string().optional(), cursors: z.object({ after: z.string() }).optional() })
    .optional(),
})

export type Post = z.infer<typeof Post>
export type List = 'published_posts' | 'scheduled_posts' | 'photos'

/** A part of a list, or why it cannot be read any further. */
export type Part = { posts: Post[] } | { reason: Reason }

/** A list of a Page, newest first, part by part, back to an instant in milliseconds. After a `reason` nothing follows. */
export async function* readPosts(
  destination: Destination,
  list: List,
  from: number,
): AsyncGenerator<Part> {
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await readPage(destination, list, after)
    if (!answer.ok) return yield { reason: outcomeOf(answer.failure).reason }
    const { data: posts, paging } = answer.value
    yield { posts }
    const oldest = posts.at(-1)?.created_time ?? Infinity
    if (!paging?.next || oldest < from) return
    after = paging.cursors?.after
    if (!after) break
  }
  yield { reason: { code: 'unreadable-answer', detail: 'paging' } }
}

function readPage(destination: Destination, list: List, after = '') {
  const fields = { ...FIELDS[list], limit: String(POSTS_PER_PAGE), ...(after && { after }) }
  return ask({ destination, method: 'GET', of: 'page', edge: list, fields, answer: Page })
}

const POSTS = { fields: 'id,message,created_time,permalink_url' }
const FIELDS: Record<List, Record<string, string>> = {
  published_posts: POSTS,
  scheduled_posts: POSTS,
  photos: { fields: 'id,page_story_id,name,created_time,link', type: 'uploaded' },
}
