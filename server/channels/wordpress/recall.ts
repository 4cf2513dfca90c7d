import { z } from 'zod'
import type { Published, Recalled } from '#server/channels/channel.ts'
import { articleOf } from './article.ts'
import { figuresOf } from './figures.ts'
import { type Failure, recalledOf } from './outcome.ts'
import { ensurePictures } from './pictures.ts'
import { askSite } from './site.ts'

const Done = z.object({ id: z.number() })

/** Puts a post into the bin of the portal; one that is there, or nowhere, is taken back already. */
export async function remove({ destination, remoteId }: Published): Promise<Recalled> {
  const path = `posts/${encodeURIComponent(remoteId)}`
  const removed = await askSite({ destination, method: 'DELETE', path, answer: Done })
  return removed.ok || isGone(removed.failure) ? { known: 'done' } : recalledOf(removed.failure)
}

/** Puts a corrected text and its pictures in the place of those that are there; state and address stay as they are. */
export async function edit(published: Published): Promise<Recalled> {
  const { destination, remoteId, text, newPictures } = published
  const media = await ensurePictures(published)
  if (!media.ok) return recalledOf(media.failure)
  const [first, ...others] = media.value
  const { title, content, excerpt } = articleOf(text)
  const edited = await askSite({
    ...{ destination, method: 'POST', path: `posts/${encodeURIComponent(remoteId)}`, answer: Done },
    body: {
      ...{ title, content: content + figuresOf(others), excerpt },
      // An editor of the portal may have chosen another one meanwhile.
      ...(newPictures && { featured_media: first?.id ?? 0 }),
    },
  })
  return edited.ok ? { known: 'done' } : recalledOf(edited.failure)
}

function isGone(failure: Failure): boolean {
  const code = failure.kind === 'answered' ? failure.error?.code : undefined
  return code === 'rest_post_invalid_id' || code === 'rest_already_trashed'
}
