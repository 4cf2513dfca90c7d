import { NEEDED, readHead, type FigureColumn, type Head } from './figure-columns.ts'
import { figureOfLine, type LineFault } from './figure-line.ts'
import type { NewFigure } from './figures.ts'
import { readRecords, type Cell, type FileFault, type FileRecord } from './file-records.ts'

/** What is wrong with a file or with a line of it, by its name in the words of the page. */
export type FigureFault = FileFault | LineFault | 'formula' | 'header' | 'columns' | 'empty'

/** `line` of the file, from 1. `column` as its head is written, '' where it is about the whole line. */
export type RowFault = { line: number; column: string; fault: FigureFault }

/** All of a file, or what has to be mended in it; `line` is where a figure stands. */
export type FigureFile =
  | { rows: NewFigure[]; lines: number[]; faults?: never }
  | { rows?: never; lines?: never; faults: RowFault[] }

const ROWS_AT_MOST = 5000
/** Titles may stand over the head of a table. */
const HEAD_WITHIN = 12

/**
 * Reads figures from CSV or XLSX: its columns in any order, called in Vietnamese or English. All of it, or its faults.
 * @param today the day after which no result can be of, `2026-11-26`
 */
export async function readFigures(
  bytes: Uint8Array,
  { today }: { today: string },
): Promise<FigureFile> {
  const { records, fault, ...read } = await readRecords(bytes)
  if (!records)
    return { faults: [{ line: 'line' in read ? read.line : 1, column: '', fault: fault! }] }
  const at = records.slice(0, HEAD_WITHIN).findIndex(({ cells }) => readHead(cells))
  if (at < 0) return headless(records)
  const head = readHead(records[at]!.cells)!
  const lines = records.slice(at + 1)
  const whole = wholeFaults(records[at]!.line, { head, count: lines.length })
  if (whole.length > 0) return { faults: whole }
  const formulas = 'formulas' in read ? read.formulas : []
  const cellFaults = formulas.map(({ line, column }) => ({
    ...{ line, column: String(records[at]!.cells[column] ?? ''), fault: 'formula' as const },
  }))
  return readLines(lines, { head, names: records[at]!.cells, today, cellFaults })
}

function headless(records: FileRecord[]): FigureFile {
  if (records.length === 0) return { faults: [{ line: 1, column: '', fault: 'empty' }] }
  const known = readHeadNames(records[0]!)
  return { faults: [{ line: records[0]!.line, column: known.join(', '), fault: 'header' }] }
}

/** The columns a first line lacks, to be told. */
function readHeadNames({ cells }: FileRecord): FigureColumn[] {
  return NEEDED.filter((column) => {
    const others = NEEDED.filter((name) => name !== column)
    return !readHead([...cells, ...others])?.columns.has(column)
  })
}

function wholeFaults(line: number, { head, count }: { head: Head; count: number }): RowFault[] {
  const unknown = head.unknown.map((column) => ({ line, column, fault: 'columns' as const }))
  if (unknown.length > 0) return unknown
  if (count === 0) return [{ line, column: '', fault: 'empty' }]
  return count > ROWS_AT_MOST ? [{ line, column: '', fault: 'tooMany' }] : []
}

type Reading = { head: Head; names: Cell[]; today: string; cellFaults: RowFault[] }

function readLines(
  lines: FileRecord[],
  { head: { columns }, names, today, cellFaults }: Reading,
): FigureFile {
  const nameOf = (column: FigureColumn) => String(names[columns.get(column) ?? -1] ?? column)
  const broken = new Set(cellFaults.map(({ line }) => line))
  const faults = [...cellFaults]
  const rows: NewFigure[] = []
  for (const { line, cells } of lines) {
    if (broken.has(line)) continue
    const named = Object.fromEntries([...columns].map(([column, at]) => [column, cells[at] ?? '']))
    const read = figureOfLine(named, today)
    if (read.figure) rows.push(read.figure)
    else
      for (const { column, fault } of read.faults)
        faults.push({ line, column: nameOf(column), fault })
  }
  if (faults.length > 0) return { faults: faults.sort((a, b) => a.line - b.line) }
  return { rows, lines: lines.map(({ line }) => line) }
}
