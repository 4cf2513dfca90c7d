import { FormData } from 'undici'
import { z } from 'zod'
import type { Parcel, Picture } from '#server/channels/channel.ts'
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
  const kept = await listKept(parcel)
  for (const [at, picture] of parcel.pictures.entries()) {
    if (kept[at]) continue
    const ensured = await ensure(parcel, picture, at, signal)
    if (!ensured.ok) return ensured
    kept[at] = ensured.value
    await parcel.notes.put(`${KEY}${at}`, JSON.stringify(ensured.value))
  }
  return { ok: true, value: kept }
}

/** Those that are known to be there, in their order. */
export async function listKept({ notes }: Pick<Parcel, 'notes'>): Promise<Medium[]> {
  const all = await notes.all()
  const positions = Object.keys(all).filter((key) => key.startsWith(KEY))
  return positions
    .sort((one, other) => Number(one.slice(KEY.length)) - Number(other.slice(KEY.length)))
    .map((key) => Kept.parse(JSON.parse(all[key]!)))
}

/** Before the position of a picture, in the notes of its delivery. */
const KEY = 'picture:'

/** An earlier try may have sent it and never learned of it. */
async function ensure(
  parcel: Parcel,
  picture: Picture,
  at: number,
  signal?: AbortSignal,
): Promise<Answer<Medium>> {
  const slug = pictureSlugOf(parcel, at)
  const found = await lookFor(parcel, slug, signal)
  if (!found.ok) return found
  const [known] = found.value
  const sent = known
    ? { ok: true as const, value: known }
    : await send(parcel, picture, slug, signal)
  if (!sent.ok) return sent
  const { id, source_url: url } = sent.value
  return { ok: true, value: { id, url, alt: picture.alt } }
}

function lookFor({ destination }: Parcel, slug: string, signal?: AbortSignal) {
  const query = { slug, context: 'view', _fields: 'id,source_url' }
  return askSite({
    ...{ destination, method: 'GET', path: 'media', query, signal },
    answer: z.array(SiteMedium),
  })
}

async function send({ destination }: Parcel, picture: Picture, slug: string, signal?: AbortSignal) {
  const body = new FormData()
  const jpeg = new Uint8Array(await picture.read(FORM))
  body.set('slug', slug)
  body.set('title', picture.alt || slug)
  body.set('alt_text', picture.alt)
  body.set('file', new Blob([jpeg], { type: 'image/jpeg' }), `${slug}.jpg`)
  return askSite({
    ...{ destination, method: 'POST', path: 'media', body, signal },
    answer: SiteMedium,
  })
}
