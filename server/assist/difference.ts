/** Sentences that have less in common are no versions of each other. */
const ALIKE = 0.4

/**
 * Which sentence of a text each new one is a version of, in the order of both; null for a new thought. Pure.
 */
export function versionsOf(before: string[], after: string[]): (string | null)[] {
  const alike = before.map((old) => after.map((fresh) => likeness(old, fresh)))
  const best = tableOf(alike, before.length, after.length)
  const found: (string | null)[] = after.map(() => null)
  for (let [i, j] = [0, 0]; i < before.length && j < after.length;) {
    const pair = alike[i]![j]!
    if (pair >= ALIKE && best[i]![j] === pair + best[i + 1]![j + 1]!) found[j++] = before[i++]!
    else if (best[i]![j] === best[i + 1]![j]!) i++
    else j++
  }
  return found
}

/** The most that can be in common from here on, for every pair of places. */
function tableOf(alike: number[][], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => Array<number>(columns + 1).fill(0))
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const pair = alike[i]![j]! >= ALIKE ? alike[i]![j]! + best[i + 1]![j + 1]! : 0
      best[i]![j] = Math.max(pair, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  return best
}

/** What two sentences share of their words, 0–1. */
function likeness(one: string, other: string): number {
  if (one === other) return 1
  const [left, right] = [wordsOf(one), wordsOf(other)]
  const shared = [...left].filter((word) => right.has(word)).length
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

function wordsOf(sentence: string): Set<string> {
  return new Set(
    sentence
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  )
}
