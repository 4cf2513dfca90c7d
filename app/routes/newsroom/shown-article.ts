import type { AppLoadContext } from '@remix-run/node'
import { pieces, type Block } from '#server/newsroom/article-text.ts'
import type { Article } from '#server/newsroom/articles.ts'
import { addressOf } from '#server/newsroom/feed.ts'
import { leadPicture } from '#server/newsroom/lead-picture.ts'
import { newsArticle } from '#server/newsroom/news-article.ts'
import type { Newsroom } from '#server/newsroom/newsrooms.ts'
import { findStory } from '#server/newsroom/story.ts'
import { frontOf } from '#server/places/front.ts'
import { chartOf } from '#app/routes/charts/require-story.ts'
import { shownIf } from '#app/routes/charts/shown-chart.ts'

type Where = { newsroom: Newsroom; site: string }

/** An article as its page shows it, with what search engines are told of it. */
export async function shownArticle(
  { db }: AppLoadContext,
  article: Article,
  { newsroom, site }: Where,
) {
  const { code, headline, lead, blocks, sources, by, publishedAt, corrections } = article
  const story = await findStory(db, article)
  const chart = story === 'lost' ? undefined : shownIf(story && chartOf(story))
  const image = leadPicture(article, { newsroom, site, chartAlt: chart?.alt })
  return {
    ...{ code, headline, lead, publishedAt, corrections },
    author: frontOf(by),
    blocks: blocks.map(shownBlock),
    sources: sources.map(pieces),
    pictures: article.pictures.map(({ id, alt, width, height }) => ({ id, alt, width, height })),
    ...{ chart, image },
    lostChart: story === 'lost',
    address: addressOf({ newsroom, site }, code),
    described: newsArticle(article, { newsroom, site, image: image?.url }),
  }
}

function shownBlock(block: Block) {
  if (block.kind === 'words') return { words: pieces(block.words) }
  const start = Number.parseInt(block.marks[0]!)
  return { items: block.items.map(pieces), start: Number.isNaN(start) ? undefined : start }
}
