import { writtenDate } from '#server/messages/source-line.ts'
import { MOST_FIGURES, type ChartFigure, type ChartForm } from './chart.ts'
import { chartFault, type ChartFault } from './chart-faults.ts'
import {
  fewNumbers,
  isMisprinted,
  mixes,
  noNumber,
  overWhole,
  repeated,
  sameWords,
} from './figure-checks.ts'
import { areShares, axisUnit, countsOf, resultsOf, readingsOf } from './readings.ts'
import { partOf } from './share.ts'
import { unitKey } from './units.ts'

type Rule = (figures: ChartFigure[]) => ChartFault | undefined

/** Why these figures cannot be this chart; undefined where they can. Of several faults the first to mend. Pure. */
export function whyNot(form: ChartForm, figures: ChartFigure[]): ChartFault | undefined {
  const rules = [counted(form), ...SOURCED, ...RULES[form]]
  for (const rule of rules) {
    const fault = rule(figures)
    if (fault) return fault
  }
}

const FEWEST: Partial<Record<ChartForm, number>> = { trend: 2, places: 2, nested: 2 }

function counted(form: ChartForm): Rule {
  return ({ length }) => {
    const most = MOST_FIGURES[form]
    if (form === 'dots') return length === 1 ? undefined : chartFault('one')
    if (form === 'two-numbers') return length === 2 ? undefined : chartFault('two')
    if (form === 'share-bar')
      return length === 1 || length === 2 ? undefined : chartFault('shareAndTarget')
    if (length < (FEWEST[form] ?? 1)) return chartFault('tooFew')
    return length > most ? chartFault('tooMany', { most }) : undefined
  }
}

const SOURCED: Rule[] = [
  (figures) =>
    named(
      'twice',
      repeated(figures, ({ id }) => id),
    ),
  (figures) =>
    named(
      'noSource',
      figures.find(({ publisher, asOf }) => !publisher.trim() || !asOf.trim()),
    ),
]

const PARTS: Rule[] = [
  (figures) => named('overWhole', figures.find(overWhole)),
  (figures) => named('misprinted', figures.find(isMisprinted)),
]
const oneUnit: Rule = (figures) =>
  mixes(figures.filter((figure) => !noNumber(figure)).map(({ unit }) => unitKey(unit))) &&
  !areShares(figures)
    ? chartFault('units')
    : undefined
const oneIndicator: Rule = (figures) =>
  mixes(figures.map(({ indicator }) => sameWords(indicator))) ? chartFault('indicators') : undefined
const oneAbout: Rule = (figures) =>
  mixes(figures.map(({ about }) => sameWords(about))) ? chartFault('abouts') : undefined
const oneKind: Rule = (figures) =>
  mixes(figures.map(({ kind }) => kind)) ? chartFault('kinds') : undefined
const oneStandard: Rule = (figures) =>
  mixes(figures.flatMap(({ standard }) => standard ?? [])) ? chartFault('standards') : undefined
const oneGeography: Rule = (figures) =>
  mixes(figures.flatMap(({ geography }) => geography ?? [])) ? chartFault('merged') : undefined
const allNumbers: Rule = (figures) => named('noNumber', figures.find(noNumber))
const enoughNumbers: Rule = (figures) => (fewNumbers(figures) ? chartFault('tooFew') : undefined)
const noneNegative: Rule = (figures) =>
  named(
    'negative',
    figures.find(({ number }) => number !== null && number < 0),
  )

const RULES: Record<ChartForm, Rule[]> = {
  'share-bar': [
    whole,
    ...PARTS,
    oneTarget,
    oneIndicator,
    oneAbout,
    allNumbers,
    shares,
    noneNegative,
  ],
  dots: [whole, ...PARTS],
  trend: [
    ...PARTS,
    (figures) =>
      figures.every(({ kind }) => kind === 'target') ? chartFault('targetsAlone') : undefined,
    oneUnit,
    oneIndicator,
    oneAbout,
    oneOfADate,
    (figures) => named('noNumber', figures.filter(({ kind }) => kind === 'target').find(noNumber)),
    (figures) => enoughNumbers(resultsOf(readingsOf(figures)).map(({ figure }) => figure)),
  ],
  places: [
    ...PARTS,
    (figures) =>
      named(
        'noPlace',
        figures.find(({ about }) => !about.trim()),
      ),
    onceAPlace,
    oneKind,
    oneGeography,
    oneStandard,
    oneUnit,
    oneIndicator,
    (figures) =>
      mixes(figures.map(({ asOf }) => asOf.slice(0, 4))) ? chartFault('apart') : undefined,
    noneNegative,
    enoughNumbers,
  ],
  nested: [
    ...PARTS,
    allNumbers,
    noneNegative,
    oneKind,
    oneGeography,
    oneStandard,
    (figures) =>
      mixes(figures.map(({ unit }) => unitKey(unit))) ? chartFault('units') : undefined,
    oneAbout,
    (figures) => (mixes(figures.map(({ asOf }) => asOf)) ? chartFault('apart') : undefined),
    insideEachOther,
  ],
  'two-numbers': [...PARTS, allNumbers, oneUnit, oneIndicator, oneAbout, oneOfADate],
}

/** A share has to say how many of how many. */
function whole([share]: ChartFigure[]): ChartFault | undefined {
  return share && !partOf(share) ? named('noWhole', share) : undefined
}

function oneTarget([share, target]: ChartFigure[]): ChartFault | undefined {
  if (!share || !target) return undefined
  const isPair = share.kind === 'result' && target.kind === 'target'
  return isPair ? undefined : chartFault('shareAndTarget')
}

function shares(figures: ChartFigure[]): ChartFault | undefined {
  return axisUnit(figures) === '%' ? undefined : chartFault('units')
}

function oneOfADate(figures: ChartFigure[]): ChartFault | undefined {
  const twice = repeated(figures, ({ asOf, kind }) => `${kind} ${asOf}`)
  return twice && chartFault('oneDate', { name: writtenDate(twice.asOf) })
}

function onceAPlace(figures: ChartFigure[]): ChartFault | undefined {
  const twice = repeated(figures, ({ about }) => sameWords(about))
  return twice && chartFault('onePlace', { name: twice.about.trim() })
}

function insideEachOther(figures: ChartFigure[]): ChartFault | undefined {
  const counts = countsOf(figures)
  const larger = counts.slice(1).find(({ value }, at) => (value ?? 0) > (counts[at]!.value ?? 0))
  return named('subset', larger?.figure)
}

function named(
  code: Parameters<typeof chartFault>[0],
  figure: ChartFigure | undefined,
): ChartFault | undefined {
  return figure && chartFault(code, { name: nameOf(figure) })
}

/** As a person knows it again in a list. */
function nameOf({ indicator, about, value, unit }: ChartFigure): string {
  const what = [indicator, about].map((words) => words.trim()).filter(Boolean)
  return `${what.join(', ')}: ${`${value} ${unit}`.trim()}`
}
