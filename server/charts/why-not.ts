import { MOST_FIGURES, type ChartFigure, type ChartForm } from './chart.ts'
import { chartFault, type ChartFault } from './chart-faults.ts'
import * as rules from './chart-rules.ts'
import type { ChartRule } from './chart-rules.ts'

/** Why these figures cannot be this chart; undefined where they can. Of several faults the first to mend. Pure. */
export function whyNot(form: ChartForm, figures: ChartFigure[]): ChartFault | undefined {
  const miscounted = COUNTS[form](figures.length, MOST_FIGURES[form])
  if (miscounted) return miscounted
  for (const rule of [...ALWAYS, ...RULES[form]]) {
    const fault = rule(figures)
    if (fault) return fault
  }
}

type Count = (count: number, most: number) => ChartFault | undefined

const several: Count = (count, most) => {
  if (count < 2) return chartFault('tooFew')
  return count > most ? chartFault('tooMany', { most }) : undefined
}

const COUNTS: Record<ChartForm, Count> = {
  'share-bar': (count, most) =>
    count < 1 || count > most ? chartFault('shareAndTarget') : undefined,
  dots: (count) => (count === 1 ? undefined : chartFault('one')),
  trend: several,
  places: several,
  nested: several,
  'two-numbers': (count) => (count === 2 ? undefined : chartFault('two')),
}

const ALWAYS: ChartRule[] = [
  rules.chosenOnce,
  rules.sourced,
  rules.partsOfWholes,
  rules.rightlyPrinted,
]

const RULES: Record<ChartForm, ChartRule[]> = {
  'share-bar': [
    rules.withItsTarget,
    rules.ofAWhole,
    rules.oneIndicator,
    rules.oneAbout,
    rules.numbered,
    rules.allShares,
    rules.withinWhole,
    rules.notNegative,
  ],
  dots: [rules.ofAWhole],
  trend: [
    rules.someResults,
    rules.oneIndicator,
    rules.oneAbout,
    rules.oneAxis,
    rules.onceADate,
    rules.numberedTargets,
    rules.enoughResults,
  ],
  places: [
    rules.placed,
    rules.onceAPlace,
    rules.oneKind,
    rules.oneGeography,
    rules.oneStandard,
    rules.oneIndicator,
    rules.oneAxis,
    rules.oneYear,
    rules.notNegative,
    rules.enoughNumbers,
  ],
  nested: [
    rules.numbered,
    rules.notNegative,
    rules.oneKind,
    rules.oneGeography,
    rules.oneStandard,
    rules.oneWrittenUnit,
    rules.oneAbout,
    rules.oneDate,
    rules.insideEachOther,
  ],
  'two-numbers': [
    rules.numbered,
    rules.oneIndicator,
    rules.oneAbout,
    rules.oneAxis,
    rules.onceADate,
  ],
}
