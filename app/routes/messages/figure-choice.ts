import type { Figure } from '#server/figures/figures.ts'

/** Figures of the ledger that are offered beside a draft; the others are looked for. */
const OFFERED = 100

/** The figures that stand in a draft, then the newest of the ledger, and how many more there are. */
export function choiceOf(used: Figure[], usable: Figure[]): { figures: Figure[]; more: number } {
  const known = new Set(used.map(({ id }) => id))
  const others = usable.filter(({ id }) => !known.has(id))
  const offered = others.slice(0, OFFERED)
  return { figures: [...used, ...offered], more: others.length - offered.length }
}
