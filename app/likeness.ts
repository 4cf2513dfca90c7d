import { diffWords } from 'diff'

/** Of what both texts say, in letters: below this they are two posts. */
const ALIKE = 0.5

/** How much two texts say the same: all of it but spaces, much of it, or something else. Pure. */
export function likeness(ours: string, theirs: string): 'same' | 'alike' | 'other' {
  const parts = diffWords(composed(ours), composed(theirs))
  const length = (some: typeof parts) => some.reduce((sum, { value }) => sum + value.length, 0)
  const kept = parts.filter(({ added, removed }) => !added && !removed)
  if (kept.length === parts.length) return 'same'
  return length(kept) >= ALIKE * Math.max(ours.length, theirs.length) ? 'alike' : 'other'
}

/** Platforms put the letters of Vietnamese together, or take them apart. */
function composed(text: string): string {
  return text.normalize('NFC').trim()
}
