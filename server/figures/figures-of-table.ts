import { findQuantities, type Quantity } from '#server/quantities/quantities.ts'
import { datesInText, type DateOfText } from './dates-in-text.ts'
import { geographyOf } from './dates.ts'
import { numbersOf } from './figure-of-number.ts'
import type { FoundFigure } from './found-figure.ts'
import { placesInText } from './places-in-text.ts'
import type { Said } from './setting-in-text.ts'
import type { TableCell, TableOfText } from './tables-in-text.ts'

/** What a column is: the name of the row, its unit, a count of lines, or numbers. */
type Column = {
  head: string
  is: 'name' | 'unit' | 'order' | 'numbers'
  date?: DateOfText | undefined
  /** Numbers of what the row names; otherwise of what the column names, and the row says where. */
  isOfRow: boolean
}

const ORDER = /^(?:stt|tt|số tt|no\.?|#)$/iu
const UNIT = /^(?:đơn vị(?: tính)?|đvt|unit)$/iu
const OF_ROW =
  /^(?:năm|tháng|quý|kế hoạch|mục tiêu|thực hiện|kết quả|giá trị|số liệu|số lượng|\d|value|target|result)/iu

/** The figures of a table: one a cell that is a number, named by its row and its column. */
export function figuresOfTable(text: string, table: TableOfText, said: Said): FoundFigure[] {
  const columns = table.head.map((head, at) => columnOf(head, table.rows, at))
  const name = columns.findIndex(({ is }) => is === 'name')
  if (name < 0) return []
  return table.rows.flatMap((row) =>
    row.flatMap((cell, at) => {
      const number = columns[at]!.is === 'numbers' ? numberOf(cell.text) : undefined
      if (!number) return []
      const unit = row[columns.findIndex(({ is }) => is === 'unit')]?.text ?? ''
      const line = text.slice(row[0]!.start, row.at(-1)!.start + row.at(-1)!.text.length)
      const named = namedBy(columns[at]!, { label: row[name]!.text, said })
      return [{ ...figureOf(cell, number, unit, columns[at]!), ...named, sentence: line }]
    }),
  )
}

function columnOf(head: string, rows: TableCell[][], at: number): Column {
  const filled = rows.map((row) => row[at]?.text ?? '').filter(Boolean)
  const numbers = filled.filter((cell) => numberOf(cell)).length
  const isNumbers = numbers > 0 && numbers * 2 >= filled.length
  const [date] = datesInText(head, findQuantities(head))
  const is = ORDER.test(head) ? 'order' : UNIT.test(head) ? 'unit' : isNumbers ? 'numbers' : 'name'
  return { head, is, date, isOfRow: OF_ROW.test(head) }
}

/** A cell that is a number and little else. */
function numberOf(cell: string): Quantity | undefined {
  const [first, ...more] = findQuantities(cell)
  if (!first || more.length > 0 || first.inWords || cell.length > first.written.length + 14) return
  const isPlainYear = first.kind === 'year' && cell === first.written
  if (first.kind !== 'statistic' && !isPlainYear) return
  return { ...first, kind: 'statistic' }
}

function figureOf({ start }: TableCell, number: Quantity, unit: string, column: Column) {
  const said = numbersOf(number)
  const ofHead = /%|tỷ lệ|tỉ lệ/iu.test(column.head) ? '%' : ''
  return {
    ...{ ...said, unit: said.unit || unit || ofHead },
    ...{ start: start + number.start, end: start + number.end },
  }
}

function namedBy({ head, date, isOfRow }: Column, { label, said }: { label: string; said: Said }) {
  const when = date ?? said.date
  const place = isOfRow ? (placesInText(label)[0]?.name ?? said.place?.name ?? '') : label
  const kind = /kế hoạch|mục tiêu|chỉ tiêu giao|target/iu.test(`${head} ${isOfRow ? label : ''}`)
    ? ('target' as const)
    : ('result' as const)
  const geography = when && geographyOf(when.asOf)
  return {
    ...{ indicator: isOfRow ? label : head.replace(/\s*\([^()]*\)$/, ''), about: place, kind },
    ...(when && { asOf: when.asOf, ...(when.period && { period: when.period }) }),
    ...(geography && { geography }),
  }
}
