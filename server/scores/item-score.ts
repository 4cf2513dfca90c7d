import { logit } from './logit.ts'
import { normalCdf } from './normal.ts'
import { surveySize, type UsableItem } from './usable-item.ts'
import type { Weights } from './weights.ts'

/** `s` on 0–100; `z` in standard deviations of the baseline; `theta` the shrunk rate. */
export type ItemPoint = { s: number; theta?: number; z?: number }

/** The score of one item: a share of its target, or how it stands to the unit's own normal, which is 50. */
export function pointOf(item: UsableItem): ItemPoint {
  if (item.type === 'share') return { s: shareScore(item.value, item.target) }
  if (item.type === 'count') {
    const z = standardise(Math.log(item.v + 0.5), item.prior)
    return { s: normalScore(z), z }
  }
  const { a, b } = item.prior
  const theta = (a + item.x) / (a + b + item.n)
  const z = standardise(logit(theta), item.prior)
  return { s: normalScore(z), theta, z }
}

/** How much an item counts within its component, 0–1. */
export function reliabilityOf(item: UsableItem, weights: Weights): number {
  if (item.grade !== 'C') return weights.reliability[item.grade]
  return Math.min(1, (surveySize(item) ?? 0) / weights.surveyFullAt)
}

export function shareScore(value: number, target: number): number {
  return 100 * Math.min(1, value / target)
}

export function normalScore(z: number): number {
  return 100 * normalCdf(z)
}

export function standardise(value: number, { mu, sigma }: { mu: number; sigma: number }): number {
  return (value - mu) / sigma
}
