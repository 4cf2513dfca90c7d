/** What the checks read of a figure of the ledger. */
export type FigureForCheck = {
  id: string
  /** The place whose ledger it stands in; where nothing else is said, it is of there. */
  placeCode: string
  indicator: string
  value: string
  unit: string
  number: number | null
  numerator: number | null
  denominator: number | null
  about: string
  aboutCode: string | null
  asOf: string
  period: string | null
  kind: 'result' | 'target'
  publisher: string
  document: string
  quote: string
  geography: 'before' | 'after' | null
}

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
