import { SITE_URL } from '#server/site-url.ts'

/** Where the platform fetches a picture of ours: it takes addresses alone. */
export function pictureUrl(id: string): string {
  return `${SITE_URL}/pictures/${encodeURIComponent(id)}.jpg`
}

/** The cover of an article without a picture of its own: the platform takes none without. */
export function plainCoverUrl(): string {
  return `${SITE_URL}/zalo-cover.jpg`
}
