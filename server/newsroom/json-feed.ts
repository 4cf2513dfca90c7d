import type { Feed, FeedItem } from './feed.ts'

/** A feed as JSON Feed 1.1. Pure. @param self the address it is fetched from */
export function jsonFeed({ title, about, home, items }: Feed, self: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: about,
    home_page_url: home,
    feed_url: self,
    language: 'vi',
    authors: [{ name: title, url: home }],
    items: items.map(item),
  })
}

function item({ id, url, headline, summary, html, author, publishedAt, updatedAt }: FeedItem) {
  return {
    ...{ id, url, title: headline, summary, content_html: html, language: 'vi' },
    authors: [{ name: author }],
    date_published: publishedAt,
    date_modified: updatedAt,
  }
}
