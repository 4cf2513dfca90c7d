import { z } from 'zod'
import type { Destination, Reason } from '#server/channels/channel.ts'
import { ask, Id } from './call.ts'
import { outcomeOf } from './outcome.ts'

/** More is refused. */
const ARTICLES_PER_PAGE = 10
const MOST_PAGES = 100

const Listed = z.object({
  id: Id,
  title: z.string().default(''),
  /** Milliseconds. */
  create_date: z.coerce.number().optional(),
})

const Slice = z.object({ total: z.number().default(Infinity), medias: z.array(Listed) })

/** An article as the list names it: without its text. */
export type Listed = z.infer<typeof Listed>

/** The articles of an account, newest first, part by part, back to an instant in milliseconds. After a `reason` nothing follows. */
export async function* readList(
  destination: Destination,
  from: number,
): AsyncGenerator<{ medias: Listed[] } | { reason: Reason }> {
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await readSlice(destination, page)
    if (!answer.ok) return yield { reason: outcomeOf(answer.failure).reason }
    const { medias, total } = answer.value
    yield { medias }
    const oldest = medias.at(-1)?.create_date ?? Infinity
    const isLast = medias.length === 0 || (page + 1) * ARTICLES_PER_PAGE >= total
    if (isLast || oldest < from) return
  }
  yield { reason: { code: 'unreadable-answer', detail: 'getslice' } }
}

function readSlice(destination: Destination, page: number) {
  const offset = String(page * ARTICLES_PER_PAGE)
  return ask({
    destination,
    path: '/v2.0/article/getslice',
    query: { offset, limit: String(ARTICLES_PER_PAGE), type: 'normal' },
    data: Slice,
  })
}
