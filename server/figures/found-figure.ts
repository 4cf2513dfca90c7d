import type { About } from '#server/quantities/quantity.ts'

/** A statistic of a text, as far as the text says what it is. A person confirms it before it is a figure. */
export type FoundFigure = {
  /** What is counted, in the words around the number. */
  indicator: string
  /** As it is written, its unit left out: `6.058/7.696`, `78,7`, `1-1,5`, "ba". */
  value: string
  /** Of a share its numerator, of a range where it begins. */
  number: number
  upTo?: number
  numerator?: number
  denominator?: number
  /** The percentage that is printed beside it: 78.7 of `6.058/7.696 xã (78,7%)`. */
  percent?: number
  /** `xã`, `%`, `%/năm`, `tiêu chí/xã`; '' where none is said. */
  unit: string
  nearness?: About
  /** Where, as the text says it; '' where it does not. */
  about: string
  /** ISO year, month or day. */
  asOf?: string
  /** Of which time, as the text says it: `giai đoạn 2021-2025`. */
  period?: string
  kind: 'result' | 'target'
  sentence: string
  geography?: 'before' | 'after'
  /** The document that the sentence names. */
  document?: string
  /** UTF-16 offsets into the text in NFC. */
  start: number
  end: number
}
