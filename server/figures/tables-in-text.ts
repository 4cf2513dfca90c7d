/** `start` in the text. */
export type TableCell = { text: string; start: number }
/** Lines whose cells stand apart by tabs or strokes, as a table comes when it is pasted. The first one heads them. */
export type TableOfText = { start: number; end: number; head: string[]; rows: TableCell[][] }

const LINE = /[^\r\n]+/g
/** A line that is drawn. */
const FRAME = /^[\s|:+-]+$/

/** The tables of a text, in their order. */
export function tablesInText(text: string): TableOfText[] {
  const tables: TableOfText[] = []
  let lines: TableCell[][] = []
  const close = () => {
    const [head, ...rows] = lines
    const last = lines.at(-1)?.at(-1)
    if (head && last && rows.length > 0)
      tables.push({
        ...{ start: head[0]!.start, end: last.start + last.text.length },
        ...{ head: head.map((cell) => cell.text), rows },
      })
    lines = []
  }
  for (const match of text.matchAll(LINE)) {
    if (FRAME.test(match[0])) continue
    const cells = cellsOf(match[0], match.index)
    const isApart = /\n\s*\n\s*$/.test(text.slice(Math.max(0, match.index - 4), match.index))
    if (cells.length !== lines[0]?.length || isApart) close()
    if (cells.length > 1) lines.push(cells)
  }
  close()
  return tables
}

function cellsOf(line: string, start: number): TableCell[] {
  const separator = line.includes('\t') ? '\t' : '|'
  if (!line.includes(separator)) return []
  const cells: TableCell[] = []
  let at = start
  for (const part of line.split(separator)) {
    const text = part.trim()
    cells.push({ text, start: at + (text ? part.indexOf(text) : 0) })
    at += part.length + 1
  }
  return separator === '|' ? withoutFrame(cells) : cells
}

/** `| a | b |` has nothing before its first stroke and after its last. */
function withoutFrame(cells: TableCell[]): TableCell[] {
  const from = cells[0]!.text ? 0 : 1
  return cells.slice(from, cells.at(-1)!.text ? undefined : -1)
}
