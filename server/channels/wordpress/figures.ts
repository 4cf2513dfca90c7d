import { escaped } from './escaped.ts'
import type { Medium } from './pictures.ts'

/** Pictures as HTML below a text. Pure. */
export function figuresOf(media: Pick<Medium, 'url' | 'alt'>[]): string {
  return media
    .filter(({ url }) => /^https?:\/\//.test(url))
    .map(({ url, alt }) => `\n<figure><img src="${escaped(url)}" alt="${escaped(alt)}" /></figure>`)
    .join('')
}
