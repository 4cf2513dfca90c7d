import { z } from 'zod'
import type { Outcome, Parcel } from '#server/channels/channel.ts'
import { hasTimeFor, OUT_OF_TIME } from '#server/channels/time.ts'
import { broadcast } from './broadcast.ts'
import { ask } from './call.ts'
import { linkOf, readArticle } from './detail.ts'
import { type Failed, type Failure, outcomeOf } from './outcome.ts'
import { type Patience, verify } from './verify.ts'
import { sumOf, written } from './write.ts'

/**
 * Makes the article, waits until the platform has it, and sends it round where the destination asks for that: until
 * then it stands there for whoever comes by.
 * Each step that succeeded stands in the notes, and is never taken again.
 */
export async function deliver(parcel: Parcel, patience: Patience): Promise<Outcome> {
  const made = await makeArticle(parcel, patience)
  if ('known' in made) return made
  const { id } = made
  const fault = await keepText(parcel, id)
  if (fault) return fault === OUT_OF_TIME ? { ...fault, stands: { remoteId: id } } : fault
  const unsent = await broadcast(parcel, id)
  const read = await readArticle(parcel.destination, id)
  const article = { remoteId: id, ...(read.ok && linkOf(read.value)) }
  return unsent ? { ...unsent, stands: article } : { known: 'confirmed', ...article }
}

async function makeArticle(parcel: Parcel, patience: Patience): Promise<{ id: string } | Failed> {
  const { destination, notes, until } = parcel
  const { articleId, articleToken } = await notes.all()
  if (articleId) return { id: articleId }
  const created = articleToken ? { token: articleToken } : await create(parcel)
  if ('known' in created) return created
  const made = await verify({ destination, token: created.token, until }, patience)
  if (!made.ok) return onceCreated(made.failure)
  await notes.put('articleId', made.value.id)
  return made.value
}

const Created = z.object({ token: z.string().min(1) })

/** The platform answers with a token, not with an id; from then on it works on the article by itself. */
async function create(parcel: Parcel): Promise<{ token: string } | Failed> {
  const { destination, notes } = parcel
  const body = await written(parcel)
  if (!hasTimeFor(parcel, 1)) return OUT_OF_TIME
  await notes.put('articleSum', sumOf(parcel))
  const answer = await ask({ destination, path: '/v2.0/article/create', body, data: Created })
  if (!answer.ok) return outcomeOf(answer.failure)
  await notes.put('articleToken', answer.value.token)
  return answer.value
}

/** An article made at an earlier try may have been made of an earlier text. */
async function keepText(parcel: Parcel, id: string): Promise<Failed | undefined> {
  const { destination, notes } = parcel
  const sum = sumOf(parcel)
  if ((await notes.all()).articleSum === sum) return undefined
  const body = { ...(await written(parcel)), id }
  if (!hasTimeFor(parcel, 1)) return OUT_OF_TIME
  const answer = await ask({ destination, path: '/v2.0/article/update', body, data: z.unknown() })
  if (!answer.ok) return onceCreated(answer.failure)
  await notes.put('articleSum', sum)
}

/** From its creation on an article may come to stand there at any time: it is not surely absent any more. */
function onceCreated(failure: Failure): Failed {
  const outcome = outcomeOf(failure)
  if (outcome.known !== 'retry' && outcome.known !== 'blocked') return outcome
  const { reason, restMs } = outcome
  return { known: 'unknown', reason, ...(restMs && { restMs }) }
}
