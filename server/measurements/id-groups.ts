/** How many values a query can carry: SQLite takes 32,766. */
const MOST = 30_000

/** Ids in groups that a query can carry, each in its own `in (…)`. */
export function idGroups(ids: string[]): string[][] {
  const count = Math.ceil(ids.length / MOST)
  return Array.from({ length: count }, (_, n) => ids.slice(n * MOST, (n + 1) * MOST))
}
