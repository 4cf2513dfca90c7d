import { frontOf } from '#server/places/front.ts'
import { articleHtml } from './article-html.ts'
import type { Article, Found } from './articles.ts'
import { addressOf, articleTag } from './feed.ts'
import type { Newsroom } from './newsrooms.ts'

type About = { newsroom: Newsroom; site: string }

/**
 * An article for newsrooms, after IPTC's ninjs 1.3: `usable`, or `canceled` and then without its text. A correction is
 * another version of the same thing. Pure.
 */
export function ninjs(found: Found, about: About): string {
  const { newsroom, site } = about
  const item = found.known === 'out' ? found.article : found.withdrawn
  const author = frontOf(item.by)
  return JSON.stringify({
    uri: articleTag(item, about),
    ...{ type: 'text', mimetype: 'text/plain', language: 'vi', representationtype: 'complete' },
    profile: 'text',
    firstcreated: item.publishedAt,
    headline: item.headline,
    byline: author,
    copyrightholder: author,
    place: [{ name: newsroom.placeName }],
    infosource: [{ name: newsroom.front }],
    renditions: { web: { href: addressOf({ newsroom, site }, item.code), mimetype: 'text/html' } },
    ...(found.known === 'out' ? usable(found.article) : canceled(found.withdrawn)),
  })
}

type Withdrawn = Extract<Found, { known: 'withdrawn' }>['withdrawn']

function canceled({ withdrawnAt, words }: Withdrawn) {
  return { pubstatus: 'canceled', versioncreated: withdrawnAt, ednote: words }
}

function usable(article: Article) {
  const { updatedAt, corrections, lead, blocks, sources } = article
  const paragraphs = blocks.map((block) =>
    block.kind === 'words'
      ? block.words
      : block.items.map((item, at) => `${block.marks[at]} ${item}`).join('\n'),
  )
  return {
    pubstatus: 'usable',
    versioncreated: updatedAt,
    version: String(corrections.length + 1),
    description_text: lead,
    body_text: [...paragraphs, ...sources].join('\n\n'),
    body_xhtml: articleHtml(article),
    ...(corrections[0] && { ednote: corrections[0].words }),
  }
}
