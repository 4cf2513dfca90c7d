import { xmlText } from '#server/documents/xml-text.ts'

/** With any of these a text begins that a spreadsheet may take for a formula, now or once it is kept as CSV. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A text as a cell of a spreadsheet keeps it: an apostrophe before what would be a formula. */
export function cellText(text: string): string {
  const written = xmlText(text.normalize('NFC').toWellFormed())
  return FORMULA.test(written) ? `'${written}` : written
}
