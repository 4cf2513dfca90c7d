import { logit } from './logit.ts'
import { WEIGHTS } from './weights.ts'

const { baselineItems, sigmaFloor } = WEIGHTS['weights-v1']
const LEAST_VARIANCE = 1e-9

export type Rate = { x: number; n: number }
export type RateBaseline = { a: number; b: number; mu: number; sigma: number }
export type CountBaseline = { mu: number; sigma: number }

/**
 * A unit's own normal for a rate, from its earlier items; undefined below 8 usable ones.
 * `mu` and `sigma` are of logit rates. A rate of 0 or 1 is moved half an observation inwards,
 * to 0.5/n or 1 − 0.5/n, so that its logit is finite.
 */
export function findRateBaseline(items: Rate[]): RateBaseline | undefined {
  const usable = items.filter(({ x, n }) => x >= 0 && n >= 1 && Number.isFinite(x + n))
  if (usable.length < baselineItems) return undefined
  const { mean, deviation } = momentsOf(usable.map((rate) => logit(insideRate(rate))))
  return { ...betaByMoments(usable), mu: mean, sigma: Math.max(deviation, sigmaFloor.rate) }
}

/** A unit's own normal for a count, of ln(v + 0.5), from its earlier items; undefined below 8 usable ones. */
export function findCountBaseline(values: number[]): CountBaseline | undefined {
  const usable = values.filter((value) => value >= 0 && Number.isFinite(value))
  if (usable.length < baselineItems) return undefined
  const { mean, deviation } = momentsOf(usable.map((value) => Math.log(value + 0.5)))
  return { mu: mean, sigma: Math.max(deviation, sigmaFloor.count) }
}

/**
 * The Beta prior of two or more rates by the method of moments, with the sampling variance taken out.
 * Its weight a + b is held between 1 observation and all those it came from: rates that happen to be
 * alike would otherwise outweigh any new item, and rates that differ wildly would give no prior.
 */
export function betaByMoments(rates: Rate[]): { a: number; b: number } {
  const observed = sumOf(rates.map(({ n }) => n))
  const m = insideRate({ x: sumOf(rates.map(({ x, n }) => Math.min(x, n))), n: observed })
  const variance = sumOf(rates.map((rate) => (rateOf(rate) - m) ** 2)) / (rates.length - 1)
  const typicalN = rates.length / sumOf(rates.map(({ n }) => 1 / n))
  const between = Math.max(variance - (m * (1 - m)) / typicalN, LEAST_VARIANCE)
  const weight = Math.min(Math.max((m * (1 - m)) / between - 1, 1), observed)
  return { a: m * weight, b: (1 - m) * weight }
}

function insideRate({ x, n }: Rate): number {
  return Math.min(Math.max(x, 0.5), n - 0.5) / n
}

function rateOf({ x, n }: Rate): number {
  return Math.min(x, n) / n
}

function momentsOf(values: number[]): { mean: number; deviation: number } {
  const mean = sumOf(values) / values.length
  const squares = sumOf(values.map((value) => (value - mean) ** 2))
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) }
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
