import { FormData } from 'undici'
import { z } from 'zod'
import type { Parcel, Picture } from '#server/channels/channel.ts'
import { hasTimeFor } from '#server/channels/time.ts'
import { type Answer, askSite } from './site.ts'
import { pictureSlugOf } from './slug.ts'

/** A picture in the media library of a portal. */
export type Medium = { id: number; url: string; alt: string }

/** What a site of ordinary settings takes: PHP's own limit is 2 MB. */
const FORM = { maxWidth: 1600, maxBytes: 1_500_000 }

const SiteMedium = z.object({ id: z.number().int().positive(), source_url: z.string().default('') })
const Kept = z.object({ id: z.number(), url: z.string(), alt: z.string() })

/** The pictures of a parcel in the portal's library, in their order; each is sent once, whatever was tried before. */
export async function ensurePictures(
  parcel: Parcel,
  signal?: AbortSignal,
): Promise<Answer<Medium[]>> {
  const media: Medium[] = []
  for (const picture of parcel.pictures) {
    const ensured = await ensure(parcel, picture, signal)
    if (!ensured.ok) return ensured
    media.push(ensured.value)
  }
  return { ok: true, value: media }
}

/** An earlier try may have sent it and never learned of it. */
async function ensure(
  parcel: Parcel,
  picture: Picture,
  signal?: AbortSignal,
): Promise<Answer<Medium>> {
  const slug = pictureSlugOf(parcel, picture)
  const kept = (await parcel.notes.all())[keyOf(slug)]
  if (kept) return { ok: true, value: Kept.parse(JSON.parse(kept)) }
  const found = await lookFor(parcel, slug, signal)
  if (!found.ok) return found
  const [known] = found.value
  const sent = known
    ? { ok: true as const, value: known }
    : await send(parcel, picture, slug, signal)
  if (!sent.ok) return sent
  const { id, source_url: url } = sent.value
  const medium = { id, url, alt: picture.alt }
  await parcel.notes.put(keyOf(slug), JSON.stringify(medium))
  return { ok: true, value: medium }
}

/** Of a picture, in the notes of its delivery. */
function keyOf(slug: string): string {
  return `picture:${slug}`
}

function lookFor({ destination }: Parcel, slug: string, signal?: AbortSignal) {
  const query = { slug, context: 'view', _fields: 'id,source_url' }
  return askSite({
    ...{ destination, method: 'GET', path: 'media', query, signal },
    answer: z.array(SiteMedium),
  })
}

async function send(
  parcel: Parcel,
  picture: Picture,
  slug: string,
  signal?: AbortSignal,
): Promise<Answer<z.infer<typeof SiteMedium>>> {
  const body = new FormData()
  const jpeg = new Uint8Array(await picture.read(FORM))
  if (!hasTimeFor(parcel, 1)) return { ok: false, failure: { kind: 'late' } }
  body.set('slug', slug)
  body.set('title', picture.alt || slug)
  body.set('alt_text', picture.alt)
  body.set('file', new Blob([jpeg], { type: 'image/jpeg' }), `${slug}.jpg`)
  return askSite({
    ...{ destination: parcel.destination, method: 'POST', path: 'media', body, signal },
    answer: SiteMedium,
  })
}
