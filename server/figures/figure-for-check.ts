import type { Figure } from './figures.ts'

/** What the checks read of a figure of the ledger; where nothing else is said, it is of the ledger's place. */
export type FigureForCheck = Pick<
  Figure,
  | 'id'
  | 'placeCode'
  | 'indicator'
  | 'value'
  | 'unit'
  | 'number'
  | 'numerator'
  | 'denominator'
  | 'about'
  | 'aboutCode'
  | 'asOf'
  | 'period'
  | 'kind'
  | 'publisher'
  | 'document'
  | 'quote'
  | 'geography'
>

export type FindingCode =
  | 'share'
  | 'conflict'
  | 'old'
  | 'before-merge'
  | 'part-over-whole'
  | 'stacked'
  | 'other-whole'
  | 'issuer'
  | 'document-kind'
  | 'points'

/** What a person should look at. `details` fill the sentence of the code: texts as they are written, numbers as numbers. */
export type Finding = {
  code: FindingCode
  figureIds: string[]
  details: Record<string, string | number>
}
