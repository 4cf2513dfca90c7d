import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'

/**
 * ln of a draw from Gamma(shape, 1), shape > 0; as a logarithm, because a small shape underflows.
 * Source: G. Marsaglia, W. W. Tsang, "A Simple Method for Generating Gamma Variables",
 * ACM TOMS 26 (2000), 363–372; below 1, their Gamma(shape + 1)·U^(1/shape).
 */
export function drawLogGamma(random: RandomGenerator, shape: number): number {
  if (shape < 1) return drawLogGamma(random, shape + 1) + drawLogUniform(random) / shape
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(random)
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    if (drawLogUniform(random) < (x * x) / 2 + d * (1 - v + Math.log(v))) return Math.log(d * v)
  }
}

/** logit of a draw from Beta(a, b): with G from Gamma(a) and H from Gamma(b), G/(G + H) has the logit ln G − ln H. */
export function drawLogitBeta(random: RandomGenerator, { a, b }: { a: number; b: number }): number {
  return drawLogGamma(random, a) - drawLogGamma(random, b)
}

/** A standard normal draw by the polar method: G. Marsaglia, T. A. Bray, SIAM Review 6 (1964), 260–264. */
function drawNormal(random: RandomGenerator): number {
  for (;;) {
    const u = 2 * uniformFloat64(random) - 1
    const v = 2 * uniformFloat64(random) - 1
    const square = u * u + v * v
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square)
  }
}

/** ln of a uniform draw from (0, 1]: never ln 0. */
function drawLogUniform(random: RandomGenerator): number {
  return Math.log(1 - uniformFloat64(random))
}
