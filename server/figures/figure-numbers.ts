import { findQuantities } from '#server/quantities/quantities.ts'
import { UNROUNDED, type Rounded } from './rounded.ts'
import type { FigureForCheck } from './figure-for-check.ts'
import { readValue } from './value-numbers.ts'

/** What a figure prints: so many, of so many, so many in a hundred. */
export type FigureNumbers = {
  count?: Rounded
  whole?: number
  percent?: Rounded
}

const IS_PERCENT = /^(?:%|phần trăm)/u

/** The numbers of a figure as it prints them; a percentage may stand in its value, or in the source's own words beside the count. */
export function numbersOfFigure(figure: FigureForCheck): FigureNumbers {
  const { value, unit, number, numerator, denominator } = figure
  const read = readValue(value, unit)
  const main = read ?? (number === null ? undefined : { number, step: UNROUNDED })
  const part = numerator ?? read?.numerator
  const whole = denominator ?? read?.denominator
  if (IS_PERCENT.test(unit.trim()))
    return {
      ...(main && part !== main.number && { percent: main }),
      ...(part !== undefined && part !== null && { count: { number: part, step: UNROUNDED } }),
      ...(whole && { whole }),
    }
  const percent = percentBeside(figure, read?.number ?? number)
  return {
    ...(main && { count: main }),
    ...(whole && { whole }),
    ...(percent && { percent }),
  }
}

/** `6.058/7.696 (78,7%)` in the value, or the same number with its percentage in brackets in the quote. */
function percentBeside(
  { value, quote }: FigureForCheck,
  number: number | null,
): Rounded | undefined {
  for (const text of [value, quote]) {
    if (!text.includes('%')) continue
    const found = findQuantities(text)
    const at = found.findIndex((one) => one.value === number && one.unit !== '%')
    const next = found[at + 1]
    if (at < 0 || next?.unit !== '%') continue
    const between = text.normalize('NFC').slice(found[at]!.end, next.start)
    if (/^[^;.()]*(?:\(|bằng |đạt |chiếm )(?:\p{L}+ ){0,3}$/u.test(between))
      return { number: next.value, step: next.step }
  }
  return undefined
}
