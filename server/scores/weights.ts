import type { Component, Grade } from '#server/channels/channel.ts'

/** The components in the order the screen shows them. */
export const COMPONENTS = ['delivery', 'attention', 'response', 'earned'] as const

export type Weights = {
  /** The part each component has in the score; together 1. */
  components: Record<Component, number>
  /** How much an item of this grade counts within its component, 0–1. */
  reliability: Record<Exclude<Grade, 'C'>, number>
  /** People asked from which a survey, grade C, counts in full; below it counts in proportion. */
  surveyFullAt: number
  /** The least standard deviation a baseline may claim: of logit rates, and of ln(v + 0.5). */
  sigmaFloor: { rate: number; count: number }
  /** Earlier items of its own a unit needs before its declared prior is dropped. */
  baselineItems: number
  /** How far back those items lie, in days. */
  baselineDays: number
  /** How far a grade D value may lie from the truth, as a part of itself, either way. */
  estimateSpread: number
  /** Coverage below which there is no headline score. */
  headlineCoverage: number
  draws: number
  /** The quantiles that bound the interval. */
  interval: [number, number]
  /** The probability from which one score ranks over another. */
  rankingProbability: number
}

/** Published weights by version. A version is never edited: another rule is another version. */
export const WEIGHTS = {
  'weights-v1': {
    components: { delivery: 0.25, attention: 0.3, response: 0.35, earned: 0.1 },
    reliability: { A: 1, B: 1, D: 0.5 },
    surveyFullAt: 100,
    sigmaFloor: { rate: 0.25, count: 0.35 },
    baselineItems: 8,
    baselineDays: 90,
    estimateSpread: 0.5,
    headlineCoverage: 0.5,
    draws: 4000,
    interval: [0.1, 0.9],
    rankingProbability: 0.9,
  },
} satisfies Record<string, Weights>

export type WeightsVersion = keyof typeof WEIGHTS
