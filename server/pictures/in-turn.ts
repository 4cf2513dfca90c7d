let last: Promise<unknown> = Promise.resolve()

/** Runs work after all that came before it: pictures are large, and one at a time is what this process has memory for. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => {})
  return mine
}
