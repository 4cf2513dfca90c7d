import type { FigureForCheck, Finding } from './figure-for-check.ts'
import { keyed } from './figure-keys.ts'
import { numbersOfFigure, type FigureNumbers } from './figure-numbers.ts'
import { isOff, mayAgree } from './rounded.ts'

/** So many different numbers of one thing are compared with each other; who has more has seen it. */
const COMPARED_AT_MOST = 40

/**
 * Figures of one indicator, place and date that cannot all be true, one finding for each such group. A count and a
 * percentage of it agree; 2025-06 and 2025-06-30 are one date.
 */
export function listConflicts(figures: FigureForCheck[]): Finding[] {
  const groups = Map.groupBy(keyed(figures), ({ key }) => key)
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return []
    const differing = differingOf(group.map(({ figure }) => figure))
    return differing.length > 0 ? [conflictOf(differing)] : []
  })
}

/** Those of a group that disagree with at least one other. What is written alike is read once. */
function differingOf(figures: FigureForCheck[]): FigureForCheck[] {
  const byWriting = Map.groupBy(figures, writingOf)
  const distinct = [...byWriting.values()].slice(0, COMPARED_AT_MOST).map((alike) => ({
    ...{ alike, numbers: numbersOfFigure(alike[0]!) },
  }))
  return distinct.flatMap(({ alike, numbers }) =>
    distinct.some((other) => !areOne(numbers, other.numbers)) ? alike : [],
  )
}

function writingOf({ value, unit, numerator, denominator, quote }: FigureForCheck): string {
  return [value, unit, numerator, denominator, quote.includes('%') ? quote : ''].join('|')
}

function areOne(one: FigureNumbers, other: FigureNumbers): boolean {
  if (one.count && other.count && !mayAgree(one.count, other.count)) return false
  if (one.whole && other.whole && one.whole !== other.whole) return false
  if (one.percent && other.percent) return mayAgree(one.percent, other.percent)
  return !isShareOff(one, other) && !isShareOff(other, one)
}

/** A percentage that is printed alone, and the count and whole of the other. */
function isShareOff({ percent }: FigureNumbers, { count, whole }: FigureNumbers): boolean {
  if (!percent || !count || !whole) return false
  return isOff(percent, (count.number / whole) * 100)
}

function conflictOf(figures: FigureForCheck[]): Finding {
  const [first] = figures
  const second = figures.find((one) => one.value !== first!.value) ?? figures[1]!
  return {
    code: 'conflict',
    figureIds: figures.map(({ id }) => id),
    details: {
      ...{ indicator: first!.indicator, count: figures.length, asOf: first!.asOf },
      ...{ value: first!.value, publisher: first!.publisher },
      ...{ otherValue: second.value, otherPublisher: second.publisher },
    },
  }
}
