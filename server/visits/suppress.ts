import { determined } from './determined.ts'

/** A count of a table, and the row and the column it stands in. */
export type Count = { row: string; column: string; count: number }

/** A table as the public sees it; `null` where a count or a sum is withheld. */
export type PublicTable = {
  cells: { row: string; column: string; count: number | null }[]
  rows: { row: string; count: number | null }[]
  columns: { column: string; count: number | null }[]
  total: number | null
}

/** Fewer than this and a count might be somebody: it is withheld. */
const LEAST_SHOWN = 10

/**
 * A table of counts as the public may see it. A cell of 1 to 9 is withheld, and beside it as many others, and sums,
 * as it takes that what is shown does not tell it; cells that are withheld together are 10 or more. Pure.
 */
export function suppress(counts: Count[], least = LEAST_SHOWN): PublicTable {
  const cells = tableOf(counts)
  const small = cells.filter(({ count }) => count > 0 && count < least)
  const hidden = new Set(small)
  const lines = linesOf(cells)
  const withheld = new Set<Line>()
  for (;;) {
    while (lines.some((line) => isThin(line, { hidden, least }) && hideSmallest(line, hidden)));
    const thin = lines.filter((line) => isThin(line, { hidden, least }))
    const shown = lines.filter((line) => !withheld.has(line) && !thin.includes(line))
    const told = findTold({ small, hidden, shown, thin })
    if (!told) return publish({ cells, lines, hidden, shown })
    if (hideSmallest(told.beside(lines), hidden)) continue
    withheld.add(shown.filter((line) => line.some((cell) => told.of.includes(cell))).at(-1)!)
  }
}

type Line = Count[]

function tableOf(counts: Count[]): Count[] {
  const rows = [...new Set(counts.map(({ row }) => row))]
  const columns = [...new Set(counts.map(({ column }) => column))]
  return rows.flatMap((row) =>
    columns.map((column) => {
      const known = counts.find((one) => one.row === row && one.column === column)
      return { row, column, count: known?.count ?? 0 }
    }),
  )
}

/** What has a sum: the rows, the columns, and last the whole. */
function linesOf(cells: Count[]): Line[] {
  const rows = Map.groupBy(cells, ({ row }) => row)
  const columns = Map.groupBy(cells, ({ column }) => column)
  return [...rows.values(), ...columns.values(), cells]
}

/** Too little is withheld of it to hide in. */
function isThin(line: Line, { hidden, least }: { hidden: Set<Count>; least: number }): boolean {
  const own = line.filter((cell) => hidden.has(cell))
  return own.length > 0 && (own.length === 1 || sumOf(own) < least)
}

/** Hides one more cell of those: one that is not empty hides better, and of those the smallest costs least. */
function hideSmallest(line: Line, hidden: Set<Count>): boolean {
  const [next] = line
    .filter((cell) => !hidden.has(cell))
    .sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count)
  if (next) hidden.add(next)
  return next !== undefined
}

type Sums = { small: Count[]; hidden: Set<Count>; shown: Line[]; thin: Line[] }

/** What could be hidden beside it, of all lines but the whole. */
type Told = { of: Line; beside: (lines: Line[]) => Line }

/** A small cell, or the sum of a thin line, that the sums that are shown tell, where there is one. */
function findTold({ small, hidden, shown, thin }: Sums): Told | undefined {
  const cells = [...hidden]
  const sums = thin.map((_, at) => at)
  const equations = [
    ...shown.map((line) => [
      ...cells.map((cell) => Number(line.includes(cell))),
      ...sums.map(() => 0),
    ]),
    ...thin.map((line, at) => [
      ...cells.map((cell) => Number(line.includes(cell))),
      ...sums.map((one) => (one === at ? -1 : 0)),
    ]),
  ]
  const told = determined(equations, cells.length + sums.length)
  const cell = small.find((one) => told[cells.indexOf(one)])
  if (cell)
    return {
      of: [cell],
      beside: (lines) => lines.slice(0, -1).flatMap((line) => (line.includes(cell) ? line : [])),
    }
  const at = sums.find((one) => told[cells.length + one])
  return at === undefined ? undefined : { of: thin[at]!, beside: () => [] }
}

type Table = { cells: Count[]; lines: Line[]; hidden: Set<Count>; shown: Line[] }

function publish({ cells, lines, hidden, shown }: Table): PublicTable {
  const sumShown = (line: Line) => (shown.includes(line) ? sumOf(line) : null)
  const rowCount = new Set(cells.map(({ row }) => row)).size
  return {
    cells: cells.map((cell) => ({ ...cell, count: hidden.has(cell) ? null : cell.count })),
    rows: lines.slice(0, rowCount).map((line) => ({ row: line[0]!.row, count: sumShown(line) })),
    columns: lines
      .slice(rowCount, -1)
      .map((line) => ({ column: line[0]!.column, count: sumShown(line) })),
    total: sumShown(lines.at(-1)!),
  }
}

function sumOf(cells: Count[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0)
}
