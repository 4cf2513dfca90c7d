import type { FoundFigure } from '#server/figures/find-figures.ts'

/**
 * What was found in a document, as its row of the form begins: everything is taken until somebody says otherwise.
 * @param byRule the same by rule, where a model put its words in order: the row shows what it changed
 */
export function toTyped(found: FoundFigure, byRule = found): Record<string, string> {
  const { indicator, unit, about, asOf, period, kind, sentence, geography } = found
  return {
    ...{ take: 'on', indicator, value: valueOf(found), unit, about, kind, quote: sentence },
    asOf: written(asOf),
    period: period ?? '',
    geography: geography ?? '',
    ...changedIn(found, byRule),
  }
}

/** What the rule said where a model says something else: nothing where it did not know. */
function changedIn(found: FoundFigure, byRule: FoundFigure): Record<string, string> {
  const said = [
    [found.indicator, byRule.indicator],
    [found.about, byRule.about],
    [written(found.asOf), written(byRule.asOf)],
    [found.period ?? '', byRule.period ?? ''],
  ]
  const changed = said.filter(([now, before]) => now !== before).map(([, before]) => before)
  const ruleKind = found.kind === byRule.kind ? '' : byRule.kind
  if (changed.length === 0 && !ruleKind) return {}
  return { reworded: 'on', ruleSaid: changed.filter(Boolean).join('; '), ruleKind }
}

function written(asOf: string | undefined): string {
  return asOf ? asOf.split('-').reverse().join('/') : ''
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
