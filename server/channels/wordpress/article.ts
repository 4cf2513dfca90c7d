import { htmlOf } from './html.ts'
import { escaped } from './escaped.ts'

/** A post in the form the portal keeps it, all of it HTML. */
export type Article = { title: string; content: string; excerpt: string }

/** Characters of an excerpt, at most. */
const EXCERPT = 300

/** A text as a post: its first line is the title, the rest the content, the first paragraph of that the excerpt. Pure. */
export function articleOf(text: string): Article {
  const [first = '', ...rest] = text.normalize('NFC').trim().split('\n')
  const body = rest.join('\n').trim()
  const [opening = ''] = body.split(/\n\s*\n/)
  return {
    title: escaped(first.trim()),
    content: htmlOf(body),
    excerpt: escaped(shortened(opening.replace(/\s+/g, ' ').trim())),
  }
}

/** Cut between two words. */
function shortened(text: string): string {
  if (text.length <= EXCERPT) return text
  return `${text.slice(0, EXCERPT).replace(/\s+\S*$/, '')}…`
}
