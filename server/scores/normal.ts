const UPPER = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
]
const LOWER = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
]
const TAIL_FROM = 7.07106781186547

/**
 * Φ(z), the standard normal distribution function; absolute error below 1e-14.
 * Source: Hart's algorithm 5666 as in G. West, "Better approximations to cumulative normal
 * functions", Wilmott Magazine, May 2005.
 */
export function normalCdf(z: number): number {
  const tail = upperTail(Math.abs(z))
  return z > 0 ? 1 - tail : tail
}

function upperTail(z: number): number {
  const density = Math.exp((-z * z) / 2)
  if (z < TAIL_FROM) return (density * polynomial(UPPER, z)) / polynomial(LOWER, z)
  const fraction = z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))
  return density / fraction / Math.sqrt(2 * Math.PI)
}

function polynomial(coefficients: number[], z: number): number {
  return coefficients.reduce((sum, coefficient) => sum * z + coefficient, 0)
}
