import type { Feed, FeedItem } from './feed.ts'
import { element, textElement, xmlFile } from './xml.ts'

/** A feed as Atom (RFC 4287). Pure. @param self the address it is fetched from */
export function atom({ id, title, about, home, updatedAt, items }: Feed, self: string): string {
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' }
  return xmlFile(
    element('feed', attributes, [
      textElement('id', id),
      textElement('title', title),
      textElement('subtitle', about),
      textElement('updated', updatedAt),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: home }),
      element('author', {}, [textElement('name', title)]),
      textElement('generator', 'Lan Tỏa'),
      ...items.map(entry),
    ]),
  )
}

function entry({ id, url, headline, summary, html, author, publishedAt, updatedAt }: FeedItem) {
  return element('entry', {}, [
    textElement('id', id),
    textElement('title', headline),
    textElement('published', publishedAt),
    textElement('updated', updatedAt),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    element('author', {}, [textElement('name', author)]),
    textElement('summary', summary),
    textElement('content', html, { type: 'html' }),
  ])
}
