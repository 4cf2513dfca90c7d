import { folded } from '#server/places/folded.ts'
import { LogCells, logLine, type LineFault, type LogLine } from './log-line.ts'
import { splitCsv } from '#server/csv/split-csv.ts'

/** What is wrong with a line or with the whole, by its name in the words of the page. */
export type LogFault =
  LineFault | 'header' | 'columns' | 'quotes' | 'cells' | 'twice' | 'tooMany' | 'empty'

/** `line` of the file, from 1. */
export type FaultAt = { line: number; fault: LogFault }

/** All of a file, or what has to be mended in it. */
export type LogFile = { lines: LogLine[]; faults?: never } | { lines?: never; faults: FaultAt[] }

const LINES_AT_MOST = 2000
const COLUMNS = Object.keys(LogCells.shape)
const NEEDED = ['ngay', 'buoi', 'ket_qua']

/**
 * Reads a station's log from CSV: its columns in any order, apart by `;`, `,` or a tab.
 * @param now the instant after which nothing can have been aired
 */
export function readLogFile(text: string, { now }: { now: string }): LogFile {
  const split = splitCsv(text)
  if ('brokenAt' in split) return { faults: [{ line: split.brokenAt, fault: 'quotes' }] }
  const [head, ...records] = split.records
  if (!head) return { faults: [{ line: 1, fault: 'empty' }] }
  const columns = namesOf(head.cells)
  const fault = headFault(columns) ?? countFault(records.length)
  if (fault) return { faults: [{ line: head.line, fault }] }
  const schema = logLine({ now })
  const read = records.map(({ line, cells }) => {
    const { data, error } = schema.safeParse(named(columns, cells))
    const faults = error?.issues.map(({ message }) => message as LineFault) ?? []
    const spare = cells.slice(columns.length).some(Boolean)
    return { line, data, faults: spare ? ['cells' as const] : [...new Set(faults)] }
  })
  const faults = [
    ...read.flatMap(({ line, faults }) => faults.map((fault) => ({ line, fault }))),
    ...saidTwice(read),
  ]
  if (faults.length > 0) return { faults: faults.sort((a, b) => a.line - b.line) }
  return { lines: read.map(({ data }) => data!) }
}

/** The names of the columns, however they are spelled: `Kết quả` is `ket_qua`. */
function namesOf(cells: string[]): string[] {
  const names = cells.map((cell) => folded(cell).replaceAll(' ', '_'))
  return names.slice(0, names.findLastIndex(Boolean) + 1)
}

function headFault(columns: string[]): LogFault | undefined {
  if (!NEEDED.every((name) => columns.includes(name))) return 'header'
  const known = columns.every((name) => COLUMNS.includes(name))
  return known && new Set(columns).size === columns.length ? undefined : 'columns'
}

function countFault(count: number): LogFault | undefined {
  if (count === 0) return 'empty'
  return count > LINES_AT_MOST ? 'tooMany' : undefined
}

function named(columns: string[], cells: string[]): Record<string, string> {
  return Object.fromEntries(COLUMNS.map((name) => [name, cells[columns.indexOf(name)] ?? '']))
}

/** A file that says two things of one session, neither of them a rerun, says neither. */
function saidTwice(read: { line: number; data?: LogLine }[]): FaultAt[] {
  const seen = new Set<string>()
  return read.flatMap(({ line, data }) => {
    if (!data || data.rerun) return []
    const session = `${data.date} ${data.time}`
    if (seen.has(session)) return [{ line, fault: 'twice' as const }]
    seen.add(session)
    return []
  })
}
