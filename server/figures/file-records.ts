import { readSheet } from 'read-excel-file/universal'
import { splitCsv } from '#server/csv/split-csv.ts'
import { extentOf } from './sheet-extent.ts'
import { addressOf, readSheetMarks, type SheetMarks } from './sheet-marks.ts'
import { openWorkbook, packWorkbook } from './workbook.ts'
import { vietnamese } from './written-number.ts'

/** What a cell holds: a number only where a spreadsheet keeps one, not as text. */
export type Cell = string | number
/** `line` of the file, from 1. */
export type FileRecord = { line: number; cells: Cell[] }

/** Why a file is not read at all, by its name in the words of the page. */
export type FileFault = 'large' | 'encoding' | 'quotes' | 'workbook' | 'old-workbook' | 'tooMany'
export type CellFault = { line: number; column: number; fault: 'formula' }

export type FileRecords =
  | { records: FileRecord[]; formulas: CellFault[]; fault?: never }
  | { fault: FileFault; line: number; records?: never }

const BYTES_AT_MOST = 8 * 1024 * 1024
const COLUMNS_AT_MOST = 60
/** Titles and a head stand over the rows. */
const LINES_AT_MOST = 5100

/** The records of a CSV text or of the first sheet of a workbook, by what the file is, not by what it is called. */
export async function readRecords(bytes: Uint8Array): Promise<FileRecords> {
  if (bytes.length > BYTES_AT_MOST) return { fault: 'large', line: 1 }
  if (isWorkbook(bytes)) return readWorkbook(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { fault: 'old-workbook', line: 1 }
  const text = textOf(bytes)
  if (text === undefined) return { fault: 'encoding', line: 1 }
  const split = splitCsv(text)
  if ('brokenAt' in split) return { fault: 'quotes', line: split.brokenAt }
  return { records: split.records, formulas: formulasIn(split.records) }
}

/** By how a file begins; a text is none. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b])
}

/** UTF-8, or UTF-16 with its mark. What Windows wrote in its own letters is not guessed at. */
export function textOf(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

function startsWith(bytes: Uint8Array, begin: number[]): boolean {
  return begin.every((byte, at) => bytes[at] === byte)
}

/** What a spreadsheet would reckon, wherever the text goes next. */
function formulasIn(records: FileRecord[]): CellFault[] {
  return records.flatMap(({ line, cells }) =>
    cells.flatMap((cell, column) => (isFormula(cell) ? [{ line, column, fault: 'formula' }] : [])),
  )
}

/** A minus before a number is none. */
function isFormula(cell: Cell): boolean {
  return typeof cell === 'string' && /^\s*(?:[=@＝＠]|[+\-＋－](?=[\p{L}(@=]))/u.test(cell)
}

async function readWorkbook(bytes: Uint8Array): Promise<FileRecords> {
  const workbook = await openWorkbook(bytes)
  const extent = workbook && extentOf(workbook)
  const marks = workbook && readSheetMarks(workbook)
  if (!extent || !marks || extent.columns > COLUMNS_AT_MOST) return { fault: 'workbook', line: 1 }
  if (extent.rows > LINES_AT_MOST) return { fault: 'tooMany', line: 1 }
  const rows = await rowsOf(packWorkbook(workbook))
  if (!rows) return { fault: 'workbook', line: 1 }
  const records = rows.map((row, at) => ({
    line: at + 1,
    cells: row.map((value, column) => cellOf(value, marks.shown.get(addressOf(at, column)))),
  }))
  return {
    records: records.filter(({ cells }) => cells.some((cell) => cell !== '')),
    formulas: [...formulasOf(marks), ...formulasIn(records)],
  }
}

async function rowsOf(file: ArrayBuffer): Promise<unknown[][] | undefined> {
  try {
    return await readSheet(file)
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

function formulasOf({ formulas }: SheetMarks): CellFault[] {
  return formulas.map(({ row, column }) => ({ line: row + 1, column, fault: 'formula' }))
}

/** A percentage is kept as a share of one, a month as its first day. */
function cellOf(value: unknown, shown: 'percent' | 'month' | undefined): Cell {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, shown === 'month' ? 7 : 10)
  if (typeof value === 'number' && shown === 'percent') return `${vietnamese(value * 100)}%`
  return typeof value === 'number' ? value : String(value).normalize('NFC').trim()
}
