import type { About } from '#server/quantities/quantity.ts'

/** A number as printed: what its last digit is worth, and what it says of how near it is. */
export type Rounded = { number: number; step: number; nearness?: About }

export const UNROUNDED = 1e-9

/** Whether two printed numbers may be of one true number. */
export function mayAgree(one: Rounded, other: Rounded): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)]
  return a.from <= b.to + UNROUNDED && b.from <= a.to + UNROUNDED
}

/** Printed whole numbers are counted, decimals and scaled ones rounded. */
function rangeOf({ number, step, nearness }: Rounded): { from: number; to: number } {
  const half = step === 1 ? 0 : step / 2
  const [from, to] = [number - half, number + half]
  if (nearness === 'over' || nearness === 'at least') return { from, to: number * 1.1 }
  if (nearness === 'nearly' || nearness === 'under' || nearness === 'at most')
    return { from: number * 0.9, to }
  return nearness === 'about' ? { from: number * 0.95, to: number * 1.05 } : { from, to }
}

/** A share in percent, printed and computed, beyond what rounding explains: half of the last digit, at least 0.05 of a point. */
export function isOff(printed: Rounded, computed: number): boolean {
  if (printed.nearness) return !mayAgree(printed, { number: computed, step: 0.1 })
  return Math.abs(printed.number - computed) > Math.max(0.05, printed.step / 2) + UNROUNDED
}
