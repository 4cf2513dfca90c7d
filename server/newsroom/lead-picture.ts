import { PICTURE_SIZES } from '#server/charts/render-png.ts'
import type { Article } from './articles.ts'
import { addressOf } from './feed.ts'
import type { Newsroom } from './newsrooms.ts'

/** What other sites show beside a link to an article. */
export type LeadPicture = { url: string; width: number; height: number; alt: string }

type Of = { newsroom: Newsroom; site: string; chartAlt: string | undefined }

/**
 * The first picture of an article, or else its chart, at an absolute address; nothing where it has neither, and where
 * it is rehearsed: nobody else may fetch it. Pure.
 */
export function leadPicture(
  { pictures: [first], code }: Pick<Article, 'pictures' | 'code'>,
  { newsroom, site, chartAlt }: Of,
): LeadPicture | undefined {
  if (newsroom.rehearsal) return undefined
  if (first) {
    const { id, width, height, alt } = first
    return { url: `${site.replace(/\/$/, '')}/pictures/${id}.jpg`, width, height, alt }
  }
  if (chartAlt === undefined) return undefined
  const url = addressOf({ newsroom, site }, `${code}/chart.png`)
  return { url, ...PICTURE_SIZES.across, alt: chartAlt }
}
