import type { Db } from '#db/database.ts'
import { listArticles } from './articles.ts'
import { addressOf } from './feed.ts'
import type { Newsroom } from './newsrooms.ts'
import { lastRecallAt } from './recalled.ts'
import { element, textElement, xmlFile } from './xml.ts'

/** Addresses of a sitemap, at most; the protocol allows 50,000. */
const ARTICLES = 10_000

/** The addresses of a newsroom for search engines, after sitemaps.org. */
export async function sitemapOf(
  db: Db,
  { newsroom, site }: { newsroom: Newsroom; site: string },
): Promise<{ body: string; changedAt: string }> {
  const articles = await listArticles(db, { newsroom, part: { limit: ARTICLES } })
  const where = { newsroom, site }
  const urls = [
    urlOf(addressOf(where)),
    urlOf(addressOf(where, 'corrections')),
    ...articles.map(({ code, updatedAt }) => urlOf(addressOf(where, code), updatedAt)),
  ]
  const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  const changes = articles.map(({ updatedAt }) => updatedAt)
  const recalledAt = await lastRecallAt(db, newsroom)
  return {
    body: xmlFile(element('urlset', { xmlns }, urls)),
    changedAt: [newsroom.openedAt, ...changes, recalledAt ?? ''].sort().at(-1)!,
  }
}

function urlOf(address: string, changedAt?: string): string {
  const last = changedAt ? [textElement('lastmod', changedAt)] : []
  return element('url', {}, [textElement('loc', address), ...last])
}
