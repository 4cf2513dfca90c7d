import { pieces, type ArticleText, type Block } from './article-text.ts'
import { element, escaped, textElement } from './xml.ts'

/** The body of an article for readers of feeds, with its sources. Well-formed as XML too; nothing in it is code. Pure. */
export function articleHtml({ blocks, sources }: Pick<ArticleText, 'blocks' | 'sources'>): string {
  const end = sources.map((line) => element('p', {}, [element('small', {}, [inline(line)])]))
  return [...blocks.map(blockHtml), ...end].join('\n')
}

function blockHtml(block: Block): string {
  if (block.kind === 'words') return element('p', {}, [inline(block.words)])
  const items = block.items.map((item) => element('li', {}, [inline(item)]))
  const start = Number.parseInt(block.marks[0]!)
  return Number.isNaN(start)
    ? element('ul', {}, items)
    : element('ol', { start: String(start) }, items)
}

function inline(text: string): string {
  return pieces(text)
    .map(({ words, link }) => (link ? textElement('a', words, { href: link }) : escaped(words)))
    .join('')
    .replaceAll('\n', '<br/>')
}
