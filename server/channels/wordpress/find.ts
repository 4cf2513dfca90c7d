import { z } from 'zod'
import type { Found, Parcel } from '#server/channels/channel.ts'
import { instant } from '#server/clock.ts'
import { reasonOf } from './outcome.ts'
import { FIELDS, SitePost } from './posts.ts'
import { type Answer, askSite } from './site.ts'
import { slugOf } from './slug.ts'
import { noteWaiting } from './awaiting-editor.ts'
import { standsIn } from './stands-in.ts'

const Posts = z.array(SitePost)

/** Every state but the bin. */
export const STATES = 'publish,future,draft,pending,private'

/** Posts that name a code, at most: another one that does quotes it. */
const MOST = 20

/** Looks for a parcel on its portal. */
export async function find(parcel: Parcel): Promise<Found> {
  const looked = await look(parcel)
  if (!looked.ok) return { known: 'unreadable', reason: reasonOf(looked.failure) }
  const post = looked.value
  if (!post) return { known: 'absent' }
  await noteWaiting(parcel.notes, post)
  const { id, link, date_gmt: date } = post
  const at = Date.parse(`${date}Z`)
  return {
    ...{ known: 'found', remoteId: String(id) },
    ...(link && { link }),
    ...(at > 0 && { at: instant(at) }),
  }
}

/**
 * The post of a parcel, or nothing: by its slug, then by the code in its text. WordPress keeps no slug of a post
 * whose author may not publish, and an editor may give it another; and an editor may take out the code.
 */
export async function look(
  parcel: Parcel,
  signal?: AbortSignal,
): Promise<Answer<SitePost | undefined>> {
  const bySlug = await list(parcel, { slug: slugOf(parcel), _fields: FIELDS }, signal)
  if (!bySlug.ok || bySlug.value[0]) return firstOf(bySlug)
  const search = { search: parcel.code, per_page: String(MOST), _fields: `${FIELDS},content` }
  const byCode = await list(parcel, search, signal)
  return byCode.ok ? firstOf({ ok: true, value: byCode.value.filter(named(parcel)) }) : byCode
}

/**
 * The context is `view`: in `edit`, WordPress leaves out a post that its author may not change any more because an
 * editor has published it.
 */
function list(parcel: Parcel, query: Record<string, string>, signal?: AbortSignal) {
  return askSite({
    destination: parcel.destination,
    ...{ method: 'GET', path: 'posts', answer: Posts, signal },
    query: { ...query, status: STATES, context: 'view', orderby: 'id', order: 'asc' },
  })
}

function firstOf(answer: Answer<SitePost[]>): Answer<SitePost | undefined> {
  return answer.ok ? { ok: true, value: answer.value[0] } : answer
}

function named({ code }: Parcel) {
  return ({ content }: SitePost) =>
    standsIn((content?.rendered ?? '').replace(/<[^>]*>/g, ' '), code)
}
