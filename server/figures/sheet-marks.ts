import type { Workbook } from './workbook.ts'

/** How a cell is shown where its number alone does not say it. */
type Shown = 'percent' | 'month'

/** What a sheet says of its cells beside their values: rows and columns from 0, and by address, `B3`. */
export type SheetMarks = {
  formulas: { row: number; column: number }[]
  shown: Map<string, Shown>
}

const CELL = /<(?:\w+:)?c(?=[\s>/])([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g

/** Reads where the first sheet has formulas, percentages and months; undefined where there is no sheet. */
export function readSheetMarks(workbook: Workbook): SheetMarks | undefined {
  const sheet = workbook.get(firstSheetOf(workbook) ?? '')?.toString('utf8')
  if (sheet === undefined) return undefined
  const styles = shownByStyle(workbook.get('xl/styles.xml')?.toString('utf8') ?? '')
  const marks: SheetMarks = { formulas: [], shown: new Map() }
  for (const [, attributes = '', content = ''] of sheet.matchAll(CELL)) {
    const address = attributeOf(attributes, 'r')
    if (/<(?:\w+:)?f[\s>/]/.test(content)) marks.formulas.push(placeOf(address))
    const shown = styles[Number(attributeOf(attributes, 's') || -1)]
    if (shown) marks.shown.set(address, shown)
  }
  return marks
}

/** `B3` of the second column of the third row, both from 0. */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** Row and column of `B3`, from 0. */
export function placeOf(address: string): { row: number; column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row) - 1, column: column - 1 }
}

function firstSheetOf(workbook: Workbook): string | undefined {
  const book = workbook.get('xl/workbook.xml')?.toString('utf8') ?? ''
  const [, attributes = ''] = /<(?:\w+:)?sheet\s([^>]*)>/.exec(book) ?? []
  const id = attributeOf(attributes, '\\w+:id')
  const relations = workbook.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? ''
  for (const [, said = ''] of relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g))
    if (attributeOf(said, 'Id') === id) return pathOf(attributeOf(said, 'Target'))
  return undefined
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

/** By the number of a style: the codes of the formats that every spreadsheet knows, and the workbook's own. */
function shownByStyle(styles: string): (Shown | undefined)[] {
  const own = new Map<string, string>()
  for (const [, attributes = ''] of styles.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g))
    own.set(attributeOf(attributes, 'numFmtId'), attributeOf(attributes, 'formatCode'))
  const [, formats = ''] =
    /<(?:\w+:)?cellXfs[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles) ?? []
  return [...formats.matchAll(/<(?:\w+:)?xf(?=[\s>/])([^>]*)>/g)].map(([, attributes = '']) => {
    const id = attributeOf(attributes, 'numFmtId')
    if (id === '9' || id === '10') return 'percent'
    if (id === '17') return 'month'
    return shownBy(own.get(id) ?? '')
  })
}

function shownBy(code: string): Shown | undefined {
  const plain = code.replaceAll(/"[^"]*"|&quot;.*?&quot;|\[[^\]]*\]|\\./g, '')
  if (plain.includes('%')) return 'percent'
  return /m/i.test(plain) && /y/i.test(plain) && !/[dhs]/i.test(plain) ? 'month' : undefined
}

/** The value of an attribute of a tag, '' where it has none. */
export function attributeOf(attributes: string, name: string): string {
  return (
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(attributes)
      ?.slice(1)
      .find(Boolean) ?? ''
  )
}
