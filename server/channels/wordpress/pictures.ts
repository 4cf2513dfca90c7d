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
const Kept = z.object({ id: z.number(), url: z.string() })

/** The pictures of a parcel in the portal's library, in their order; each is sent once, whatever was tried before. */
export async function ensurePictures(
  parcel: Parcel,
  signal?: AbortSignal,
): Promise<Answer<Medium[]>> {
  const media: Medium[] = []
  for (const [at, picture] of parcel.pictures.entries()) {
    const medium = (await keptOf(parcel, picture)) ?? (await ensure(parcel, picture, at, signal))
    if ('ok' in medium) return medium
    media.push(medium)
  }
  return { ok: true, value: media }
}

/** Those of them that are known to be there. */
export async function listKept(parcel: Parcel): Promise<Medium[]> {
  const kept = await Promise.all(parcel.pictures.map((picture) => keptOf(parcel, picture)))
  return kept.filter((medium) => medium !== undefined)
}

type Missing = Extract<Answer<never>, { ok: false }>

/** An earlier try may have sent it and never learned of it. */
async function ensure(
  parcel: Parcel,
  picture: Picture,
  at: number,
  signal?: AbortSignal,
): Promise<Medium | Missing> {
  const slug = pictureSlugOf(parcel, at)
  const found = await lookFor(parcel, slug, signal)
  if (!found.ok) return found
  const sent = found.value[0] ? undefined : await send(parcel, picture, slug, signal)
  if (sent && !sent.ok) return sent
  const { id, source_url: url } = found.value[0] ?? sent!.value
  await parcel.notes.put(keyOf(picture), JSON.stringify({ id, url }))
  return { id, url, alt: picture.alt }
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

async function keptOf({ notes }: Parcel, picture: Picture): Promise<Medium | undefined> {
  const note = (await notes.all())[keyOf(picture)]
  return note ? { ...Kept.parse(JSON.parse(note)), alt: picture.alt } : undefined
}

function keyOf({ sha256 }: Picture): string {
  return `picture:${sha256.slice(0, 32)}`
}
