import type { ChartFigure } from './chart.ts'
import { MERGED, momentOf } from './moments.ts'

/** Where a row of results may not be joined: what is counted, or where, is another thing from there on. */
export type Break = {
  /** Between this result and the one before it. */
  before: number
  /** In milliseconds, between the two. */
  at: number
  words: string
}

/** The breaks in results that stand in the order of their dates. Pure. */
export function breaksOf(results: ChartFigure[]): Break[] {
  return results.slice(1).flatMap((later, index) => {
    const earlier = results.slice(0, index + 1)
    const reasons = [...standardChange(earlier, later), ...geographyChange(earlier, later)]
    if (reasons.length === 0) return []
    const words = reasons.map((reason) => reason.words).join('; ')
    const at = reasons.length === 1 ? reasons[0]!.at : undefined
    return [{ before: index + 1, at: within(at, [earlier.at(-1)!, later]), words }]
  })
}

/** The standards of poverty, each with the first day it holds. */
const POVERTY_STANDARDS = [
  { from: Date.UTC(2022, 0, 1), words: 'đổi chuẩn nghèo 2021/2022' },
  { from: Date.UTC(2027, 0, 1), words: 'đổi chuẩn nghèo 2026/2027' },
]
const TEN_CRITERIA_FROM = Date.UTC(2026, 0, 1)
const MERGED_AT = Date.UTC(2025, 6, 1)

type Reason = { at: number; words: string }

function standardChange(earlier: ChartFigure[], later: ChartFigure): Reason[] {
  const last = earlier.at(-1)!
  if (isPoverty(later)) {
    return POVERTY_STANDARDS.filter(
      ({ from }) => momentOf(last.asOf) <= from && from < momentOf(later.asOf),
    ).map(({ from, words }) => ({ at: from, words }))
  }
  const isOther = criteriaOf(last) && criteriaOf(later) && criteriaOf(last) !== criteriaOf(later)
  return isOther ? [{ at: TEN_CRITERIA_FROM, words: 'bộ 19 tiêu chí | bộ 10 tiêu chí' }] : []
}

/** A year that has both is neither: what was last known holds. */
function geographyChange(earlier: ChartFigure[], later: ChartFigure): Reason[] {
  const known = earlier.findLast(({ geography }) => geography)?.geography
  const isOther = known && later.geography && known !== later.geography
  return isOther ? [{ at: MERGED_AT, words: `trước | sau sắp xếp ${MERGED}` }] : []
}

/** Households, persons and communes are counted by the standard; a fund for the poor is not. */
function isPoverty({ indicator }: ChartFigure): boolean {
  const words = indicator.normalize('NFC').toLowerCase()
  return words.includes('nghèo') && !words.includes('vì người nghèo')
}

/** 19 criteria until 2025, 10 from 2026; as the ledger says, otherwise by the date. */
function criteriaOf({ standard, indicator, asOf }: ChartFigure): '19' | '10' | undefined {
  if (standard) return standard
  if (!indicator.normalize('NFC').toLowerCase().includes('nông thôn mới')) return undefined
  return momentOf(asOf) <= TEN_CRITERIA_FROM ? '19' : '10'
}

function within(at: number | undefined, between: [ChartFigure, ChartFigure]): number {
  const [from, until] = between.map(({ asOf }) => momentOf(asOf)) as [number, number]
  return at !== undefined && at > from && at < until ? at : (from + until) / 2
}
