/** A number as it was read: what it is, how exactly it is printed, and the token after it. */
export type ReadNumber = {
  value: number
  decimals: number
  step: number
  inWords: boolean
  /** Index of the first token that is not of it. */
  end: number
}

const VIETNAMESE = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/
const ENGLISH = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/

export type Printed = Pick<ReadNumber, 'value' | 'decimals' | 'step'>

/**
 * Printed digits as a number: points part thousands and a comma the decimals. What can be none by this habit is read by
 * the English one (`78.7`).
 */
export function readPrinted(literal: string): Printed | undefined {
  const match = VIETNAMESE.exec(literal) ?? ENGLISH.exec(literal)
  if (!match) return
  const [, whole, fraction = ''] = match as unknown as [string, string, string?]
  const digits = whole.replaceAll(/[.,]/g, '')
  return {
    value: Number(`${digits}.${fraction}`),
    decimals: fraction.length,
    step: powerOfTen(-fraction.length),
  }
}

/** Exact where a product of floating numbers is not: 1,1 × 10⁹. */
export function scaled(value: number, by: number): number {
  const zeros = Math.log10(by)
  if (!Number.isInteger(zeros)) return value * by
  const [digits, exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + zeros}`)
}

export function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`)
}
