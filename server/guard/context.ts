import type { Sentence } from './claims.ts'
import type { Fact } from './given.ts'
import type { Mention } from './places.ts'

/** What a claim leans on beside its own clause. */
export type Context = {
  sentence: Sentence
  /** What the claim is about: its own words, or those of the claim before it. */
  about: string
  /** The sentences before, the nearest last. */
  before: Sentence[]
  mentions: Mention[]
  /** Facts that might be meant instead. */
  facts: Fact[]
}
