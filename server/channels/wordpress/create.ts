import type { Outcome, Parcel } from '#server/channels/channel.ts'
import { hasTimeFor, OUT_OF_TIME } from '#server/channels/time.ts'
import { env } from '#server/env.ts'
import { articleOf } from './article.ts'
import { connectionOf } from './connection.ts'
import { figuresOf } from './figures.ts'
import { look } from './find.ts'
import { outcomeBefore, outcomeOf, outcomeOfQuestion } from './outcome.ts'
import { noteWaiting } from './awaiting-editor.ts'
import { ensurePictures, type Medium } from './pictures.ts'
import { SitePost } from './posts.ts'
import { askSite } from './site.ts'
import { slugOf } from './slug.ts'

/**
 * Posts a parcel once: it is looked for, its pictures are sent, and then it is created. What comes before the post, the
 * post and what comes after it each take no longer than half of what one request may.
 */
export async function deliver(parcel: Parcel): Promise<Outcome> {
  const before = halfARequest()
  const there = await look(parcel, before)
  if (!there.ok) return outcomeOfQuestion(there.failure)
  if (there.value) return confirmed(parcel, there.value)
  const media = await ensurePictures(parcel, before)
  if (!media.ok) return outcomeBefore(media.failure)
  if (!hasTimeFor(parcel, 1)) return OUT_OF_TIME
  const created = await create(parcel, media.value)
  if (!created.ok) return outcomeOf(created.failure)
  return confirmed(parcel, await withoutTwin(parcel, created.value))
}

/** The first picture stands where the portal shows one, the others below the text. */
function create(parcel: Parcel, [first, ...others]: Medium[]) {
  const { destination, text } = parcel
  const { status = 'pending', categories = [] } = connectionOf(destination) ?? {}
  const { title, content, excerpt } = articleOf(text)
  return askSite({
    ...{ destination, method: 'POST', path: 'posts', answer: SitePost },
    body: {
      ...{ title, content: content + figuresOf(others), excerpt, status, slug: slugOf(parcel) },
      ...(categories.length > 0 && { categories }),
      ...(first && { featured_media: first.id }),
    },
    signal: halfARequest(),
  })
}

/** An earlier try that came in late has the slug, and WordPress gave ours another: ours goes to the bin. */
async function withoutTwin(parcel: Parcel, post: SitePost): Promise<SitePost> {
  if (!post.slug.startsWith(`${slugOf(parcel)}-`)) return post
  const after = halfARequest()
  const looked = await look(parcel, after)
  const first = looked.ok ? looked.value : undefined
  if (!first || first.id === post.id) return post
  const { destination } = parcel
  const path = `posts/${post.id}`
  const binned = await askSite({
    ...{ destination, method: 'DELETE', path, answer: SitePost, signal: after },
  })
  return binned.ok ? first : post
}

function halfARequest(): AbortSignal {
  return AbortSignal.timeout(env.REQUEST_TIMEOUT_MS / 2)
}

async function confirmed({ notes }: Parcel, post: SitePost): Promise<Outcome> {
  await noteWaiting(notes, post)
  const { id, link } = post
  return { known: 'confirmed', remoteId: String(id), ...(link && { link }) }
}
