import type { Component } from '#server/channels/channel.ts'
import { intervalOf, type Interval } from './draws.ts'
import { evaluate, isMeasured, type Evaluated, type Evaluation } from './evaluation.ts'
import type { ItemPoint } from './item-score.ts'
import type { ScoredItem, ScoreInputs } from './score-inputs.ts'
import type { Fault, Flag } from './usable-item.ts'
import { COMPONENTS, WEIGHTS, type WeightsVersion } from './weights.ts'

export type { ScoredItem, ScoreInputs }

/**
 * One item, explained: `s` and its 80 % `interval` on 0–100, `r` its reliability, `weight` the points
 * of ES each point of `s` is worth, so that ES = Σ weight·s. Or why it was not scored.
 */
export type ItemScore =
  | ({ available: true; item: ScoredItem; flags: Flag[]; r: number } & ItemPoint & {
        weight: number
        interval: Interval
      })
  | ({ available: false; item: ScoredItem } & Fault)

export type ComponentScore = {
  component: Component
  weight: number
  /** 0–100; null when nothing was measured, which is not 0. */
  score: number | null
  /** Every item behind the score is an estimate. */
  onlyEstimates: boolean
  items: ItemScore[]
}

export type Score = {
  weights: WeightsVersion
  /** SHA-256 of the canonical JSON of the inputs, in hexadecimal. */
  inputsHash: string
  /** Its first 128 bits, the state of the generator. */
  seed: string
  draws: number
  /** All four, in the order of the screen. */
  components: ComponentScore[]
  /** 0–100, over the components measured; null when none was. */
  es: number | null
  /** `es`, or null when the coverage is too low for it to stand alone. */
  headline: number | null
  /** The weight of the components measured, 0–1. */
  coverage: number
  /** The 80 % interval of `es`. */
  interval: Interval | null
}

/** The score of the inputs. Pure: the same inputs give the same digits. */
export function score(inputs: ScoreInputs): Score {
  const weights = WEIGHTS[inputs.weights]
  const evaluation = evaluate(inputs)
  const measured = evaluation.items.filter(isMeasured)
  const coverage = rounded(evaluation.coverage)
  const es = measured.length
    ? rounded(measured.reduce((sum, { weight, point }) => sum + weight * point.s, 0))
    : null
  return {
    weights: inputs.weights,
    inputsHash: evaluation.inputsHash,
    seed: evaluation.seed,
    draws: weights.draws,
    components: COMPONENTS.map((component) => ({
      component,
      weight: weights.components[component],
      ...componentScore(evaluation.items.filter(({ item }) => item.component === component)),
    })),
    es,
    headline: coverage < weights.headlineCoverage ? null : es,
    coverage,
    interval: es === null ? null : roundedInterval(intervalOf(evaluation.es, weights.interval)),
  }
}

function componentScore(items: Evaluation['items']) {
  const measured = items.filter(isMeasured)
  const reliability = measured.reduce((sum, { r }) => sum + r, 0)
  const total = measured.reduce((sum, { r, point }) => sum + r * point.s, 0)
  return {
    score: measured.length ? rounded(total / reliability) : null,
    onlyEstimates: measured.length > 0 && measured.every(({ item }) => item.grade === 'D'),
    items: items.map(itemScore),
  }
}

function itemScore(entry: Evaluation['items'][number]): ItemScore {
  if (!isMeasured<Evaluated>(entry)) return { available: false, ...entry }
  const { item, flags, r, point, weight, interval } = entry
  return {
    available: true,
    item,
    flags,
    r: rounded(r),
    s: rounded(point.s),
    ...(point.theta !== undefined && { theta: rounded(point.theta) }),
    ...(point.z !== undefined && { z: rounded(point.z) }),
    weight: rounded(weight),
    interval: roundedInterval(interval),
  }
}

/** Twelve significant digits: the last bits of a sum depend on its order, and of a logarithm on the machine. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

function roundedInterval([low, high]: Interval): Interval {
  return [rounded(low), rounded(high)]
}
