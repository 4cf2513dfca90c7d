import { escaped } from './escaped.ts'

/** An item of a list as plain text writes it: `• điện`, `- điện`, `1. điện`. */
const ITEM = /^(?:(?<bullet>[•-])|(?<number>\d{1,3})\.) (?<words>.+)$/

type Item = { start?: number; lines: string[] }

/** Plain text as HTML: paragraphs, line breaks, lists and links, and nothing else. Pure. */
export function htmlOf(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim()))
    .filter((lines) => lines.length > 0)
    .flatMap(blocksOf)
    .join('\n')
}

/** Lines that begin as items are a list; a line that is set in belongs to the item before it. */
function blocksOf(lines: string[]): string[] {
  const at = lines.findIndex((line) => ITEM.test(line))
  if (at === -1) return [paragraph(lines)]
  const before = lines.slice(0, at)
  const items: Item[] = []
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next]!
    const { bullet, number, words } = ITEM.exec(line)?.groups ?? {}
    if (words) {
      if (items[0] && (items[0].start === undefined) !== (bullet !== undefined)) break
      items.push({ ...(number && { start: Number(number) }), lines: [words] })
    } else if (/^\s/.test(line)) items.at(-1)!.lines.push(line.replace(/^ {1,2}/, ''))
    else break
  }
  const after = lines.slice(next)
  return [
    ...(before.length > 0 ? [paragraph(before)] : []),
    list(items),
    ...(after.length > 0 ? blocksOf(after) : []),
  ]
}

function paragraph(lines: string[]): string {
  return `<p>${lines.map((line) => linked(line.trim())).join('<br />\n')}</p>`
}

function list(items: Item[]): string {
  const start = items[0]?.start
  const [open, close] =
    start === undefined
      ? ['<ul>', '</ul>']
      : [start === 1 ? '<ol>' : `<ol start="${start}">`, '</ol>']
  return `${open}${items.map(item).join('')}${close}`
}

function item({ lines: [first = '', ...more] }: Item): string {
  return `<li>${linked(first)}${more.length > 0 ? `\n${blocksOf(more).join('\n')}` : ''}</li>`
}

/** An address that begins with http:// or https:// leads there; what ends the sentence is not part of it. */
const ADDRESS = /https?:\/\/[^\s<>"']+/gi

function linked(line: string): string {
  let html = ''
  let from = 0
  for (const found of line.matchAll(ADDRESS)) {
    const address = withoutEnding(found[0])
    if (!URL.canParse(address)) continue
    html += `${escaped(line.slice(from, found.index))}<a href="${escaped(address)}">${escaped(address)}</a>`
    from = found.index + address.length
  }
  return html + escaped(line.slice(from))
}

function withoutEnding(address: string): string {
  const bare = address.replace(/[.,;:!?…”’»]+$/, '')
  return bare.endsWith(')') && !bare.includes('(') ? withoutEnding(bare.slice(0, -1)) : bare
}
