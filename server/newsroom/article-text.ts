/** A part of an article: words that may hold line breaks, or a list of such. */
export type Block =
  { kind: 'words'; words: string } | { kind: 'list'; marks: string[]; items: string[] }

/** What an approved text is on a page. Nothing is added and nothing left out. */
export type ArticleText = {
  headline: string
  /** What it says in short: the first paragraph. */
  lead: string
  /** From the lead on, without the sources. */
  blocks: Block[]
  /** The lines in the end that name a source. */
  sources: string[]
}

const SOURCE = /^Nguồn: /
const ITEM = /^(•|\d+\.) /

/** Reads an approved text: its first line is the headline, its last lines the sources. Pure. */
export function articleText(text: string): ArticleText {
  const lines = text.replace(/\r\n?/g, '\n').normalize('NFC').trim().split('\n')
  const [headline = '', ...rest] = lines
  const end = rest.findLastIndex((line) => line.trim() && !SOURCE.test(line)) + 1
  const body = rest.slice(0, end).join('\n')
  const blocks = body
    .split(/\n\s*\n/)
    .filter((part) => part.trim())
    .flatMap((part) => blocksOf(part.replace(/^\n+|\s+$/g, '')))
  return {
    headline,
    lead: blocks[0]?.kind === 'words' ? blocks[0].words : '',
    blocks,
    sources: rest.slice(end).filter((line) => line.trim()),
  }
}

/** What stands before a list is a paragraph; lines that belong to an item stand under it. */
function blocksOf(part: string): Block[] {
  const lines = part.split('\n')
  const from = lines.findIndex((line) => ITEM.test(line))
  if (from === -1) return [{ kind: 'words', words: part.trim() }]
  const before = lines.slice(0, from).join('\n').trim()
  const items: string[] = []
  const marks: string[] = []
  for (const line of lines.slice(from)) {
    const mark = ITEM.exec(line)
    if (mark) {
      marks.push(mark[1]!)
      items.push(line.slice(mark[0].length).trim())
    } else items.push(`${items.pop()!}\n${line.trim()}`)
  }
  const list: Block = { kind: 'list', marks, items }
  return before ? [{ kind: 'words', words: before }, list] : [list]
}

/** A piece of a text, and the address where it is one. */
export type Piece = { words: string; link?: string }

const ADDRESS = /https?:\/\/[^\s<>"“”]+/g

/** The addresses in a text apart from its words; the punctuation behind one is none of it. Pure. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const { 0: written, index } of text.matchAll(ADDRESS)) {
    const link = written.replace(/[.,;:!?…)\]}'’]+$/, '')
    if (!URL.canParse(link)) continue
    if (index > at) found.push({ words: text.slice(at, index) })
    found.push({ words: link, link })
    at = index + link.length
  }
  if (at < text.length) found.push({ words: text.slice(at) })
  return found
}

/** The beginning of a text, in one line of so many characters at most, ending with a whole word. Pure. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[.,;:\s]+$/, '')}…`
}
