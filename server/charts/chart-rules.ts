import { writtenDate } from '#server/messages/source-line.ts'
import type { ChartFigure } from './chart.ts'
import { chartFault, type ChartFault, type FaultCode } from './chart-faults.ts'
import {
  fewNumbers,
  isMisprinted,
  isNegative,
  isOverWhole,
  isUnsourced,
  mixes,
  noNumber,
  repeated,
  sameWords,
} from './figure-checks.ts'
import { momentOf } from './moments.ts'
import { areShares, countsOf } from './readings.ts'
import { partOf, shareOf } from './share.ts'
import { unitKey } from './units.ts'

/** What has to hold for figures to stand in one chart; says what is wrong, if something is. Pure, all of them. */
export type ChartRule = (figures: ChartFigure[]) => ChartFault | undefined

const none = (code: FaultCode, isWrong: (figure: ChartFigure) => boolean): ChartRule => {
  return (figures) => named(code, figures.find(isWrong))
}
const one = (code: FaultCode, keysOf: (figure: ChartFigure) => string | string[]): ChartRule => {
  return (figures) => (mixes(figures.flatMap(keysOf)) ? chartFault(code) : undefined)
}

export const sourced = none('noSource', isUnsourced)
export const numbered = none('noNumber', noNumber)
export const placed = none('noPlace', ({ about }) => !about.trim())
export const notNegative = none('negative', isNegative)
export const partsOfWholes = none('overWhole', isOverWhole)
export const rightlyPrinted = none('misprinted', isMisprinted)

export const oneIndicator = one('indicators', ({ indicator }) => sameWords(indicator))
export const oneAbout = one('abouts', ({ about }) => sameWords(about))
export const oneKind = one('kinds', ({ kind }) => kind)
export const oneStandard = one('standards', ({ standard }) => standard ?? [])
export const oneGeography = one('merged', ({ geography }) => geography ?? [])
export const oneYear = one('apart', ({ asOf }) => asOf.slice(0, 4))
export const oneDate = one('apart', ({ asOf }) => asOf)
export const oneWrittenUnit = one('units', ({ unit }) => unitKey(unit))

/** Shares of units that are counted differently have an axis in common. */
export const oneAxis: ChartRule = (figures) =>
  areShares(figures) ? undefined : oneWrittenUnit(figures.filter((figure) => !noNumber(figure)))

/** A bar of a hundred percent has no room for more. */
export const withinWhole = none('overWhole', (figure) => (shareOf(figure) ?? 0) > 100)

/** A share has to say how many of how many. */
export const ofAWhole: ChartRule = ([share]) =>
  share && !partOf(share) ? named('noWhole', share) : undefined

/** Of two the second is the target of the first. */
export const withItsTarget: ChartRule = ([share, target]) => {
  const isPair = share?.kind === 'result' && target?.kind === 'target'
  return !target || isPair ? undefined : chartFault('shareAndTarget')
}

export const allShares: ChartRule = (figures) =>
  areShares(figures) ? undefined : chartFault('units')

export const enoughNumbers: ChartRule = (figures) =>
  fewNumbers(figures) ? chartFault('tooFew') : undefined

/** Targets need results to be the targets of. */
export const someResults: ChartRule = (figures) =>
  figures.every(({ kind }) => kind === 'target') ? chartFault('targetsAlone') : undefined

export const enoughResults: ChartRule = (figures) =>
  enoughNumbers(figures.filter(({ kind }) => kind === 'result'))

export const numberedTargets: ChartRule = (figures) =>
  numbered(figures.filter(({ kind }) => kind === 'target'))

export const chosenOnce: ChartRule = (figures) =>
  named(
    'twice',
    repeated(figures, ({ id }) => id),
  )

/** Two public figures for one date are a conflict that a person settles, not two points. */
export const onceADate: ChartRule = (figures) => {
  const twice = repeated(figures, ({ asOf, kind }) => `${kind} ${momentOf(asOf)}`)
  return twice && chartFault('oneDate', { name: writtenDate(twice.asOf) })
}

export const onceAPlace: ChartRule = (figures) => {
  const twice = repeated(figures, ({ about }) => sameWords(about))
  return twice && chartFault('onePlace', { name: twice.about.trim() })
}

export const insideEachOther: ChartRule = (figures) => {
  const counts = countsOf(figures)
  const larger = counts.slice(1).find(({ value }, at) => (value ?? 0) > (counts[at]!.value ?? 0))
  return named('subset', larger?.figure)
}

function named(code: FaultCode, figure: ChartFigure | undefined): ChartFault | undefined {
  return figure && chartFault(code, { name: nameOf(figure) })
}

/** As a person knows it again in a list. */
function nameOf({ indicator, about, value, unit }: ChartFigure): string {
  const what = [indicator, about].map((words) => words.trim()).filter(Boolean)
  return `${what.join(', ')}: ${`${value} ${unit}`.trim()}`
}
