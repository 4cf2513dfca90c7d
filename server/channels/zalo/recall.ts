import { z } from 'zod'
import type { Published, Recalled } from '#server/channels/channel.ts'
import { ask } from './call.ts'
import { readArticle } from './detail.ts'
import { type Failure, outcomeOf } from './outcome.ts'
import { written } from './write.ts'

/** Takes an article down. Who was sent it keeps its card, which then leads nowhere. */
export async function remove({ destination, remoteId }: Published): Promise<Recalled> {
  const answer = await ask({
    destination,
    path: '/v2.0/article/remove',
    body: { id: remoteId },
    data: z.unknown(),
  })
  if (answer.ok) return { known: 'done' }
  const recalled = recalledBy(answer.failure)
  if (recalled.known !== 'cannot') return recalled
  const read = await readArticle(destination, remoteId)
  const isGone = !read.ok && outcomeOf(read.failure).known === 'refused'
  return isGone ? { known: 'done' } : recalled
}

export async function edit(published: Published): Promise<Recalled> {
  const { destination, remoteId } = published
  const body = { ...(await written(published)), id: remoteId }
  const answer = await ask({ destination, path: '/v2.0/article/update', body, data: z.unknown() })
  return answer.ok ? { known: 'done' } : recalledBy(answer.failure)
}

/** Both may be asked for again without harm, so what is not known is tried again. */
function recalledBy(failure: Failure): Recalled {
  const { known, reason, restMs } = outcomeOf(failure)
  if (known === 'refused') return { known: 'cannot' }
  if (known === 'blocked' || known === 'expired') return { known: 'blocked', reason }
  return { known: 'retry', reason, ...(restMs && { afterMs: restMs }) }
}
