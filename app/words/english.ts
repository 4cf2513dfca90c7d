/**
 * The English of some Vietnamese words: the same keys, no more and no fewer. Where Vietnamese
 * has one form for every number (`_other`), English has `_one` beside it.
 */
export type English<Vietnamese> = {
  [Key in keyof Vietnamese]: Vietnamese[Key] extends string ? string : English<Vietnamese[Key]>
} & { [Key in keyof Vietnamese as One<Key>]: string }

type One<Key> = Key extends `${infer Name}_other` ? `${Name}_one` : never
