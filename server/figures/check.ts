import { checkIssuers, checkPublisher } from './check-issuers.ts'
import { checkSubsets } from './check-subsets.ts'
import { listConflicts } from './conflicts.ts'
import { isBeforeMerger, lastDayOf, monthsLater } from './dates.ts'
import type { FigureForCheck, Finding } from './figure-for-check.ts'
import { numbersOfFigure } from './figure-numbers.ts'
import { isOff } from './rounded.ts'

export type { FigureForCheck, Finding, FindingCode } from './figure-for-check.ts'

const OLD_AFTER_MONTHS = 12

/** All that a person should look at in a ledger, of each figure and between them. @param today `2026-11-26` */
export function checkFigures(figures: FigureForCheck[], { today }: { today: string }): Finding[] {
  return [
    ...figures.flatMap((figure) => checkFigure(figure, { today })),
    ...listConflicts(figures),
    ...checkSubsets(figures),
  ]
}

/** What a figure says wrongly, or no longer, by itself. @param today `2026-11-26` */
export function checkFigure(figure: FigureForCheck, { today }: { today: string }): Finding[] {
  return [
    ...checkShare(figure),
    ...checkAge(figure, today),
    ...checkGeography(figure),
    ...checkPublisher(figure),
    ...checkIssuers(figure.quote).map((finding) => ({ ...finding, figureIds: [figure.id] })),
    ...checkPoints(figure),
  ]
}

/** The percentage as printed and as it is reckoned. */
function checkShare(figure: FigureForCheck): Finding[] {
  const { count, whole, percent } = numbersOfFigure(figure)
  if (!count || !whole || !percent) return []
  const computed = (count.number / whole) * 100
  if (!isOff(percent, computed)) return []
  const details = {
    ...{ printed: percent.number, computed: Math.round(computed * 100) / 100 },
    ...{ numerator: count.number, denominator: whole },
  }
  return [{ code: 'share', figureIds: [figure.id], details }]
}

/** An aim grows old with its time, not before. */
function checkAge({ id, kind, asOf }: FigureForCheck, today: string): Finding[] {
  if (kind === 'target' || monthsLater(lastDayOf(asOf), OLD_AFTER_MONTHS) >= today) return []
  return [{ code: 'old', figureIds: [id], details: { asOf, months: OLD_AFTER_MONTHS } }]
}

function checkGeography(figure: FigureForCheck): Finding[] {
  const { id, asOf, kind } = figure
  if (!isBeforeMerger(figure) || kind === 'target') return []
  return [{ code: 'before-merge', figureIds: [id], details: { asOf } }]
}

const CHANGE = /(?<!\p{L})(?:giảm|tăng)(?!\p{L})/iu
const RATE = /(?:tỷ lệ|tỉ lệ|hộ nghèo|cận nghèo|tỷ trọng|độ che phủ)/iu

/** A rate that falls by 1,03% a year falls by 1,03 points, most likely: its source should be asked. */
function checkPoints({ id, indicator, unit, value }: FigureForCheck): Finding[] {
  const isPercent = /^(?:%|phần trăm)/u.test(unit.trim())
  if (!isPercent || !CHANGE.test(indicator) || !RATE.test(indicator)) return []
  return [{ code: 'points', figureIds: [id], details: { indicator, value } }]
}
