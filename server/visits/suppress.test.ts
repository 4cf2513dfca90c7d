import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { expect, test } from 'vitest'
import { suppress, type Count, type PublicTable } from './suppress.ts'

const counts = (table: number[][]): Count[] =>
  table.flatMap((row, at) => row.map((count, to) => ({ row: `r${at}`, column: `c${to}`, count })))

const shown = ({ cells, rows, columns, total }: PublicTable) => ({
  cells: cells.map(({ count }) => count),
  rows: rows.map(({ count }) => count),
  columns: columns.map(({ count }) => count),
  total,
})

test('what is large enough, and nobody at all, is shown as it is', () => {
  expect(
    shown(
      suppress(
        counts([
          [10, 250],
          [0, 31],
        ]),
      ),
    ),
  ).toEqual({
    ...{ cells: [10, 250, 0, 31], rows: [260, 31], columns: [10, 281], total: 291 },
  })
})

test('one small cell takes others with it, so that no sum tells it', () => {
  const table = shown(
    suppress(
      counts([
        [7, 40, 90],
        [60, 20, 30],
        [80, 50, 70],
      ]),
    ),
  )
  expect(table.cells[0]).toBeNull()
  expect(table.cells.filter((count) => count === null)).toHaveLength(4)
  expect(table).toMatchObject({ rows: [137, 110, 200], columns: [147, 110, 190], total: 447 })
})

test('where there is nothing to hide beside, the sums are withheld too', () => {
  expect(shown(suppress(counts([[7]])))).toEqual({
    ...{ cells: [null], rows: [null], columns: [null], total: null },
  })
  const two = shown(suppress(counts([[3], [50]])))
  expect(two).toEqual({ cells: [null, null], rows: [null, null], columns: [53], total: 53 })
})

test('two small ones are no company for each other', () => {
  const table = shown(suppress(counts([[2, 3, 500]])))
  expect(table).toEqual({
    ...{ cells: [null, null, null], rows: [505], columns: [null, null, null], total: 505 },
  })
})

const MOST = 20

/** Whether there are two whole-number tables, shown the same, that differ in cell `of`: it is not told. */
function isOpen(table: PublicTable, of: number): boolean {
  const columns = table.columns.length
  const values = new Set<number>()
  const cells: number[] = []
  const fill = (at: number): void => {
    if (values.size > 1) return
    if (at === table.cells.length) return void (fits(table, cells) && values.add(cells[of]!))
    const known = table.cells[at]!.count
    if (known !== null) return next(at, known)
    for (let value = 0; value <= 3 * MOST; value++) next(at, value)
  }
  const next = (at: number, value: number) => {
    cells[at] = value
    const row = table.rows[Math.floor(at / columns)]!.count
    const begun = cells.slice(at - (at % columns), at + 1).reduce((sum, one) => sum + one, 0)
    if (row !== null && begun > row) return
    if (row !== null && at % columns === columns - 1 && begun !== row) return
    fill(at + 1)
  }
  fill(0)
  return values.size > 1
}

function fits(table: PublicTable, cells: number[]): boolean {
  const columns = table.columns.length
  const sum = (some: number[]) => some.reduce((all, one) => all + one, 0)
  const columnFits = table.columns.every(
    ({ count }, at) =>
      count === null || count === sum(cells.filter((_, to) => to % columns === at)),
  )
  return columnFits && (table.total === null || table.total === sum(cells))
}

test('of a thousand tables no small cell can be worked out from what is shown', () => {
  const random = xoroshiro128plus(20261126)
  const draw = (most: number) => uniformInt(random, 0, most)
  const told: string[] = []
  let withheld = 0
  for (let run = 0; run < 1000; run++) {
    const [rows, columns] = [
      [1, 1],
      [1, 2],
      [2, 1],
      [1, 3],
      [2, 2],
    ][draw(4)]!
    const table = Array.from({ length: rows! }, () =>
      Array.from({ length: columns! }, () => (draw(2) ? draw(MOST) : draw(9))),
    )
    const published = suppress(counts(table))
    table.flat().forEach((count, at) => {
      if (count === 0 || count >= 10) return
      withheld++
      const wrong = published.cells[at]!.count !== null || !isOpen(published, at)
      if (wrong) told.push(JSON.stringify(table))
    })
  }
  process.stdout.write(`suppression: ${withheld} small cells, ${told.length} told\n`)
  expect(told).toEqual([])
})
