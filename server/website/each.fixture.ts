const AT_ONCE = 8

/** Does something with each, a few at once. */
export async function each<T>(all: T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values()
  const hand = async () => {
    for (const one of rest) await work(one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, hand))
}
