import {
  isWorkbook,
  readRecords,
  textOf,
  type Cell,
  type CellFault,
  type FileRecord,
} from './file-records.ts'
import { vietnamese } from './written-number.ts'

/**
 * A file as a text that a person can mend, every line where it was in the file; undefined where it cannot be read.
 * What a workbook reckons is marked with `=`, and stays refused until somebody writes what it is.
 */
export async function tableText(bytes: Uint8Array): Promise<string | undefined> {
  if (!isWorkbook(bytes)) return textOf(bytes)
  const { records, ...read } = await readRecords(bytes)
  return records && csvOf(records, 'formulas' in read ? read.formulas : [])
}

function csvOf(records: FileRecord[], formulas: CellFault[]): string {
  const reckoned = new Set(formulas.map(({ line, column }) => `${line} ${column}`))
  const lines: string[] = Array.from({ length: records.at(-1)?.line ?? 0 }, () => '')
  for (const { line, cells } of records) {
    const written = cells.map((cell, column) => {
      const text = textOfCell(cell)
      return quoted(reckoned.has(`${line} ${column}`) && !text.startsWith('=') ? `=${text}` : text)
    })
    lines[line - 1] = written.join(';').replace(/;+$/, '')
  }
  return lines.join('\n')
}

/** A whole number without points, so that it can be a year too. */
function textOfCell(cell: Cell): string {
  if (typeof cell === 'string') return cell.replaceAll(/\s+/g, ' ')
  return Number.isInteger(cell) ? String(cell) : unmistakable(vietnamese(cell))
}

/** `6,058` may be six or six thousand: as text it needs one more digit, which a workbook does not. */
function unmistakable(number: string): string {
  return /^-?[1-9]\d{0,2},\d{3}$/.test(number) ? `${number}0` : number
}

function quoted(text: string): string {
  return /[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
