/** Makes a thing once for its key; with `limit` of them it forgets all and begins anew. */
export function recent<T>(limit: number, make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= limit) kept.clear()
    const made = make(key)
    kept.set(key, made)
    return made
  }
}
