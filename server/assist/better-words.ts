import { betterIndicator } from './better-indicator.ts'
import { betterPlace, betterTime, type DocumentRead } from './better-setting.ts'
import type { SaidFigure } from './find-answer.ts'
import { saidOf } from './said-of.ts'
import { datesInText } from '#server/figures/dates-in-text.ts'
import type { FoundFigure } from '#server/figures/find-figures.ts'
import { placesInText } from '#server/figures/places-in-text.ts'
import { findQuantities } from '#server/quantities/quantities.ts'

/**
 * The figures that a rule found in a document, in the words of a model as far as the document bears them out. Numbers,
 * units and sentences stay, and so does every word that the model has from elsewhere: from another sentence, of another
 * number, of a place or a day that the document does not name. Nothing is added, nothing left out. Pure.
 */
export function inBetterWords(
  written: string,
  { byRule, said }: { byRule: FoundFigure[]; said: SaidFigure[] },
): FoundFigure[] {
  const text = written.normalize('NFC')
  const read = {
    text,
    ...{ dates: datesInText(text, findQuantities(text)), places: placesInText(text) },
  }
  const of = saidOf(byRule, said)
  const bySentence = Map.groupBy(byRule, (one) => startOf(text, one))
  return byRule.map((figure) => {
    const one = of.get(figure)
    if (!one) return figure
    const start = startOf(text, figure)
    const others = bySentence.get(start)!.filter((each) => each !== figure)
    return bettered(figure, one, { ...read, start, end: start + figure.sentence.length, others })
  })
}

function bettered(figure: FoundFigure, said: SaidFigure, read: DocumentRead): FoundFigure {
  const { period: _period, geography: _geography, ...rest } = figure
  return {
    ...rest,
    indicator: betterIndicator(figure, said, read),
    about: betterPlace(figure, said, read),
    ...betterTime(figure, said, read),
  }
}

/** Where the sentence of a figure begins. */
function startOf(text: string, { sentence, start }: FoundFigure): number {
  return text.lastIndexOf(sentence, start)
}
