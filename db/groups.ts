/** How many values a query can carry: SQLite takes 32,766. */
const MOST = 30_000

/** Ids or rows in groups that a query can carry: ids each in an `in (…)` of their own, rows by as many as are named. */
export function groupsOf<Item>(items: Item[], most = MOST): Item[][] {
  const count = Math.ceil(items.length / most)
  return Array.from({ length: count }, (_, n) => items.slice(n * most, (n + 1) * most))
}
