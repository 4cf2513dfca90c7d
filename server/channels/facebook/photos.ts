import { hash } from 'node:crypto'
import { z } from 'zod'
import type { Outcome, Parcel, Picture } from '#server/channels/channel.ts'
import { hasTimeFor, OUT_OF_TIME } from '#server/channels/time.ts'
import { HOUR } from '#server/clock.ts'
import { ask } from './graph.ts'
import { outcomeOf } from './outcome.ts'

/** As large as a picture of a post is shown. */
export const FORM = { maxWidth: 2048, maxBytes: 4_000_000 }

/** The platform forgets a photo in no post after a day; after so long it is uploaded anew. */
const KEPT_MS = 20 * HOUR

const Uploaded = z.object({ id: z.string().min(1) })
const Note = z.object({ id: z.string(), atMs: z.number() })

/**
 * Uploads the pictures of a parcel, in no post yet, and writes down each before the next: what is there already is
 * not uploaded again. Nothing of it can be seen, so that a lost answer leaves nothing to look for: it is tried again.
 */
export async function uploadAll(parcel: Parcel): Promise<{ ids: string[] } | { outcome: Outcome }> {
  const { pictures, notes } = parcel
  const known = await notes.all()
  const ids: string[] = []
  for (const picture of pictures) {
    const key = keyOf(picture)
    const id = idIn(known[key]) ?? ids[pictures.findIndex((one) => keyOf(one) === key)]
    if (id) {
      ids.push(id)
      continue
    }
    const source = await picture.read(FORM)
    // One more after it: the post itself.
    if (!hasTimeFor(parcel, 2)) return { outcome: OUT_OF_TIME }
    const answer = await upload(parcel, picture, source)
    if ('outcome' in answer) return answer
    await notes.put(key, JSON.stringify({ id: answer.id, atMs: Date.now() }))
    ids.push(answer.id)
  }
  return { ids }
}

async function upload({ destination }: Parcel, { alt }: Picture, picture: Buffer) {
  const answer = await ask({
    destination,
    method: 'POST',
    of: 'page',
    edge: 'photos',
    fields: { alt_text_custom: alt, published: 'false' },
    picture,
    answer: Uploaded,
  })
  if (answer.ok) return answer.value
  const { known, ...failed } = outcomeOf(answer.failure)
  const rest = answer.restMs === undefined ? {} : { restMs: answer.restMs }
  const outcome = { ...failed, known: known === 'unknown' ? ('retry' as const) : known, ...rest }
  return { outcome: outcome as Outcome }
}

/** Of the picture and of what is said of it, which goes along with it. */
function keyOf({ sha256, alt }: Pick<Picture, 'sha256' | 'alt'>): string {
  return `photo ${hash('sha256', JSON.stringify([sha256, alt])).slice(0, 32)}`
}

function idIn(note: string | undefined): string | undefined {
  if (!note) return undefined
  const { id, atMs } = Note.parse(JSON.parse(note))
  return Date.now() - atMs < KEPT_MS ? id : undefined
}
