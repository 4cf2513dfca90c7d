import { frontOf } from '#server/places/front.ts'
import { pieces } from './article-text.ts'
import type { Article } from './articles.ts'
import { addressOf } from './feed.ts'
import type { Newsroom } from './newsrooms.ts'

/** An article as schema.org describes one, for search engines. Pure. @param image its absolute address */
export function newsArticle(
  article: Article,
  { newsroom, site, image }: { newsroom: Newsroom; site: string; image?: string },
) {
  const { code, headline, lead, publishedAt, updatedAt, sources, corrections } = article
  const where = { newsroom, site }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: addressOf(where, code),
    ...{ headline, description: lead, inLanguage: 'vi', creativeWorkStatus: 'Published' },
    datePublished: publishedAt,
    dateModified: updatedAt,
    author: { '@type': 'Organization', name: frontOf(article.by) },
    ...(image && { image: [image] }),
    publisher: { '@type': 'Organization', name: newsroom.front, url: addressOf(where) },
    contentLocation: { '@type': 'AdministrativeArea', name: newsroom.placeName },
    ...(sources.length > 0 && { isBasedOn: sources.map(workOf) }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ at, words }) => ({
        ...{ '@type': 'CorrectionComment', text: words, datePublished: at },
      })),
    }),
  }
}

/** `Nguồn: Sở Y tế, số liệu đến 06/2025, https://…` */
function workOf(line: string) {
  const url = pieces(line).find(({ link }) => link)?.link
  return { '@type': 'CreativeWork', name: line.replace(/^Nguồn: /, ''), ...(url && { url }) }
}
