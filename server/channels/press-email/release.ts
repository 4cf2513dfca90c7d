import { EMBARGO } from './compose.ts'

/** A part of a release between two blank lines. */
export type Block = {
  kind: 'embargo' | 'lead' | 'paragraph' | 'quote' | 'list'
  lines: string[]
}

/** An approved text taken apart: its first line, and what stands under it. */
export type Release = { headline: string; blocks: Block[] }

/** Characters of a subject, which mail programs show in one line. */
const SUBJECT_AT_MOST = 200

/** Takes the approved text apart; nothing is added and nothing left out. */
export function releaseOf(text: string): Release {
  const [first = '', ...rest] = text
    .normalize('NFC')
    .trim()
    .split(/\r\n|\n/)
  const blocks = rest
    .join('\n')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter(Boolean)
    .flatMap((block) => blocksOf(block.split('\n')))
  const lead = blocks.find(({ kind }) => kind !== 'embargo')
  if (lead?.kind === 'paragraph') lead.kind = 'lead'
  return { headline: oneLine(first), blocks }
}

/** The subject of the letter: the first line, in which no header can hide. */
export function subjectOf({ headline }: Release): string {
  return [...headline].slice(0, SUBJECT_AT_MOST).join('').trim()
}

/** A text without line ends and other signs nobody writes: it can stand in a header. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}

function blocksOf(lines: string[]): Block[] {
  if (lines.every((line) => line.startsWith('>')))
    return [{ kind: 'quote', lines: lines.map((line) => line.replace(/^> ?/, '')) }]
  const from = lines.findIndex(isItem)
  if (from < 0) {
    const kind = lines[0]!.startsWith(EMBARGO) ? 'embargo' : 'paragraph'
    return [{ kind, lines }]
  }
  const list: Block = { kind: 'list', lines: lines.slice(from) }
  return from === 0 ? [list] : [{ kind: 'paragraph', lines: lines.slice(0, from) }, list]
}

function isItem(line: string): boolean {
  return /^(?:•|\d+\.) /.test(line)
}
