import type { ChartFigure } from './chart.ts'
import { isPrinted, partOf } from './share.ts'

/** The same words however they are spelt in bytes, spaced or capitalised. Pure. */
export function sameWords(words: string): string {
  return words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Whether there is more than one of them. Pure. */
export function mixes(keys: string[]): boolean {
  return new Set(keys).size > 1
}

/** The first figure whose key another one before it has. Pure. */
export function repeated(
  figures: ChartFigure[],
  keyOf: (figure: ChartFigure) => string,
): ChartFigure | undefined {
  const seen = new Set<string>()
  return figures.find((figure) => seen.size === seen.add(keyOf(figure)).size)
}

/** Pure. */
export function noNumber({ number, numerator }: ChartFigure): boolean {
  return number === null && numerator === null
}

/** Fewer than two that have a number. Pure. */
export function fewNumbers(figures: ChartFigure[]): boolean {
  return figures.filter((figure) => !noNumber(figure)).length < 2
}

/** Pure. */
export function overWhole(figure: ChartFigure): boolean {
  const part = partOf(figure)
  return (
    !!part && (part.denominator <= 0 || part.numerator < 0 || part.numerator > part.denominator)
  )
}

/**
 * Whether a printed percentage is none that its part and whole can be rounded to: farther than half of its last digit,
 * and than 0.05 of it more, from what they give. Pure.
 */
export function isMisprinted(figure: ChartFigure): boolean {
  const part = partOf(figure)
  if (!part || !isPrinted(figure)) return false
  const decimals = /,(\d+)/.exec(figure.value)?.[1]?.length ?? 0
  const allowed = 0.55 * 10 ** -decimals
  return Math.abs(figure.number! - (part.numerator / part.denominator) * 100) > allowed + 1e-9
}
