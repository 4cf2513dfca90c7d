import { findQuantities, type Quantity } from '#server/quantities/quantities.ts'
import type { Figure } from './figures.ts'
import { writtenQuantity } from './written-value.ts'

type Stated = Pick<Figure, 'value' | 'unit' | 'numerator' | 'denominator'>
type Said = Pick<Quantity, 'value' | 'unit' | 'per' | 'numerator' | 'denominator' | 'about'>

/**
 * Whether a number of a text is what a figure says: its value, its part, its whole or the rest of it, its share in
 * percent, printed as exactly as the text prints it; "gần" from below, "hơn" from above. Pure.
 */
export function says(figure: Stated, quantity: Quantity): boolean {
  if (quantity.denominator !== undefined) return saysShare(figure, quantity)
  return readingsOf(figure).some(
    (reading) => sameUnit(reading, quantity) && isPrinted(reading, quantity),
  )
}

/** A figure as a text would say it, in numbers and units that can be compared. */
function readingsOf(figure: Stated): Said[] {
  const written = read(writtenQuantity(figure))
  const readings: Said[] = written ? [written] : []
  const share = shareOf(figure)
  if (!share) return readings
  const { numerator, denominator } = share
  const unit = written && written.unit !== '%' ? written.unit : ''
  const counts = [numerator, denominator, denominator - numerator].map((value) => ({ value, unit }))
  const percent = (100 * numerator) / denominator
  const percents = [percent, 100 - percent].map((value) => ({ value, unit: '%' }))
  return [...readings, ...counts, ...percents]
}

/** What a figure's own words say is read once: a draft asks a whole ledger about each of its numbers. */
const KEPT_AT_MOST = 10_000
const kept = new Map<string, Quantity | undefined>()

function read(text: string): Quantity | undefined {
  if (kept.has(text)) return kept.get(text)
  if (kept.size >= KEPT_AT_MOST) kept.clear()
  const [written] = findQuantities(text)
  kept.set(text, written)
  return written
}

function shareOf({ numerator, denominator }: Stated) {
  if (numerator === null || !denominator) return undefined
  return { numerator, denominator }
}

function saysShare(figure: Stated, { numerator, denominator }: Quantity): boolean {
  const share = shareOf(figure)
  return share?.numerator === numerator && share?.denominator === denominator
}

/** Nothing said is no contradiction: "6.058 đơn vị" and "6.058" may both mean communes. */
function sameUnit(reading: Said, quantity: Said): boolean {
  if (quantity.per && reading.per && quantity.per !== reading.per) return false
  const isRate = (unit: string) => /[%‰]/.test(unit)
  if (isRate(reading.unit) || isRate(quantity.unit)) return reading.unit === quantity.unit
  return !quantity.unit || !reading.unit || reading.unit === quantity.unit
}

/** How far a number may lie from the one it is nearly, as a part of it. */
const NEAR = 0.05

/** What a source says only nearly is said as nearly as that. */
function isPrinted(reading: Said, { value, upTo, about, step }: Quantity): boolean {
  const exact = reading.value
  if (upTo !== undefined) return false
  if (reading.about) return reading.about === about && value === exact
  const near = Math.max(step, NEAR * Math.abs(exact))
  if (about === 'nearly' || about === 'under') return value > exact && value - exact <= near
  if (about === 'over') return value < exact && exact - value <= near
  if (about === 'about') return Math.abs(value - exact) <= near
  return Math.abs(value - exact) <= step / 2 + 1e-9
}
