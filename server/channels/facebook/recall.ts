import { z } from 'zod'
import type { Published, Recalled } from '#server/channels/channel.ts'
import { ask, type Answer } from './graph.ts'
import { isGone, outcomeOf } from './outcome.ts'

const Success = z.object({ success: z.literal(true) })

/** Takes a post down; one that is gone already is down. */
export async function remove({ destination, remoteId }: Published): Promise<Recalled> {
  const answer = await ask({
    ...{ destination, method: 'DELETE', of: { id: remoteId }, fields: {} },
    answer: Success,
  })
  if (!answer.ok && isGone(answer.failure)) return { known: 'done' }
  return toRecalled(answer)
}

/**
 * Puts another text in the place of a post's own: the platform changes nothing else of it, so that other pictures, like
 * a post that is gone, are a person's business.
 */
export async function edit(published: Published): Promise<Recalled> {
  if (published.newPictures) return { known: 'cannot', reason: { code: 'pictures' } }
  const { destination, remoteId, text } = published
  const answer = await ask({
    ...{ destination, method: 'POST', of: { id: remoteId }, fields: { message: text } },
    answer: Success,
  })
  return toRecalled(answer)
}

/** To ask for it twice is to ask once: what is not known is tried again. */
function toRecalled(answer: Answer<unknown>): Recalled {
  if (answer.ok) return { known: 'done' }
  const outcome = outcomeOf(answer.failure)
  const { known, reason } = outcome
  if (known === 'blocked') return { known, reason }
  if (known === 'refused') return { known: 'cannot' }
  const afterMs = 'afterMs' in outcome ? outcome.afterMs : answer.restMs
  return { known: 'retry', reason, ...(afterMs !== undefined && { afterMs }) }
}
