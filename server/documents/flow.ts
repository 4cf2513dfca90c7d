import type { Drawing } from './pdf-file.ts'
import { PAPER } from './pdf-file.ts'
import { drawPlaced, placeRow, withLines, type Placed, type Row } from './rows.ts'

/** How pages are laid out; margins from the edges of the paper, in points. */
export type Sheet = {
  side: number
  top: number
  bottom: number
  /** Stands again at the top of a page where a row did not fit. */
  again?: Row
  /** Stands at the foot of a page that goes on on the next one. */
  more?: Row
}

type State = { pages: Drawing[]; y: number; fresh: boolean }

/** Lays rows under each other on as many pages as it takes. A row of one cell may go on on the next page. */
export function flow(rows: Row[], sheet: Sheet): Drawing[] {
  const state: State = { pages: [], y: 0, fresh: false }
  const placed = rows.map((row) => placeRow(row, sheet.side))
  for (const [at, one] of placed.entries()) {
    if (one.row.page || at === 0) turn(state, sheet)
    put(state, one, sheet, roomOfNext(one, placed[at + 1]))
  }
  return state.pages
}

/** Draws one row with its top at `y`. */
export function drawRow(row: Row, y: number, { side }: Sheet): Drawing {
  return drawPlaced(placeRow(row, side), y, side)
}

/** What a row that is kept with the next one has to leave free: two lines, or all of what is not broken. */
function roomOfNext({ row }: Placed, next: Placed | undefined): number {
  if (!row.keep || !next || next.row.page) return 0
  const needed = isWhole(next) ? next.height : Math.min(next.height, 2 * next.row.leading)
  return (next.row.gap ?? 0) + needed
}

function put(state: State, placed: Placed, sheet: Sheet, roomOfNext: number): void {
  const y = state.y + (state.fresh ? 0 : (placed.row.gap ?? 0))
  const room = PAPER.height - sheet.bottom - y
  if (placed.height + roomOfNext <= room) return stamp(state, placed, y, sheet)
  const count = placed.lines[0]?.length ?? 0
  const here = isWhole(placed) ? 0 : Math.min(Math.floor(room / placed.row.leading), count - 2)
  if (here >= 2) {
    stamp(state, withLines(placed.row, [placed.lines[0]!.slice(0, here)]), y, sheet)
    goOn(state, sheet)
    put(state, withLines(placed.row, [placed.lines[0]!.slice(here)]), sheet, roomOfNext)
  } else if (state.fresh) {
    stamp(state, placed, y, sheet)
  } else {
    goOn(state, sheet, sheet.again)
    put(state, placed, sheet, roomOfNext)
  }
}

function isWhole({ row }: Placed): boolean {
  return row.cells.length > 1 || Boolean(row.boxed || row.keep)
}

/** On the next page, without a page being asked for: this one says so. */
function goOn(state: State, sheet: Sheet, again?: Row): void {
  if (sheet.more) add(state, drawRow(sheet.more, PAPER.height - sheet.bottom + 2, sheet))
  turn(state, sheet, again)
}

function turn(state: State, sheet: Sheet, again?: Row): void {
  state.pages.push({ operators: [], rare: [] })
  state.y = sheet.top
  if (again) stamp(state, placeRow(again, sheet.side), state.y, sheet)
  state.fresh = true
}

function stamp(state: State, placed: Placed, y: number, { side }: Sheet): void {
  add(state, drawPlaced(placed, y, side))
  state.y = y + placed.height
  state.fresh = false
}

function add({ pages }: State, { operators, rare }: Drawing): void {
  const page = pages.at(-1)!
  page.operators.push(...operators)
  page.rare.push(...rare)
}
