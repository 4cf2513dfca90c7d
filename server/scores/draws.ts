import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { drawLogGamma, drawLogitBeta } from './gamma.ts'
import { normalScore, shareScore, standardise } from './item-score.ts'
import type { UsableItem } from './usable-item.ts'
import type { Weights } from './weights.ts'

export type Interval = [low: number, high: number]

/** xoroshiro128plus at the state of 32 hexadecimal digits: the same seed gives the same draws. */
export function generatorOf(seed: string): RandomGenerator {
  const state = [0, 8, 16, 24].map((at) => Number.parseInt(seed.slice(at, at + 8), 16) | 0)
  return xoroshiro128plusFromState(state)
}

/**
 * Draws of an item's score. A measured share is certain; a rate is Beta(a + x, b + n − x), a survey's
 * Beta(1 + x, 1 + n − x); a count is Gamma(v + 0.5, 1), which already stands for v + 0.5. A grade D value
 * is first moved by its spread, so an estimate is never surer than a measurement of the same number.
 */
export function drawItem(
  item: UsableItem,
  { random, weights }: { random: RandomGenerator; weights: Weights },
): Float64Array {
  return new Float64Array(weights.draws).map(() => {
    if (item.grade !== 'D') return drawOnce(item, { random, factor: 1 })
    const factor = 1 + weights.estimateSpread * (2 * uniformFloat64(random) - 1)
    return drawOnce(item, { random, factor })
  })
}

/** The quantiles of draws, interpolated linearly between neighbours. */
export function intervalOf(draws: Float64Array, [low, high]: Interval): Interval {
  const sorted = draws.toSorted()
  return [quantile(sorted, low), quantile(sorted, high)]
}

function drawOnce(
  item: UsableItem,
  { random, factor }: { random: RandomGenerator; factor: number },
): number {
  if (item.type === 'share') return shareScore(item.value * factor, item.target)
  if (item.type === 'count')
    return normalScore(standardise(drawLogGamma(random, item.v * factor + 0.5), item.prior))
  const x = Math.min(item.x * factor, item.n)
  const { a, b } = item.grade === 'C' ? { a: 1, b: 1 } : item.prior
  const drawn = drawLogitBeta(random, { a: a + x, b: b + item.n - x })
  return normalScore(standardise(drawn, item.prior))
}

function quantile(sorted: Float64Array, part: number): number {
  const at = part * (sorted.length - 1)
  const below = sorted[Math.floor(at)]!
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below)
}
