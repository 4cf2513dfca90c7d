import { readUpload, UPLOAD_AT_MOST } from '#app/read-upload.ts'
import { instant, toWallClock } from '#server/clock.ts'
import type { NewFigure } from '#server/figures/figures.ts'
import { readFigures, type FigureFault, type RowFault } from '#server/figures/read-figures.ts'
import { tableText } from '#server/figures/table-text.ts'

/** A table that was sent: its text, kept for the page, with its figures or all that has to be mended. */
export type Table =
  | { text: string; rows: NewFigure[]; faults?: never }
  | { text?: string; faults: RowFault[]; rows?: never }

/** The text comes back with the next form, whose other parts have to fit beside it. */
const TEXT_AT_MOST = UPLOAD_AT_MOST - 10_000
const FAULTS_SHOWN = 100

/** The figures of a file that was chosen, or else of a table that was pasted. @throws Response as `readUpload` */
export async function readTable(request: Request): Promise<Table> {
  const { form, file } = await readUpload(request)
  if (!form) return whole('large')
  const text = file ? await tableText(file) : String(form.get('text') ?? '')
  if (text && Buffer.byteLength(text) > TEXT_AT_MOST) return whole('large')
  const today = toWallClock(instant()).date
  // What is said of the table is said of the text that comes back, so that what was looked at is what is added.
  const read = await readFigures(text === undefined ? file! : Buffer.from(text), { today })
  if (text === undefined) return { faults: read.faults ?? [] }
  return read.faults ? { text, faults: read.faults } : { text, rows: read.rows }
}

/** What has to be mended as the page shows it: not all of thousands. */
export function toMend({ text, faults }: { text?: string; faults: RowFault[] }) {
  const lines = new Set(faults.map(({ line }) => line)).size
  const shown = faults.slice(0, FAULTS_SHOWN)
  return { text, faults: shown, lines, more: faults.length - shown.length }
}

/** For `refusing`: what was pasted stays in the form. */
export function keepingText(text: string) {
  return { reply: () => ({ initialValue: { text } }) }
}

function whole(fault: FigureFault): Table {
  return { faults: [{ line: 1, column: '', fault }] }
}
