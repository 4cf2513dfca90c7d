import { attributeOf, placeOf } from './sheet-marks.ts'
import type { Workbook } from './workbook.ts'

const SHEET = /worksheets\/[^/]+\.xml$/
const TAG = /<(?:\w+:)?(?:c|row)(?=[\s>/])[^>]*>/g
/** What no spreadsheet writes there, and what would hide where a cell is. */
const STRANGE = /&|=\s*(?:"[^"]*|'[^']*)>$/

/**
 * How far the sheets of a workbook reach, by what their cells say: whoever reads them makes room for all in between.
 * Undefined where a cell does not say it plainly.
 */
export function extentOf(workbook: Workbook): { rows: number; columns: number } | undefined {
  const extent = { rows: 0, columns: 0 }
  for (const [name, bytes] of workbook) {
    if (!SHEET.test(name)) continue
    let rows = 0
    for (const [tag] of bytes.toString('utf8').matchAll(TAG)) {
      if (STRANGE.test(tag)) return undefined
      const at = attributeOf(tag, 'r')
      const isRow = /^<(?:\w+:)?row/.test(tag)
      if (at && !(isRow ? /^\d{1,7}$/ : /^[A-Z]{1,3}\d{1,7}$/).test(at)) return undefined
      rows = isRow ? Math.max(rows + 1, Number(at)) : Math.max(rows, placeOf(at).row + 1)
      if (!isRow) extent.columns = Math.max(extent.columns, placeOf(at).column + 1)
    }
    extent.rows = Math.max(extent.rows, rows)
  }
  return extent
}
