import type { Definition, Nodes, Parents, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

type Links = Map<string, string>

const parser = unified().use(remarkParse)

/**
 * Markdown as plain text in NFC: paragraphs stand apart by a blank line, lists keep their marks,
 * a link keeps its address. A line break in the source stays one.
 */
export function plainText(markdown: string): string {
  const known = latest.get(markdown)
  if (known !== undefined) return known
  const text = read(markdown)
  if (latest.size === KEPT) latest.delete(latest.keys().next().value!)
  latest.set(markdown, text)
  return text
}

/** A message that goes to thousands of places is read once. */
const KEPT = 50
const latest = new Map<string, string>()

function read(markdown: string): string {
  const root = parser.parse(markdown.replace(/\r\n?/g, '\n').normalize('NFC'))
  return write(root, linksOf(root)).trim()
}

function write(node: Nodes, links: Links): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value
    case 'html':
      return node.value.replace(/<!--[^]*?-->/g, '')
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'link':
      return withAddress(inline(node, links), node.url)
    case 'linkReference':
      return withAddress(inline(node, links), links.get(node.identifier) ?? '')
    case 'list':
      return node.children
        .map((item, at) => mark(node, at) + indent(blocks(item, links, '\n')))
        .join('\n')
    case 'root':
    case 'blockquote':
      return blocks(node, links, '\n\n')
    default:
      return 'children' in node ? inline(node, links) : ''
  }
}

function linksOf(root: Root): Links {
  const definitions = root.children.filter((node): node is Definition => node.type === 'definition')
  return new Map(definitions.map(({ identifier, url }) => [identifier, url]))
}

function inline(node: Parents, links: Links): string {
  return node.children.map((child) => write(child, links)).join('')
}

function blocks(node: Parents, links: Links, between: string): string {
  const written = node.children.map((child) => write(child, links))
  return written.filter((text) => text.trim()).join(between)
}

function withAddress(text: string, url: string): string {
  const address = url.replace(/^(mailto|tel):/, '')
  return !address || text.includes(address) ? text : `${text} (${address})`
}

function mark({ ordered, start }: { ordered?: boolean | null; start?: number | null }, at: number) {
  return ordered ? `${(start ?? 1) + at}. ` : '• '
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ')
}
