import { createHash } from 'node:crypto'
import type { Parcel } from '#server/channels/channel.ts'
import { articleOf, MOST } from './article.ts'
import { pictureUrl, plainCoverUrl } from './picture-url.ts'

/** How wide a picture of an article is at most, in pixels. */
const WIDEST = 1600

/** An article as the API takes it. The first picture is the cover, and with the others stands below the text. */
export async function written(parcel: Pick<Parcel, 'text' | 'pictures' | 'destination'>) {
  const { text, pictures, destination } = parcel
  const { title, description, body } = articleOf(text)
  // The address serves what is read here: small enough for the platform.
  for (const picture of pictures)
    await picture.read({ maxWidth: WIDEST, maxBytes: MOST.pictureBytes })
  const [cover, ...others] = pictures
  return {
    type: 'normal',
    title,
    author: [...destination.name].slice(0, MOST.author).join(''),
    cover: {
      cover_type: 'photo',
      photo_url: cover ? pictureUrl(cover.id) : plainCoverUrl(),
      status: cover ? 'show' : 'hide',
    },
    description,
    body: [
      ...body.map((content) => ({ type: 'text', content })),
      ...others.map(({ id, alt }) => ({ type: 'image', url: pictureUrl(id), caption: alt })),
    ],
    status: 'show',
    comment: 'show',
  }
}

/** The same for the same text and pictures alone. */
export function sumOf({ text, pictures }: Pick<Parcel, 'text' | 'pictures'>): string {
  const told = JSON.stringify([text, ...pictures.map(({ sha256, alt }) => [sha256, alt])])
  return createHash('sha256').update(told).digest('hex')
}
