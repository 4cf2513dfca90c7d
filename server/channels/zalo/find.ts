import { z } from 'zod'
import type { Destination, Found, Parcel } from '#server/channels/channel.ts'
import { sameText, standsIn } from '#server/channels/sameness.ts'
import { instant, MINUTE } from '#server/clock.ts'
import { articleOf } from './article.ts'
import { broadcastOf } from './broadcast.ts'
import { type Answer, ask, Id } from './call.ts'
import { type Detail, linkOf, readArticle } from './detail.ts'
import { type Failure, outcomeOf, PROCESSING } from './outcome.ts'
import { verifyOnce } from './verify.ts'

/** The platform's clock and ours may differ, and an answer may have been long in coming. */
const AROUND_MS = 15 * MINUTE
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

type Listed = z.infer<typeof Listed>
type Standing = Found & { known: 'found' }

/**
 * Looks for the article of a parcel: by the token of an earlier try, then among the newest of the account, back to
 * 15 minutes before it was tried, by the code in its text. An article that is still to be sent round is not out yet,
 * so `absent`: the next try goes on from there. Nobody can look for a broadcast: one without an answer is `unreadable`.
 */
export async function find(parcel: Parcel, triedAt: string): Promise<Found> {
  const kept = await parcel.notes.all()
  const stands = broadcastOf(parcel.destination, kept)
  if (stands === 'unknown')
    return { known: 'unreadable', reason: { code: 'no-answer', detail: '/v2.0/oa/message' } }
  const found = (await byNotes(parcel, kept)) ?? (await look(parcel, triedAt))
  if (found.known !== 'found') return found
  await parcel.notes.put('articleId', found.remoteId)
  return stands === 'open' ? { known: 'absent' } : found
}

/** What an earlier try wrote down leads to the article at once, unless it is gone. */
async function byNotes(
  { destination, code }: Parcel,
  { articleId, articleToken }: Record<string, string>,
): Promise<Found | undefined> {
  if (!articleId && !articleToken) return undefined
  const made = articleId
    ? { ok: true as const, value: { id: articleId } }
    : await verifyOnce({ destination, token: articleToken! })
  if (!made.ok) return isRefusal(made.failure) ? undefined : unreadable(made.failure)
  const read = await readArticle(destination, made.value.id)
  if (!read.ok) return isRefusal(read.failure) ? undefined : unreadable(read.failure)
  return names(read.value, code) ? foundAs(made.value.id, read.value) : undefined
}

async function look(parcel: Parcel, triedAt: string): Promise<Found> {
  const from = Date.parse(triedAt) - AROUND_MS
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await readSlice(parcel.destination, page)
    if (!answer.ok) return unreadable(answer.failure)
    const { medias, total } = answer.value
    const found = await pick(parcel, medias, from)
    if (found) return found
    const oldest = medias.at(-1)?.create_date ?? Infinity
    const isLast = medias.length === 0 || (page + 1) * ARTICLES_PER_PAGE >= total
    if (isLast || oldest < from) return { known: 'absent' }
  }
  return { known: 'unreadable', reason: { code: 'unreadable-answer', detail: 'getslice' } }
}

function readSlice(destination: Destination, page: number): Promise<Answer<z.infer<typeof Slice>>> {
  return ask({
    destination,
    path: '/v2.0/article/getslice',
    query: {
      offset: String(page * ARTICLES_PER_PAGE),
      limit: String(ARTICLES_PER_PAGE),
      type: 'normal',
    },
    data: Slice,
  })
}

/** The list holds no texts: what has the title, or came in that time, is opened to look for the code. */
async function pick(
  { destination, text, code }: Parcel,
  medias: Listed[],
  from: number,
): Promise<Found | undefined> {
  const { title } = articleOf(text)
  const near = medias.filter((one) => sameText(one.title, title) || (one.create_date ?? 0) >= from)
  for (const { id, create_date: at } of near) {
    const read = await readArticle(destination, id)
    if (!read.ok && !isRefusal(read.failure)) return unreadable(read.failure)
    if (read.ok && names(read.value, code)) return foundAs(id, read.value, at)
  }
  return undefined
}

function names({ title, description, body }: Detail, code: string): boolean {
  return standsIn([title, description, ...body.map(({ content }) => content)].join('\n'), code)
}

function foundAs(remoteId: string, detail: Detail, at?: number): Standing {
  return { known: 'found', remoteId, ...linkOf(detail), ...(at && { at: instant(at) }) }
}

/** The platform has answered that there is no such thing, which is another word than that it is at work. */
function isRefusal(failure: Failure): boolean {
  if (failure.kind !== 'answered' || failure.error?.code === PROCESSING) return false
  return outcomeOf(failure).known === 'refused'
}

function unreadable(failure: Failure): Found {
  return { known: 'unreadable', reason: outcomeOf(failure).reason }
}
