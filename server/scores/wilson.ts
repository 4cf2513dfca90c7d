const Z_95 = 1.959963984540054

/**
 * Wilson's 95 % interval for `x` of `n`, as proportions; undefined when `n` is 0.
 * Source: E. B. Wilson, JASA 22 (1927), 209–212.
 */
export function wilson({
  x,
  n,
}: {
  x: number
  n: number
}): [low: number, high: number] | undefined {
  if (n <= 0) return undefined
  const p = x / n
  const scale = 1 + Z_95 ** 2 / n
  const centre = (p + Z_95 ** 2 / (2 * n)) / scale
  const half = (Z_95 * Math.sqrt((p * (1 - p)) / n + Z_95 ** 2 / (4 * n * n))) / scale
  return [x <= 0 ? 0 : centre - half, x >= n ? 1 : centre + half]
}
