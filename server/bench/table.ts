/** One comparison of a run, smaller is better; `ratio` is ours / raw. */
export type Row = { name: string; raw: number; ours: number; ratio: number; unit: string }

export type Services = { databaseUrl: string; redisUrl: string }

export function rowOf(name: string, raw: number, ours: number, unit: string): Row {
  return { name, raw: rounded(raw), ours: rounded(ours), ratio: rounded(ours / raw), unit }
}

export function table(rows: Row[]): string {
  const head = ['', 'raw', 'ours', 'ratio', 'unit']
  const lines = rows.map(({ name, raw, ours, ratio, unit }) => [name, raw, ours, ratio, unit])
  const cells = [head, ...lines].map((line) => line.map(String))
  const widths = head.map((_, at) => Math.max(...cells.map((line) => line[at]!.length)))
  const pad = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)
  return cells.map((line) => line.map(pad).join('  ').trimEnd()).join('\n')
}

/** What so large a share of some times in order, in milliseconds, is not longer than. */
export function percentile(times: number[], share: number): number {
  return Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]!)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
