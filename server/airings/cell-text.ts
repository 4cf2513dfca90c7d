/** With any of these a text begins that a spreadsheet may take for a formula, now or once it is kept as CSV. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** What XML 1.0 cannot hold. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text as a cell of a spreadsheet keeps it: an apostrophe before what would be a formula. */
export function cellText(text: string): string {
  const written = text.normalize('NFC').toWellFormed().replace(UNWRITABLE, '')
  return FORMULA.test(written) ? `'${written}` : written
}
