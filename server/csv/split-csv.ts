import { CsvError, parse } from 'csv-parse/sync'

/** `line` on which it begins, from 1. */
export type CsvRecord = { line: number; cells: string[] }

/** The records of a CSV text with any line ends, empty ones left out; or the line where its quotes go wrong. */
export function splitCsv(text: string): { records: CsvRecord[] } | { brokenAt: number } {
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n')
  try {
    const parsed = parse(plain, {
      ...{ bom: true, info: true, trim: true, relax_column_count: true },
      ...{ skip_empty_lines: true, skip_records_with_empty_values: true },
      delimiter: separatorOf(plain),
    }) as { record: string[]; info: { lines: number } }[]
    return { records: parsed.map(({ record, info }) => toRecord(record, info.lines)) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { brokenAt: Number(error.lines) || 1 }
  }
}

/** Whatever stands most often in the first line, which has nothing but names. */
function separatorOf(text: string): string {
  const head = text.trimStart().split('\n')[0]!
  const count = (mark: string) => head.split(mark).length
  return [';', ',', '\t'].reduce((most, mark) => (count(mark) > count(most) ? mark : most))
}

/** A cell may go over several lines; the parser counts the last one. */
function toRecord(cells: string[], lastLine: number): CsvRecord {
  return { line: lastLine - (cells.join('').split('\n').length - 1), cells }
}
