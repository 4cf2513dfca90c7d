import { findQuantities } from '#server/quantities/quantities.ts'
import type { About } from '#server/quantities/quantity.ts'

/** The numbers that a figure's value says, in whole units: `1,2 triệu` is 1200000. */
export type ValueNumbers = {
  number: number
  upTo?: number
  numerator?: number
  denominator?: number
  /** What the last printed digit is worth. */
  step: number
  nearness?: About
}

/** Reads a figure's value, `6.058/7.696`, `78,7`, "hơn 2.400", "ba"; undefined where it is no number. @param unit `triệu đồng` scales it */
export function readValue(value: string, unit = ''): ValueNumbers | undefined {
  const written = value.trim()
  const said = /[%‰\p{L}]$/u.test(written) ? written : `${written} ${unit}`
  const [found, ...more] = findQuantities(said)
  if (!found || more.some(({ unit: other }) => other !== '%')) return undefined
  const { value: number, upTo, numerator, denominator, step, about } = found
  return {
    ...{ number, step },
    ...(upTo !== undefined && { upTo }),
    ...(denominator !== undefined && { numerator: numerator!, denominator }),
    ...(about && { nearness: about }),
  }
}
