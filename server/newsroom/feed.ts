import type { Db } from '#db/database.ts'
import { toWallClock } from '#server/clock.ts'
import { frontOf } from '#server/places/front.ts'
import { articleHtml } from './article-html.ts'
import { listArticles, type Article } from './articles.ts'
import { shortened } from './article-text.ts'
import type { Newsroom } from './newsrooms.ts'
import { lastRecallAt } from './recalled.ts'

/** What every form of a feed says. */
export type Feed = {
  id: string
  title: string
  about: string
  /** Address of the page. */
  home: string
  /** When anything in it changed last: an article came, became another, or went. */
  updatedAt: string
  items: FeedItem[]
}

export type FeedItem = {
  id: string
  url: string
  headline: string
  /** The first paragraph. */
  summary: string
  html: string
  /** The Front's committee whose message it is. */
  author: string
  publishedAt: string
  updatedAt: string
}

/** Articles of a feed, at most. */
const ITEMS = 50

/** The latest articles of a newsroom. @param site where people see this installation, `https://lantoa.example.vn` */
export async function feedOf(
  db: Db,
  { newsroom, site }: { newsroom: Newsroom; site: string },
): Promise<Feed> {
  const articles = await listArticles(db, { newsroom, part: { limit: ITEMS } })
  const items = articles.map((article) => toItem(article, { newsroom, site }))
  const changes = items.map(({ updatedAt }) => updatedAt)
  const recalledAt = await lastRecallAt(db, newsroom)
  const { openedAt, front, about } = newsroom
  return {
    id: tagOf({ site, at: openedAt, name: nameOf(newsroom) }),
    title: marked(newsroom, front),
    about,
    home: addressOf({ newsroom, site }),
    updatedAt: [openedAt, ...changes, recalledAt ?? ''].sort().at(-1)!,
    items,
  }
}

type Named = Pick<Newsroom, 'placeCode' | 'rehearsal'>
type Where = { newsroom: Named; site: string }

/** The address of a newsroom, or of something in it. Pure. */
export function addressOf({ newsroom, site }: Where, within = ''): string {
  return `${site.replace(/\/$/, '')}/newsroom/${nameOf(newsroom)}${within && `/${within}`}`
}

/** The name of an article that never changes, whatever becomes of its text and its place: a `tag:` URI (RFC 4151). Pure. */
export function articleTag(
  { code, publishedAt }: Pick<Article, 'code' | 'publishedAt'>,
  { newsroom, site }: Where,
): string {
  return tagOf({ site, at: publishedAt, name: `${nameOf(newsroom)}/${code}` })
}

function nameOf({ placeCode, rehearsal }: Named): string {
  return rehearsal ? `${placeCode}/rehearsal` : placeCode
}

/** What is rehearsed says so wherever it is read, also among other things of other feeds. */
function marked({ rehearsal }: Named, title: string): string {
  return rehearsal ? `Tập dượt: ${title}` : title
}

function tagOf({ site, at, name }: { site: string; at: string; name: string }): string {
  return `tag:${new URL(site).hostname},${toWallClock(at).date}:newsroom/${name}`
}

function toItem(article: Article, where: Where): FeedItem {
  const { code, by, headline, lead, publishedAt, updatedAt } = article
  return {
    id: articleTag(article, where),
    url: addressOf(where, code),
    headline: marked(where.newsroom, headline),
    summary: shortened(lead, 300),
    html: articleHtml(article),
    author: frontOf(by),
    ...{ publishedAt, updatedAt },
  }
}
