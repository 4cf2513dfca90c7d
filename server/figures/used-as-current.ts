import { findQuantities } from '#server/quantities/quantities.ts'
import { isBeforeMerger } from './dates.ts'
import type { FigureForCheck, Finding } from './figure-for-check.ts'

const NOW =
  /(?<!\p{L})(?:hiện nay|hiện tại|hiện có|hiện đã|đến nay|bây giờ|currently|today|now)(?!\p{L})/iu
const SAYS_BEFORE = /trước (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất)|cũ(?!\p{L})|before the merger/iu

/** A figure of the communes before 1 July 2025 in a sentence that tells it as of today, or of no time at all. */
export function checkUse(figure: FigureForCheck, sentence: string): Finding[] {
  const isOld = isBeforeMerger(figure) && figure.kind !== 'target'
  if (!isOld || SAYS_BEFORE.test(sentence)) return []
  const year = figure.asOf.slice(0, 4)
  const isDated = findQuantities(sentence).some(
    ({ kind, date, until }) =>
      (kind === 'date' || kind === 'year') && (until ?? date ?? '').startsWith(year),
  )
  if (isDated && !NOW.test(sentence)) return []
  return [{ code: 'before-merge', figureIds: [figure.id], details: { asOf: figure.asOf } }]
}
