import type { FoundFigure } from '#server/figures/find-figures.ts'

/** What was found in a document, as its row of the form begins: everything is taken until somebody says otherwise. */
export function toTyped(found: FoundFigure): Record<string, string> {
  const { indicator, value, unit, about, asOf, period, kind, sentence, geography } = found
  return {
    ...{ take: 'on', indicator, value, unit, about, kind, quote: sentence },
    asOf: asOf ? asOf.split('-').reverse().join('/') : '',
    period: period ?? '',
    geography: geography ?? '',
  }
}
