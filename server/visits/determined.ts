/**
 * Which unknowns a set of sums tells exactly: `equations` have a coefficient for each unknown, their right sides do
 * not matter. By Gauss–Jordan: an unknown is told where its row has no other left in it. Pure.
 */
export function determined(equations: number[][], unknowns: number): boolean[] {
  const rows = equations.map((row) => [...row])
  const told = Array<boolean>(unknowns).fill(false)
  let done = 0
  for (let column = 0; column < unknowns; column++) {
    const pivot = rows.findIndex((row, at) => at >= done && Math.abs(row[column]!) > NOTHING)
    if (pivot < 0) continue
    ;[rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!]
    const own = rows[done]!
    const lead = own[column]!
    own.forEach((value, at) => (own[at] = value / lead))
    for (const row of rows) {
      const times = row === own ? 0 : row[column]!
      if (times) own.forEach((value, at) => (row[at]! -= times * value))
    }
    done++
  }
  for (const row of rows.slice(0, done)) {
    const left = row.flatMap((value, at) => (Math.abs(value) > NOTHING ? [at] : []))
    if (left.length === 1) told[left[0]!] = true
  }
  return told
}

const NOTHING = 1e-9
