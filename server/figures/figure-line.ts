import { folded } from '#server/places/folded.ts'
import type { FigureColumn } from './figure-columns.ts'
import type { Cell } from './file-records.ts'
import type { NewFigure } from './figures.ts'
import { readDate } from './written-date.ts'
import { readNumber } from './written-number.ts'

export type LineFault =
  | 'missing'
  | 'value'
  | 'doubtful'
  | 'date'
  | 'toCome'
  | 'link'
  | 'kind'
  | 'geography'
  | 'standard'
  | 'parts'
  | 'long'

export type ColumnFault = { column: FigureColumn; fault: LineFault }

type Cells = Partial<Record<FigureColumn, Cell>>

const LONGEST: Partial<Record<FigureColumn, number>> = { indicator: 300, quote: 2000, link: 1000 }
const LONG = 500

/** A line of a file as a figure, or all that is wrong with it. @param today `2026-11-26` */
export function figureOfLine(
  cells: Cells,
  today: string,
): { figure: NewFigure; faults?: never } | { figure?: never; faults: ColumnFault[] } {
  const faults: ColumnFault[] = []
  const fail = (column: FigureColumn, fault: LineFault) => void faults.push({ column, fault })
  const text = (column: FigureColumn) => {
    const written = String(cells[column] ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    if (written.length > (LONGEST[column] ?? LONG)) fail(column, 'long')
    return written
  }
  const needed = (column: FigureColumn) => {
    const written = text(column)
    if (!written) fail(column, 'missing')
    return written
  }
  const [indicator, publisher, written, date] = [
    needed('indicator'),
    needed('publisher'),
    needed('value'),
    needed('asOf'),
  ]
  const value = written ? numberIn(cells.value!, 'value', fail) : ''
  const asOf = date ? dateIn(date, 'asOf', fail) : ''
  const kind = choice(text('kind'), KINDS, 'kind', fail) ?? 'result'
  if (asOf && kind === 'result' && asOf > today.slice(0, asOf.length)) fail('asOf', 'toCome')
  const figure: NewFigure = {
    ...{ indicator, publisher, asOf, kind },
    ...withUnit(value, text('unit')),
    ...partsIn(cells, fail),
    ...{ about: text('about'), document: text('document'), quote: text('quote') },
    ...{ period: text('period') || null, link: linkIn(text('link'), fail) },
    published: dayIn(text('published'), 'published', fail),
    accessed: dayIn(text('accessed'), 'accessed', fail),
    ...optional('geography', choice(text('geography'), GEOGRAPHIES, 'geography', fail)),
    ...optional('standard', choice(text('standard'), STANDARDS, 'standard', fail)),
  }
  return faults.length > 0 ? { faults } : { figure }
}

type Fail = (column: FigureColumn, fault: LineFault) => void

function numberIn(cell: Cell, column: FigureColumn, fail: Fail): string {
  const { text, fault } = readNumber(cell)
  if (fault) fail(column, fault)
  return text ?? ''
}

function dateIn(written: string, column: FigureColumn, fail: Fail): string {
  const date = readDate(written)
  if (!date) fail(column, 'date')
  return date ?? ''
}

function dayIn(written: string, column: FigureColumn, fail: Fail): string | null {
  if (!written) return null
  const date = dateIn(written, column, fail)
  return date ? exactDay(date, column, fail) : null
}

/** When something was published or read is a day. */
function exactDay(date: string, column: FigureColumn, fail: Fail): string | null {
  if (date.length === 10) return date
  fail(column, 'date')
  return null
}

/** `78,7%` without a unit is 78,7 in percent. */
function withUnit(value: string, unit: string): { value: string; unit: string } {
  if (!value.endsWith('%')) return { value, unit }
  return { value: value.slice(0, -1).trim(), unit: unit || '%' }
}

/** Numerator and denominator are told together. */
function partsIn(cells: Cells, fail: Fail): Pick<NewFigure, 'numerator' | 'denominator'> {
  const [numerator, denominator] = (['numerator', 'denominator'] as const).map((column) => {
    const cell = cells[column] ?? ''
    if (cell === '') return undefined
    const text = numberIn(cell, column, fail)
    return Number(text.replaceAll('.', '').replace(',', '.'))
  })
  if (numerator === undefined && denominator === undefined) return {}
  if (numerator === undefined || denominator === undefined || !(denominator > 0))
    fail(numerator === undefined ? 'numerator' : 'denominator', 'parts')
  return { numerator: numerator ?? null, denominator: denominator ?? null }
}

function linkIn(written: string, fail: Fail): string {
  if (written && !(/^https?:\/\//i.test(written) && URL.canParse(written))) fail('link', 'link')
  return written
}

/** By their folded beginnings. */
const KINDS: Record<string, 'result' | 'target'> = {
  ...{ 'ket qua': 'result', 'thuc hien': 'result', result: 'result' },
  ...{ 'muc tieu': 'target', 'ke hoach': 'target', 'chi tieu': 'target', target: 'target' },
}
const GEOGRAPHIES: Record<string, 'before' | 'after'> = {
  ...{ truoc: 'before', sau: 'after', before: 'before', after: 'after' },
}
const STANDARDS: Record<string, '19' | '10'> = { '19': '19', '10': '10' }

function choice<const Value extends string>(
  written: string,
  choices: Record<string, Value>,
  column: 'kind' | 'geography' | 'standard',
  fail: Fail,
): Value | undefined {
  if (!written) return undefined
  const plain = folded(written)
  const found = Object.entries(choices).find(([begin]) => plain.startsWith(begin))
  if (!found) fail(column, column)
  return found?.[1]
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined) {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>)
}
