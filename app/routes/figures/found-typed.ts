import type { FoundFigure } from '#server/figures/find-figures.ts'

/** What was found in a document, as its row of the form begins: everything is taken until somebody says otherwise. */
export function toTyped(found: FoundFigure): Record<string, string> {
  const { indicator, unit, about, asOf, period, kind, sentence, geography } = found
  return {
    ...{ take: 'on', indicator, value: valueOf(found), unit, about, kind, quote: sentence },
    asOf: asOf ? asOf.split('-').reverse().join('/') : '',
    period: period ?? '',
    geography: geography ?? '',
  }
}

const NEARNESS = {
  about: 'khoảng',
  nearly: 'gần',
  over: 'hơn',
  under: 'dưới',
  'at least': 'ít nhất',
  'at most': 'nhiều nhất',
} as const

/** What its source says only nearly is kept so: `hơn 2.400`. */
function valueOf({ value, nearness }: FoundFigure): string {
  return nearness ? `${NEARNESS[nearness]} ${value}` : value
}
