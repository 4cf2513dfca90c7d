import { isAsOf } from '#server/figures/as-of.ts'
import { datesInText, type DateOfText, type Span } from '#server/figures/dates-in-text.ts'
import type { FoundFigure } from '#server/figures/find-figures.ts'
import { kindInText } from '#server/figures/kind-in-text.ts'
import type { NamedPlace } from '#server/figures/places-in-text.ts'
import { geographyOfFound } from '#server/figures/setting-in-text.ts'
import { spelling } from '#server/places/spelling.ts'
import { findQuantities } from '#server/quantities/quantities.ts'
import type { SaidFigure } from './find-answer.ts'

/** A document with the sentence of a figure in it, and the other figures of that sentence. */
export type DocumentRead = Span & {
  text: string
  dates: DateOfText[]
  places: NamedPlace[]
  others: FoundFigure[]
}

/**
 * Where a figure is of, by a model: a place that the document names where the rule knows none, the fuller name of the
 * same place, or one of the sentence that the rule gives to no other number of it. Pure.
 */
export function betterPlace(figure: FoundFigure, said: SaidFigure, read: DocumentRead): string {
  const wanted = spelling(said.about)
  const named = read.places.filter(({ name }) => spelling(name) === wanted)
  const [first] = named
  if (!first) return figure.about
  const isFuller = ` ${wanted} `.includes(` ${spelling(figure.about)} `)
  const isOfOther = read.others.some(({ about }) => spelling(about) === wanted)
  const isHere = named.some((place) => lies(place, read)) && !isOfOther
  return figure.about === '' || isFuller || isHere ? first.name : figure.about
}

/**
 * Of when a figure is, and whether it is to be reached: a day of the document where the rule knows none, else one of
 * the sentence that is no other number's. An aim is one only where the sentence says so, and stays one. Pure.
 */
export function betterTime(
  figure: FoundFigure,
  said: SaidFigure,
  read: DocumentRead,
): Pick<FoundFigure, 'asOf' | 'period' | 'kind' | 'geography'> {
  const isAim = said.kind === 'target' && kindInText(figure.sentence, Infinity) === 'target'
  const kind = isAim ? 'target' : figure.kind
  const asOf = dateOf(figure, said, read) ?? figure.asOf
  const isMoved = asOf !== figure.asOf || kind !== figure.kind
  const period = periodOf(said, { ...read, asOf }) ?? (isMoved ? undefined : figure.period)
  const { geography } = isMoved && asOf ? geographyOfFound(asOf, kind) : figure
  return {
    ...(asOf && { asOf }),
    ...(period && { period }),
    kind,
    ...(geography && { geography }),
  }
}

function dateOf(figure: FoundFigure, { asOf }: SaidFigure, read: DocumentRead) {
  const named = read.dates.filter((date) => date.asOf === asOf)
  if (!isAsOf(asOf) || named.length === 0) return undefined
  const isHere = named.some((date) => lies(date, read))
  const isOfOther = read.others.some((other) => other.asOf === asOf)
  return figure.asOf === undefined || (isHere && !isOfOther) ? asOf : undefined
}

/** As the sentence writes it, and it ends when the figure is of. */
function periodOf(
  { period }: SaidFigure,
  { text, start, end, asOf }: DocumentRead & { asOf: string | undefined },
): string | undefined {
  const written = period.normalize('NFC').trim()
  if (!written || !text.slice(start, end).includes(written)) return undefined
  const dates = datesInText(written, findQuantities(written))
  return dates.some((date) => date.period && date.asOf === asOf) ? written : undefined
}

function lies(one: Span, within: Span): boolean {
  return one.start >= within.start && one.end <= within.end
}
