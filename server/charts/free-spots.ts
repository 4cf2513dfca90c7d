/** A rectangle that something takes. */
export type Spot = { x: number; y: number; width: number; height: number }

/** The first of these places where nothing stands yet. Pure. */
export function firstFree(wanted: Spot[], taken: Spot[]): Spot | undefined {
  return wanted.find((spot) => !taken.some((other) => overlap(spot, other)))
}

/** Pure. */
export function overlap(a: Spot, b: Spot): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Rows for spans that stand beside each other, so that none touches another of its row. Pure. */
export function rowsOf(spans: { from: number; until: number }[], gap: number): number[] {
  const ends: number[] = []
  return spans.map(({ from, until }) => {
    const free = ends.findIndex((end) => end + gap <= from)
    const row = free < 0 ? ends.length : free
    ends[row] = until
    return row
  })
}
