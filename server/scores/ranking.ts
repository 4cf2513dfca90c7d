import { evaluate } from './evaluation.ts'
import type { ScoreInputs } from './score-inputs.ts'
import { WEIGHTS } from './weights.ts'

/**
 * `first` ranks higher only when the draws say so with the probability the weights ask for. `undecided` says why
 * not: a score without a headline, or too little evidence. `aboveB` is P(A > B), null without a headline.
 */
export type Ranking =
  | { first: 'a' | 'b'; aboveB: number }
  | { first: 'undecided'; why: 'evidence'; aboveB: number }
  | { first: 'undecided'; why: 'coverage'; aboveB: null }

/** Which of two scores ranks over the other. Meant for learning from campaigns, not for ranking people. */
export function rank({ a, b }: { a: ScoreInputs; b: ScoreInputs }): Ranking {
  const [first, second] = [evaluate(a), evaluate(b)]
  const { headlineCoverage, rankingProbability } = WEIGHTS[a.weights]
  if (Math.min(first.coverage, second.coverage) < headlineCoverage)
    return { first: 'undecided', why: 'coverage', aboveB: null }
  const aboveB = chanceAbove(first.es, second.es)
  if (aboveB >= rankingProbability) return { first: 'a', aboveB }
  if (1 - aboveB >= rankingProbability) return { first: 'b', aboveB }
  return { first: 'undecided', why: 'evidence', aboveB }
}

/** P(A > B) from as many independent draws of each; a tie counts half. */
export function chanceAbove(a: Float64Array, b: Float64Array): number {
  const wins = a.reduce((sum, value, draw) => {
    const other = b[draw]!
    return sum + (value > other ? 1 : value === other ? 0.5 : 0)
  }, 0)
  return wins / a.length
}
