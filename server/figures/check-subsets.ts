import type { FigureForCheck, Finding } from './figure-for-check.ts'
import { numbersOfFigure } from './figure-numbers.ts'
import { isOff } from './rounded.ts'
import { listSubsets, type Subset } from './subsets.ts'

/** Parts that are larger than their whole, and shares of a part that were reckoned with another whole. */
export function checkSubsets(figures: FigureForCheck[]): Finding[] {
  const subsets = listSubsets(figures)
  const byPart = Map.groupBy(subsets, ({ part }) => part.id)
  return [
    ...subsets.filter(isLarger).map((subset) => finding('part-over-whole', subset)),
    ...[...byPart.values()].flatMap(otherWhole),
  ]
}

/** What must not be added up, or stand on one another in a chart. @param figures those of the chart */
export function checkStacked(figures: FigureForCheck[]): Finding[] {
  return listSubsets(figures).map((subset) => finding('stacked', subset))
}

function isLarger({ part, whole }: Subset): boolean {
  const [one, all] = [numbersOfFigure(part).count, numbersOfFigure(whole).count]
  return one !== undefined && all !== undefined && one.number > all.number
}

/** 2.567 (42,4%) is of 6.058, though its source says 6.084. */
function otherWhole(subsets: Subset[]): Finding[] {
  const [first] = subsets
  const { count, percent } = numbersOfFigure(first!.part)
  if (!count || !percent) return []
  const shares = subsets.flatMap(({ whole }) => {
    const all = numbersOfFigure(whole).count?.number
    return all ? [{ whole, all, share: (count.number / all) * 100 }] : []
  })
  const of = ({ share }: { share: number }) => !isOff(percent, share)
  const own = shares.find(({ whole }) => isOfOneSource(whole, first!.part)) ?? shares[0]
  if (!own || of(own)) return []
  const other = shares.find(of)
  return [
    {
      code: 'other-whole',
      figureIds: [first!.part.id, own.whole.id, ...(other ? [other.whole.id] : [])],
      details: {
        ...{ indicator: first!.part.indicator, value: first!.part.value, percent: percent.number },
        ...{ whole: own.all, computed: Math.round(own.share * 10) / 10 },
        ...(other && { otherWhole: other.all, otherPublisher: other.whole.publisher }),
      },
    },
  ]
}

function isOfOneSource(one: FigureForCheck, other: FigureForCheck): boolean {
  return one.publisher === other.publisher && one.document === other.document
}

function finding(code: 'part-over-whole' | 'stacked', { part, whole }: Subset): Finding {
  return {
    code,
    figureIds: [part.id, whole.id],
    details: {
      ...{ part: part.indicator, partValue: part.value },
      ...{ whole: whole.indicator, wholeValue: whole.value },
    },
  }
}
