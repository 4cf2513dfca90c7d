import { writtenDate } from '#server/messages/source-line.ts'
import type { ChartFigure } from './chart.ts'
import { MERGED } from './moments.ts'

/** `số liệu đến 06/2025`, of a target `mục tiêu đến 2030`; with the time it is of, where it is told. Pure. */
export function dateText({ asOf, kind, period }: ChartFigure): string {
  const upTo = `${kind === 'target' ? 'mục tiêu' : 'số liệu'} đến ${writtenDate(asOf)}`
  return period?.trim() ? `${upTo} (${period.trim()})` : upTo
}

/** Where the communes of a figure are no longer those of today. Pure. */
export function mergedMark({ geography }: ChartFigure): string {
  return geography === 'before' ? `trước sắp xếp ${MERGED}` : ''
}

/** Of what and of where, with a capital however the ledger has it: `Xã đạt chuẩn nông thôn mới · cả nước`. Pure. */
export function headingOf({ indicator, about }: ChartFigure): string {
  return withCapital(joined(indicator, about))
}

/** What is said, in one line with dots between. Pure. */
export function joined(...parts: string[]): string {
  return parts
    .map((part) => part.normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' · ')
}

/** What is counted, as it stands behind a number: of `Xã đạt chuẩn` after `655 xã` only `đạt chuẩn`. Pure. */
export function countedOf({ indicator, unit }: ChartFigure): string {
  const what = withinSentence(indicator)
  const noun = unit.normalize('NFC').trim()
  return noun && what.startsWith(`${noun} `) ? what.slice(noun.length + 1) : what
}

/** As it stands within a sentence; a shortening keeps its capitals. Pure. */
export function withinSentence(words: string): string {
  const tidy = joined(words)
  return /^\p{Lu}(\p{Ll}|\s)/u.test(tidy) ? tidy[0]!.toLowerCase() + tidy.slice(1) : tidy
}

/** As a line or a sentence begins. Pure. */
export function withCapital(words: string): string {
  return words && words[0]!.toUpperCase() + words.slice(1)
}
