const TRIES = 7

/** How much longer eight times as much takes: about 8 where time grows in proportion, 64 where it grows with the square. */
export function growthOf(work: (times: 1 | 8) => unknown): number {
  return shortest(() => work(8)) / shortest(() => work(1))
}

/** Between what grows in proportion and what grows with the square. */
export const QUADRATIC = 30

/** The time of the quickest of some tries: whatever held up the others does not count. */
function shortest(work: () => unknown): number {
  work()
  const times = Array.from({ length: TRIES }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return Math.min(...times)
}
