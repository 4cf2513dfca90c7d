import { numbersOf } from '#server/figures/figure-of-number.ts'
import type { FoundFigure } from '#server/figures/find-figures.ts'
import { spelling } from '#server/places/spelling.ts'
import { findQuantities } from '#server/quantities/quantities.ts'
import { withUnit } from './figure-sentence.ts'
import type { SaidFigure } from './find-answer.ts'

/**
 * What a model said of which figure: of the one whose sentence and number it repeats. What repeats none, or may mean
 * two of them, is of none; what is said twice counts once. Pure.
 */
export function saidOf(figures: FoundFigure[], said: SaidFigure[]): Map<FoundFigure, SaidFigure> {
  const bySentence = Map.groupBy(figures, ({ sentence }) => spaced(sentence))
  const of = new Map<FoundFigure, SaidFigure>()
  for (const one of said) {
    const own = bySentence.get(spaced(one.sentence)) ?? []
    const [figure, ...more] = own.filter((each) => isNumberOf(one, each))
    if (figure && more.length === 0 && !of.has(figure)) of.set(figure, one)
  }
  return of
}

function spaced(sentence: string): string {
  return sentence.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}

/** The same number of the same unit, however it is written; a unit that is left out is no other. */
function isNumberOf({ value, unit }: SaidFigure, figure: FoundFigure): boolean {
  const isSameUnit = spelling(unit) === '' || spelling(unit) === spelling(figure.unit)
  if (isSameUnit && spelling(value) === spelling(figure.value)) return true
  const [quantity, ...more] = findQuantities(withUnit(value, unit).normalize('NFC'))
  if (!quantity || more.length > 0) return false
  const said = numbersOf(quantity)
  const isUnit = isSameUnit || said.unit === figure.unit
  return isUnit && COMPARED.every((name) => said[name] === figure[name])
}

const COMPARED = ['number', 'upTo', 'numerator', 'denominator'] as const
