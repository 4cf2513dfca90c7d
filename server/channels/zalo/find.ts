import type { Found, Parcel } from '#server/channels/channel.ts'
import { sameText, standsIn } from '#server/channels/sameness.ts'
import { instant, MINUTE } from '#server/clock.ts'
import { articleOf } from './article.ts'
import { broadcastOf } from './broadcast.ts'
import { type Detail, linkOf, readArticle, wordsOf } from './detail.ts'
import { type Failure, outcomeOf, PROCESSING } from './outcome.ts'
import { type Listed, readList } from './read-list.ts'
import { verifyOnce } from './verify.ts'

/** The platform's clock and ours may differ, and an answer may have been long in coming. */
const AROUND_MS = 15 * MINUTE
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
  for await (const part of readList(parcel.destination, from)) {
    if ('reason' in part) return { known: 'unreadable', reason: part.reason }
    const found = await pick(parcel, part.medias, from)
    if (found) return found
  }
  return { known: 'absent' }
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

function names(detail: Detail, code: string): boolean {
  return standsIn(wordsOf(detail).join('\n'), code)
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
