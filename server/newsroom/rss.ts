import type { Feed, FeedItem } from './feed.ts'
import { element, escaped, textElement, xmlFile } from './xml.ts'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/** A feed as RSS 2.0. Pure. @param self the address it is fetched from */
export function rss({ title, about, home, updatedAt, items }: Feed, self: string): string {
  const channel = element('channel', {}, [
    textElement('title', title),
    textElement('link', home),
    textElement('description', about),
    textElement('language', 'vi'),
    textElement('lastBuildDate', rfc822(updatedAt)),
    textElement('generator', 'Lan Tỏa'),
    textElement('docs', 'https://www.rssboard.org/rss-specification'),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    ...items.map(item),
  ])
  return xmlFile(element('rss', { version: '2.0', ...NAMESPACES }, [channel]))
}

function item({ id, url, headline, summary, html, author, publishedAt }: FeedItem) {
  return element('item', {}, [
    textElement('title', headline),
    textElement('link', url),
    textElement('guid', id, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(publishedAt)),
    textElement('dc:creator', author),
    // The one element of RSS that is read as HTML.
    textElement('description', escaped(summary)),
    textElement('content:encoded', html),
  ])
}

/** `Fri, 27 Nov 2026 01:00:00 GMT` */
function rfc822(at: string): string {
  return new Date(at).toUTCString()
}
