import { z } from 'zod'
import type { Outcome, Parcel } from '#server/channels/channel.ts'
import { hasTimeFor, OUT_OF_TIME } from '#server/channels/time.ts'
import { connectionOf } from './connection.ts'
import { ask, type Answer } from './graph.ts'
import { outcomeOf } from './outcome.ts'
import { FORM, uploadAll } from './photos.ts'

const Posted = z.object({ id: z.string().min(1) })
const PhotoPosted = z.object({ post_id: z.string().min(1) })

/** A post; with one picture a photo and its caption, with several a post that their uploads are attached to. */
export async function deliver(parcel: Parcel): Promise<Outcome> {
  const [only, ...others] = parcel.pictures
  if (!only) return postText(parcel, {})
  if (others.length === 0) return postPhoto(parcel, only)
  const uploaded = await uploadAll(parcel)
  if ('outcome' in uploaded) return uploaded.outcome
  const attached = uploaded.ids.map((id, at) => [
    `attached_media[${at}]`,
    JSON.stringify({ media_fbid: id }),
  ])
  return postText(parcel, Object.fromEntries(attached))
}

async function postText(parcel: Parcel, attached: Record<string, string>): Promise<Outcome> {
  if (!hasTimeFor(parcel, 1)) return OUT_OF_TIME
  const { destination, text } = parcel
  const fields = { message: text, published: 'true', ...attached }
  return toOutcome(
    parcel,
    await ask({ destination, method: 'POST', of: 'page', edge: 'feed', fields, answer: Posted }),
    ({ id }) => id,
  )
}

async function postPhoto(parcel: Parcel, picture: Parcel['pictures'][number]): Promise<Outcome> {
  const { destination, text } = parcel
  const source = await picture.read(FORM)
  if (!hasTimeFor(parcel, 1)) return OUT_OF_TIME
  const fields = { caption: text, alt_text_custom: picture.alt, published: 'true' }
  return toOutcome(
    parcel,
    await ask({
      ...{ destination, method: 'POST', of: 'page', edge: 'photos', fields, picture: source },
      answer: PhotoPosted,
    }),
    ({ post_id }) => post_id,
  )
}

function toOutcome<T>(
  { destination }: Parcel,
  answer: Answer<T>,
  idOf: (value: T) => string,
): Outcome {
  const rest = answer.restMs === undefined ? {} : { restMs: answer.restMs }
  if (!answer.ok) return { ...outcomeOf(answer.failure), ...rest }
  const remoteId = idOf(answer.value)
  const link = `${connectionOf(destination)?.web}/${remoteId}`
  return { known: 'confirmed', remoteId, link, ...rest }
}
